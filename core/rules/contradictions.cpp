// What one section says and another denies.
#include "core/rules/contradictions.h"

#include "core/rules/affinity.h"
#include "core/rules/rows.h"
#include "core/rules/terms.h"

namespace annex {

namespace {

std::string subject_argument(const SubjectMatter& row) {
  return term_argument(Section::subject_matters, row.term);
}

// The row, the subject matters answered no that would have needed it, and both as arguments.
void report_need(const Annex& annex, const std::string& path, const std::string& term,
                 const PlausibleNeed& need, Report& report) {
  Report::Paths paths = {path};
  std::string subjects;
  for (const std::size_t index : need.denied) {
    paths.push_back(row_path(Section::subject_matters, index));
    append_argument(subjects, subject_argument(annex.subject_matters[index]));
  }
  report.add(std::move(paths), {{"term", term}, {"subjects", subjects}});
}

bool is_unmet(const PlausibleNeed& need) { return need.known && !need.met && !need.open; }

// The subject matters answered yes, as paths.
void append_pursued(const Annex& annex, Report::Paths& paths) {
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i)
    if (annex.subject_matters[i].answer == Answer::yes)
      paths.push_back(row_path(Section::subject_matters, i));
}

bool ends(const Retention& retention) {
  return retention.basis != RetentionBasis::unlimited && retention.basis != RetentionBasis::other;
}

bool has_retention(const SubjectMatter& row) { return row.answer == Answer::yes && !row.retention.empty(); }

// Whether the annex answers every group of section 6 that the form asks for.
bool states_all_groups(const Annex& annex, const Vocabulary& vocabulary) {
  for (const Term& term : vocabulary.terms)
    if (term.section == Section::recipients && term.asked && !states_group(annex, term.id)) return false;
  return true;
}

}  // namespace

void activity_without_subject_matter(const Annex& annex, const Context& context, Report& report) {
  if (!any_yes(annex.subject_matters)) return;
  for (std::size_t i = 0; i < annex.activities.size(); ++i) {
    const Activity& row = annex.activities[i];
    if (row.answer != Answer::yes) continue;
    const PlausibleNeed need = plausible_need_of(annex, context, AffinityList::activity, row.term);
    if (is_unmet(need))
      report_need(annex, row_path(Section::activities, i), term_argument(Section::activities, row.term), need,
                  report);
  }
}

void data_without_carrier(const Annex& annex, const Context& context, Report& report) {
  if (!any_yes(annex.subject_matters)) return;
  for (std::size_t i = 0; i < annex.data_categories.size(); ++i) {
    const DataCategory& row = annex.data_categories[i];
    const Carrier* carrier = context.law.carrier_of(row.term);
    if (!carrier || row.answer != Answer::yes) continue;
    PlausibleNeed need;
    bool denied = true;
    for (const std::string& subject : carrier->subject_matters) {
      denied = denied && answer_in(annex.subject_matters, subject) == Answer::no;
      for (std::size_t j = 0; j < annex.subject_matters.size(); ++j)
        if (annex.subject_matters[j].term == subject) need.denied.push_back(j);
    }
    if (denied)
      report_need(annex, row_path(Section::data_categories, i),
                  term_argument(Section::data_categories, row.term), need, report);
  }
}

void data_without_need(const Annex& annex, const Context& context, Report& report) {
  if (!any_yes(annex.subject_matters)) return;
  for (std::size_t i = 0; i < annex.data_categories.size(); ++i) {
    const DataCategory& row = annex.data_categories[i];
    if (row.answer != Answer::yes || context.law.carrier_of(row.term)) continue;
    const PlausibleNeed need = plausible_need_of(annex, context, AffinityList::data_category, row.term);
    if (is_unmet(need))
      report_need(annex, row_path(Section::data_categories, i),
                  term_argument(Section::data_categories, row.term), need, report);
  }
}

void needed_data_denied(const Annex& annex, const Context& context, Report& report) {
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    const Affinity* affinity = context.law.affinity_of(row.term);
    if (row.answer != Answer::yes || !affinity) continue;
    for (const std::string& category : affinity->requirements)
      if (answer_in(annex.data_categories, category) == Answer::no)
        report.add(
            {row_path(Section::subject_matters, i),
             path_of_term(annex.data_categories, Section::data_categories, category)},
            {{"term", subject_argument(row)}, {"data", term_argument(Section::data_categories, category)}});
  }
}

void retention_unused(const Annex& annex, const Context&, Report& report) {
  if (!any_yes(annex.subject_matters)) return;
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    if (row.answer == Answer::no && !row.retention.empty())
      report.add({row_path(Section::subject_matters, i)}, {{"term", subject_argument(row)}});
  }
}

void disclosure_without_recipient(const Annex& annex, const Context& context, Report& report) {
  const auto disclose = answer_in(annex.activities, terms::kDisclose);
  if (!disclose || !any_yes(annex.subject_matters)) return;
  Report::Paths paths = {path_of_term(annex.activities, Section::activities, terms::kDisclose)};
  const bool somebody = any_entity(annex);
  if (*disclose == Answer::yes && !somebody && states_all_groups(annex, context.vocabulary)) {
    paths.push_back(section_path(Section::recipients));
    report.add(std::move(paths), {{"case", "nobody"}});
  } else if (*disclose == Answer::no && somebody) {
    for (std::size_t i = 0; i < annex.recipients.size(); ++i)
      if (!annex.recipients[i].entities.empty()) paths.push_back(row_path(Section::recipients, i));
    report.add(std::move(paths), {{"case", "denied"}});
  }
}

void storage_without_retention(const Annex& annex, const Context&, Report& report) {
  const auto store = answer_in(annex.activities, terms::kStore);
  if (!store || !any_yes(annex.subject_matters)) return;
  Report::Paths paths = {path_of_term(annex.activities, Section::activities, terms::kStore)};
  const auto& subjects = annex.subject_matters;
  if (*store == Answer::yes && std::none_of(subjects.begin(), subjects.end(), has_retention)) {
    append_pursued(annex, paths);
    report.add(std::move(paths), {{"case", "no-retention"}});
  } else if (*store == Answer::no && answer_in(subjects, terms::kHosting) == Answer::yes) {
    paths.push_back(path_of_term(subjects, Section::subject_matters, terms::kHosting));
    report.add(std::move(paths), {{"case", "hosting"}});
  }
}

void no_erasure(const Annex& annex, const Context&, Report& report) {
  if (answer_in(annex.activities, terms::kErase) != Answer::no) return;
  Report::Paths paths = {path_of_term(annex.activities, Section::activities, terms::kErase)};
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    if (row.answer == Answer::yes && std::any_of(row.retention.begin(), row.retention.end(), ends))
      paths.push_back(row_path(Section::subject_matters, i));
  }
  if (paths.size() > 1) report.add(std::move(paths));
}

void detailed_billing_without_traffic(const Annex& annex, const Context&, Report& report) {
  if (answer_in(annex.subject_matters, terms::kDetailedBilling) != Answer::yes) return;
  if (answer_in(annex.data_categories, terms::kTraffic) != Answer::no) return;
  report.add({path_of_term(annex.subject_matters, Section::subject_matters, terms::kDetailedBilling),
              path_of_term(annex.data_categories, Section::data_categories, terms::kTraffic)});
}

}  // namespace annex
