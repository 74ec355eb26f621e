// The chart: bars of lengths side by side, each with its label and its words. What has no length has only
// words.
#include <algorithm>
#include <cmath>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

constexpr float kLeastBar = 10.0f;  // in body sizes

struct Columns {
  float label = 0;
  float bar = 0;
  float words = 0;
  float gap = 0;
};

Pen words_pen(const Sizes& sizes) { return {.size = sizes.body}; }
Pen label_pen(const Sizes& sizes) { return {.size = sizes.body}; }

// No bar's width where label, bar and words do not fit side by side.
Columns columns_of(const Sheet& sheet, const annex::Chart& chart, float width) {
  const Sizes& sizes = sheet.sizes();
  Columns columns{.gap = sizes.unit * 4};
  for (const annex::Bar& bar : chart.bars) {
    columns.label = std::max(columns.label, std::ceil(sheet.width_of(bar.label, label_pen(sizes))) + 1);
    columns.words = std::max(columns.words, std::ceil(sheet.width_of(bar.words.text, words_pen(sizes))) + 1);
  }
  columns.label = std::min(columns.label, width * 0.34f);
  columns.words = std::min(columns.words, width * 0.34f);
  const float left = width - columns.label - columns.words - columns.gap * 2;
  if (!sizes.narrow && left >= kLeastBar * sizes.body) columns.bar = left;
  return columns;
}

// The bar of `length` in a track of `width`; one that goes on is tinted to the track's end and has an arrow
// there.
void draw_bar(Sheet& sheet, const annex::Bar& bar, Point top, float width) {
  const float height = sheet.sizes().unit * 3;
  const float radius = sheet.sizes().unit * 0.75f;
  const float length = static_cast<float>(std::clamp(*bar.length, 0.0, 1.0));
  const float arrow = bar.open_ended ? height * 1.5f : 0;
  const float drawn = std::max(2.0f, std::min(length * width, width - arrow));
  const Ink rest = bar.open_ended ? Ink::accent_surface : Ink::surface_raised;
  sheet.shape({.box = {top.x, top.y, width - arrow, height}, .fill = rest, .radius = radius});
  sheet.shape({.box = {top.x, top.y, drawn, height}, .fill = Ink::accent, .radius = radius});
  if (!bar.open_ended) return;
  const float middle = top.y + height / 2;
  sheet.symbol(Symbol::onward, Ink::accent, {top.x + width - arrow, middle - arrow / 2, arrow, arrow});
}

float lay_bar_line(Sheet& sheet, const annex::Bar& bar, const Columns& columns, Point top) {
  const Sizes& sizes = sheet.sizes();
  const float line = sizes.line(sizes.body);
  const float bar_x = top.x + columns.label + columns.gap;
  float bottom = sheet.words(bar.label, label_pen(sizes), top, columns.label);
  if (bar.length) draw_bar(sheet, bar, {bar_x, top.y + (line - sizes.unit * 3) / 2}, columns.bar);
  // Words that stand for a length that cannot be drawn may use the bar's room as well.
  const float words_x = bar.length ? bar_x + columns.bar + columns.gap : bar_x;
  const float words_width = columns.words + (bar.length ? 0 : columns.bar + columns.gap);
  bottom = std::max(bottom, sheet.words(bar.words.text, words_pen(sizes), {words_x, top.y}, words_width));
  return std::max(bottom, top.y + line);
}

float lay_bar_stacked(Sheet& sheet, const annex::Bar& bar, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = sheet.words(bar.label, {.size = sizes.body, .weight = Weight::semibold}, top, width);
  if (bar.length) {
    draw_bar(sheet, bar, {top.x, y + sizes.unit}, width);
    y += sizes.unit * 5;
  }
  return sheet.words(bar.words.text, {.size = sizes.body}, {top.x, y}, width);
}

}  // namespace

float lay_chart(Sheet& sheet, const annex::Chart& chart, Caption caption, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = caption == Caption::written ? lay_caption(sheet, chart.caption, top, width) : top.y;
  const Columns columns = columns_of(sheet, chart, width);
  for (const annex::Bar& bar : chart.bars) {
    if (&bar != chart.bars.data()) y += sizes.unit * (columns.bar > 0 ? 2.0f : 4.0f);
    y = columns.bar > 0 ? lay_bar_line(sheet, bar, columns, {top.x, y})
                        : lay_bar_stacked(sheet, bar, {top.x, y}, width);
  }
  return y;
}

}  // namespace widget
