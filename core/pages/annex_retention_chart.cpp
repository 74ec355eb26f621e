// The retentions of section 3 as lengths side by side.
#include <algorithm>

#include "core/model/retention_order.h"
#include "core/pages/annex_parts.h"
#include "core/pages/words.h"

namespace annex {
namespace {

// What can be drawn to scale, in seconds: the time after the service, the fixed time, or the limit. Nothing
// where the length is not known.
std::optional<double> seconds(const Retention& retention) {
  const auto longest_of = [](const Duration& duration) {
    return static_cast<double>(span_of(duration).longest);
  };
  switch (retention.basis) {
    case RetentionBasis::transmission:
      return 0;
    case RetentionBasis::fixed:
      return retention.duration ? std::optional(longest_of(*retention.duration)) : std::nullopt;
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
      return retention.plus ? longest_of(*retention.plus) : 0;
    default:
      return retention.max ? std::optional(longest_of(*retention.max)) : std::nullopt;
  }
}

bool follows_the_service(const Retention& retention) {
  return retention.basis == RetentionBasis::service_term || retention.basis == RetentionBasis::hosting_term;
}

Bar bar_of(const SubjectMatter& row, const AnnexView& view) {
  const Retention retention = longest(row.retention).front();
  const Term* term = view.reference.vocabulary.find(Section::subject_matters, row.term);
  const TermWords* words = term ? words_of(*term, view.reference.texts.language) : nullptr;
  Bar bar{words ? words->label : row.term, seconds(retention), follows_the_service(retention),
          retention_words(retention, view.annex.language, view.reference)};
  return bar;
}

}  // namespace

void add_retention_chart(std::vector<Block>& blocks, const AnnexView& view) {
  Chart chart{view.reference.texts.say("page.chart"), {}};
  for (const SubjectMatter& row : view.annex.subject_matters)
    if (row.answer == Answer::yes && !row.retention.empty()) chart.bars.push_back(bar_of(row, view));
  double most = 0;
  for (const Bar& bar : chart.bars) most = std::max(most, bar.length.value_or(0));
  if (most <= 0) return;
  for (Bar& bar : chart.bars)
    if (bar.length) *bar.length /= most;
  blocks.push_back({"chart", std::move(chart)});
}

}  // namespace annex
