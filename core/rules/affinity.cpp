// Reading the affinity table.
#include "core/rules/affinity.h"

#include "core/rules/rows.h"

namespace annex {

std::string core_term(const Vocabulary& vocabulary, Section section, const std::string& term) {
  std::string id = term;
  // As many steps as there are terms: a circle in an author's own vocabulary ends too.
  for (std::size_t steps = 0; steps < vocabulary.terms.size(); ++steps) {
    const Term* entry = vocabulary.find(section, id);
    if (!entry || !entry->broader) break;
    id = *entry->broader;
  }
  return id;
}

PlausibleNeed plausible_need_of(const Annex& annex, const Context& context, AffinityList needed,
                                const std::string& term) {
  const bool activity = needed == AffinityList::activity;
  const Section section = activity ? Section::activities : Section::data_categories;
  const std::string wanted = core_term(context.vocabulary, section, term);
  const auto needs = [&](const Affinity& affinity) {
    return contains(activity ? affinity.activities : affinity.data_categories, wanted);
  };
  PlausibleNeed need;
  for (const Affinity& affinity : context.law.affinity) {
    if (!needs(affinity)) continue;
    need.known = true;
    if (!find_row(annex.subject_matters, affinity.subject_matter)) need.open = true;
  }
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    const std::string subject = core_term(context.vocabulary, Section::subject_matters, row.term);
    const Affinity* affinity = context.law.affinity_of(subject);
    if (row.answer == Answer::yes && (!affinity || needs(*affinity))) need.met = true;
    if (row.answer == Answer::no && affinity && needs(*affinity)) need.denied.push_back(i);
  }
  return need;
}

}  // namespace annex
