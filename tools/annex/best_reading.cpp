// Counts what each reading of a form has given.
#include "tools/annex/best_reading.h"

#include <algorithm>
#include <tuple>

namespace annex {
namespace {

// A retention that fits no basis, and a name without its place, may be a line that was torn: they count
// nothing.
int facts_in(const Annex& draft) {
  auto facts =
      static_cast<int>(draft.activities.size() + draft.data_categories.size() + draft.subject_matters.size() +
                       draft.purposes.size() + draft.data_subjects.size());
  for (const SubjectMatter& subject : draft.subject_matters) {
    const auto& all = subject.retention;
    const bool understood = std::none_of(all.begin(), all.end(), [](const Retention& retention) {
      return retention.basis == RetentionBasis::other;
    });
    if (!all.empty() && understood && subject.answer == Answer::yes) ++facts;
  }
  for (const RecipientGroup& group : draft.recipients) {
    if (group.entities.empty()) ++facts;
    if (!group.safeguards.empty()) ++facts;
    facts += static_cast<int>(std::count_if(
        group.entities.begin(), group.entities.end(),
        [](const Entity& entity) { return entity.country.has_value() || entity.location.has_value(); }));
  }
  return facts;
}

int lines_over(const ImportReport& report) {
  int lines = 0;
  for (const SourceText& text : report.unrecognised) lines += text.lines.last - text.lines.first + 1;
  return lines;
}

// Greater is better.
std::tuple<bool, int, int> worth(const ImportResult& result) {
  if (result.refused) return {false, -1, 0};
  return {result.complete(), facts_in(result.draft), -lines_over(result.report)};
}

}  // namespace

std::size_t best_reading(const std::vector<ImportResult>& results) {
  const auto best = std::max_element(
      results.begin(), results.end(),
      [](const ImportResult& left, const ImportResult& right) { return worth(left) < worth(right); });
  return static_cast<std::size_t>(best - results.begin());
}

}  // namespace annex
