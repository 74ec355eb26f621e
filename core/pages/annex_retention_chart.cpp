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

// A bar for each retention that no other of the row exceeds: more than one where the calendar or the law
// decides.
void add_bars(Chart& chart, const SubjectMatter& row, const AnnexView& view) {
  if (row.answer == Answer::no) return;
  for (const Retention& retention : longest(row.retention))
    chart.bars.push_back({term_words(Section::subject_matters, row.term, view.reference), seconds(retention),
                          follows_the_service(retention),
                          retention_words(retention, view.annex.language, view.reference)});
}

// In the order of the table: the vocabulary's terms, then the annex's own.
std::vector<const SubjectMatter*> rows_in_order(const AnnexView& view) {
  std::vector<const SubjectMatter*> rows;
  const Vocabulary& vocabulary = view.reference.vocabulary;
  for (const Term* term : vocabulary.in(Section::subject_matters))
    for (const SubjectMatter& row : view.annex.subject_matters)
      if (row.term == term->id) rows.push_back(&row);
  for (const SubjectMatter& row : view.annex.subject_matters)
    if (!vocabulary.find(Section::subject_matters, row.term)) rows.push_back(&row);
  return rows;
}

}  // namespace

void add_retention_chart(std::vector<Block>& blocks, const AnnexView& view) {
  Chart chart{view.reference.texts.say("page.chart"), {}};
  for (const SubjectMatter* row : rows_in_order(view)) add_bars(chart, *row, view);
  double most = 0;
  for (const Bar& bar : chart.bars) most = std::max(most, bar.length.value_or(0));
  if (most <= 0) return;
  for (Bar& bar : chart.bars)
    if (bar.length) *bar.length /= most;
  blocks.push_back({"chart", std::move(chart)});
  blocks.push_back(
      {"chart note", Paragraph{ParagraphKind::note, {view.reference.texts.say("page.chart.note"), {}}}});
}

}  // namespace annex
