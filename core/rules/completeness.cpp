// What must be there: a row answered yes in every section, an answer to every row, a date, a contact.
#include "core/rules/completeness.h"

#include "core/codec/characters.h"
#include "core/rules/rows.h"
#include "core/rules/terms.h"

namespace annex {

namespace {

template <typename Rows>
void ask_for_a_yes(const Rows& rows, Section section, Report& report) {
  if (!any_yes(rows)) report.add({section_path(section)});
}

// A row that every annex of the form has: not a provider's own, and not one that has been replaced.
bool is_core_row(const Term& term) { return term.asked && !term.broader && !term.deprecated_in; }

bool is_answered(const Annex& annex, const Term& term) {
  switch (term.section) {
    case Section::activities:
      return find_row(annex.activities, term.id) != nullptr;
    case Section::data_categories:
      return find_row(annex.data_categories, term.id) != nullptr;
    case Section::subject_matters:
      return find_row(annex.subject_matters, term.id) != nullptr;
    case Section::data_subjects:
      return find_row(annex.data_subjects, term.id) != nullptr;
    case Section::recipients:
      return states_group(annex, term.id);
    case Section::purposes:
      return true;  // listed or not; it has no answer
  }
  return true;
}

bool has_details(const Row& row) {
  for (const auto& [language, words] : row.details)
    if (!is_blank(words)) return true;
  return false;
}

template <typename Rows>
void ask_for_details(const Rows& rows, Section section, std::string_view term, Report& report) {
  const auto* row = find_row(rows, term);
  if (row && row->answer == Answer::yes && !has_details(*row))
    report.add({path_of_term(rows, section, term)}, {{"term", term_argument(section, term)}});
}

}  // namespace

void no_activity(const Annex& annex, const Context&, Report& report) {
  ask_for_a_yes(annex.activities, Section::activities, report);
}

void no_data_category(const Annex& annex, const Context&, Report& report) {
  ask_for_a_yes(annex.data_categories, Section::data_categories, report);
}

void no_subject_matter(const Annex& annex, const Context&, Report& report) {
  ask_for_a_yes(annex.subject_matters, Section::subject_matters, report);
}

void no_purpose(const Annex& annex, const Context&, Report& report) {
  if (annex.purposes.empty()) report.add({section_path(Section::purposes)});
}

void no_data_subject(const Annex& annex, const Context&, Report& report) {
  ask_for_a_yes(annex.data_subjects, Section::data_subjects, report);
}

void answer_missing(const Annex& annex, const Context& context, Report& report) {
  for (const Section section : kSections)
    for (const Term& term : context.vocabulary.terms)
      if (term.section == section && is_core_row(term) && !is_answered(annex, term))
        report.add({section_path(section)}, {{"term", term_argument(section, term.id)}});
}

void retention_missing(const Annex& annex, const Context&, Report& report) {
  for (std::size_t i = 0; i < annex.subject_matters.size(); ++i) {
    const SubjectMatter& row = annex.subject_matters[i];
    if (row.answer == Answer::yes && row.retention.empty())
      report.add({row_path(Section::subject_matters, i)},
                 {{"term", term_argument(Section::subject_matters, row.term)}});
  }
}

void other_without_details(const Annex& annex, const Context&, Report& report) {
  ask_for_details(annex.activities, Section::activities, terms::kOtherUse, report);
  ask_for_details(annex.subject_matters, Section::subject_matters, terms::kOtherSubject, report);
}

void undated(const Annex& annex, const Context&, Report& report) {
  if (!annex.effective) report.add({"/effective"});
}

void provider_contact_missing(const Annex& annex, const Context&, Report& report) {
  if (!annex.provider.contact || is_blank(*annex.provider.contact)) report.add({"/provider"});
}

}  // namespace annex
