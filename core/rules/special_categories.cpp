// Whether sensitive data is spoken of as the law asks.
#include "core/rules/special_categories.h"

#include "core/rules/rows.h"
#include "core/rules/terms.h"

namespace annex {

void sensitive_without_condition(const Annex& annex, const Context&, Report& report) {
  const DataCategory* row = find_row(annex.data_categories, terms::kSensitive);
  if (!row || row->answer != Answer::yes || (row->condition && !row->kinds.empty())) return;
  const char* missing = !row->condition && row->kinds.empty() ? "both"
                        : row->condition                      ? "kinds"
                                                              : "condition";
  report.add({path_of_term(annex.data_categories, Section::data_categories, terms::kSensitive)},
             {{"case", missing}});
}

// What the customer hosts or sends may be anything: "no sensitive data" is then only said of what the
// provider sees.
void sensitive_may_be_hosted(const Annex& annex, const Context& context, Report& report) {
  if (answer_in(annex.data_categories, terms::kSensitive) != Answer::no) return;
  Report::Paths paths = {path_of_term(annex.data_categories, Section::data_categories, terms::kSensitive)};
  std::string content;
  for (std::size_t i = 0; i < annex.data_categories.size(); ++i) {
    const DataCategory& row = annex.data_categories[i];
    const Term* term = context.vocabulary.find(Section::data_categories, row.term);
    if (row.answer != Answer::yes || !term || term->group != terms::kNotIdentifiable) continue;
    paths.push_back(row_path(Section::data_categories, i));
    append_argument(content, term_argument(Section::data_categories, row.term));
  }
  if (paths.size() > 1) report.add(std::move(paths), {{"content", content}});
}

void criminal_data_unaddressed(const Annex& annex, const Context&, Report& report) {
  if (!find_row(annex.data_categories, terms::kCriminalOffences))
    report.add({section_path(Section::data_categories)});
}

}  // namespace annex
