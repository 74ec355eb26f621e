// Subject matters that a provider usually pursues for itself.
#include "core/rules/roles.h"

#include "core/rules/affinity.h"
#include "core/rules/rows.h"

namespace annex {

void controller_purpose(const Annex& annex, const Context& context, Report& report) {
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    if (row.answer != Answer::yes || row.role) continue;
    const Affinity* affinity =
        context.law.affinity_of(core_term(context.vocabulary, Section::subject_matters, row.term));
    if (affinity && affinity->usually_controller)
      report.add({row_path(Section::subject_matters, i)},
                 {{"term", term_argument(Section::subject_matters, row.term)}});
  }
}

}  // namespace annex
