// Facts: a row of tiles where all values are short, a list of labels and values where they are not.
#include <algorithm>
#include <cmath>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

constexpr float kTile = 11.5f;      // the least width of a tile, in body sizes
constexpr std::size_t kFewest = 3;  // fewer facts are not worth tiles
constexpr std::size_t kMost = 8;

Pen label_pen(const Sizes& sizes) { return {.size = sizes.small, .ink = Ink::text_quiet}; }
Pen note_pen(const Sizes& sizes) { return {.size = sizes.small, .ink = Ink::text_quiet}; }
Pen tile_pen(const Sizes& sizes) { return {.size = sizes.part, .weight = Weight::semibold}; }

// How many tiles stand side by side; none where the facts are better told as a list.
std::size_t tile_columns(const Sheet& sheet, const annex::Facts& facts, float width) {
  const Sizes& sizes = sheet.sizes();
  const std::size_t count = facts.facts.size();
  if (sizes.narrow || count < kFewest || count > kMost) return 0;
  const auto fitting = static_cast<std::size_t>(width / (kTile * sizes.body));
  const std::size_t rows = (count + fitting - 1) / std::max<std::size_t>(fitting, 1);
  const std::size_t columns = (count + rows - 1) / std::max<std::size_t>(rows, 1);
  if (fitting < 2 || columns < 2) return 0;
  const float room = width / static_cast<float>(columns) - sizes.unit * 8;
  const Pen pen = tile_pen(sizes);
  for (const annex::Fact& fact : facts.facts)
    if (sheet.marked_widths(fact.mark, fact.value.text, pen).most > room * 2 ||
        sheet.marked_widths(fact.mark, fact.value.text, pen).least > room)
      return 0;
  return columns;
}

float lay_tile(Sheet& sheet, const annex::Fact& fact, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = sheet.words(fact.label, label_pen(sizes), top, width) + sizes.unit / 2;
  y = sheet.marked(fact.mark, fact.value.text, tile_pen(sizes), {top.x, y}, width);
  return sheet.words(fact.note.text, note_pen(sizes), {top.x, y}, width);
}

float lay_tiles(Sheet& sheet, const annex::Facts& facts, std::size_t columns, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 4;
  const float tile = std::floor(width / static_cast<float>(columns));
  const std::size_t frame = sheet.shape({.box = {top.x, top.y, width, 0},
                                         .fill = Ink::surface_raised,
                                         .line = Ink::border,
                                         .line_width = 1,
                                         .radius = sizes.radius});
  float y = top.y;
  for (std::size_t first = 0; first < facts.facts.size(); first += columns) {
    if (first > 0) sheet.rule(top.x, y, width);
    const std::size_t end = std::min(first + columns, facts.facts.size());
    float bottom = y;
    for (std::size_t index = first; index < end; ++index) {
      const float x = top.x + tile * static_cast<float>(index - first);
      bottom = std::max(bottom,
                        lay_tile(sheet, facts.facts[index], {x + padding, y + padding}, tile - padding * 2));
    }
    bottom += padding;
    for (std::size_t index = first + 1; index < end; ++index)
      sheet.shape(
          {.box = {top.x + tile * static_cast<float>(index - first), y, 1, bottom - y}, .fill = Ink::border});
    y = bottom;
  }
  sheet.shape_at(frame).box.height = y - top.y;
  return y;
}

}  // namespace

float lay_fact_pair(Sheet& sheet, const annex::Fact& fact, float size, Point top, float width,
                    float label_width) {
  const Sizes& sizes = sheet.sizes();
  const float gap = sizes.unit * 4;
  Pen label = label_pen(sizes);
  Point value_top = top;
  float bottom = top.y;
  if (label_width > 0) {
    const float drop = (sizes.line(size) - sizes.line(sizes.small)) / 2;
    bottom = sheet.words(fact.label, label, {top.x, top.y + drop}, label_width);
    value_top.x += label_width + gap;
  } else {
    value_top.y = sheet.words(fact.label, label, top, width);
  }
  const float value_width = top.x + width - value_top.x;
  float y = sheet.marked(fact.mark, fact.value.text, {.size = size}, value_top, value_width);
  y = sheet.words(fact.note.text, note_pen(sizes), {value_top.x, y}, value_width);
  return std::max(bottom, y);
}

float lay_facts(Sheet& sheet, const annex::Facts& facts, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  if (const std::size_t columns = tile_columns(sheet, facts, width))
    return lay_tiles(sheet, facts, columns, top, width);
  width = std::min(width, sizes.measure * 1.25f);
  const float label_width = sizes.narrow ? 0 : width * 0.34f;
  const float padding = sizes.unit * 2.5f;
  float y = top.y;
  for (const annex::Fact& fact : facts.facts) {
    if (&fact != facts.facts.data()) sheet.rule(top.x, y, width);
    y = lay_fact_pair(sheet, fact, sizes.body, {top.x, y + padding}, width, label_width) + padding;
  }
  return y;
}

}  // namespace widget
