// How long data is kept, in two versions (GDPR Art. 5(1)(e)). Only subject matters answered yes in both
// count.
#include <compare>
#include <optional>

#include "core/model/retention_order.h"
#include "core/rules/rows.h"
#include "core/rules/versions.h"

namespace annex {

namespace {

enum class Change { none, longer, shorter, incomparable };

Change change_of(const std::vector<Retention>& older, const std::vector<Retention>& newer) {
  if (older.empty()) return Change::none;    // what was not stated did not get longer
  if (newer.empty()) return Change::longer;  // no longer known
  const std::partial_ordering order = compare(newer, older);
  if (order == std::partial_ordering::greater) return Change::longer;
  if (order == std::partial_ordering::less) return Change::shorter;
  return order == std::partial_ordering::equivalent ? Change::none : Change::incomparable;
}

void report_changes(const Annex& older, const Annex& newer, Report& report, Change wanted) {
  for (std::size_t i = 0; i < newer.subject_matters.size(); ++i) {
    const SubjectMatter& row = newer.subject_matters[i];
    const SubjectMatter* before = find_row(older.subject_matters, row.term);
    if (!before || before->answer != Answer::yes || row.answer != Answer::yes) continue;
    if (change_of(before->retention, row.retention) != wanted) continue;
    report.add({row_path(Section::subject_matters, i)},
               {{"subject", term_argument(Section::subject_matters, row.term)},
                {"case", row.retention.empty() ? "unknown" : "known"},
                {"older", path_of_term(older.subject_matters, Section::subject_matters, row.term)}});
  }
}

}  // namespace

void retention_lengthened(const Annex& older, const Annex& newer, const Context&, Report& report) {
  report_changes(older, newer, report, Change::longer);
}

void retention_shortened(const Annex& older, const Annex& newer, const Context&, Report& report) {
  report_changes(older, newer, report, Change::shorter);
}

void retention_incomparable(const Annex& older, const Annex& newer, const Context&, Report& report) {
  report_changes(older, newer, report, Change::incomparable);
}

}  // namespace annex
