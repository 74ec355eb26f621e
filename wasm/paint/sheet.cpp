// Writing words, symbols and shapes into a layout.
#include "wasm/paint/sheet.h"

#include <algorithm>
#include <cmath>

namespace widget {
namespace {

constexpr float kNarrow =
    37.5f;  // widths are told in body sizes: a portal with large type turns narrow sooner
constexpr float kMeasure = 42.0f;

float whole(float value) { return std::round(value); }

}  // namespace

float Sizes::line(float size) const { return whole(size * (size > lead ? 1.25f : 1.5f)); }

Sizes sizes_of(float width, const Theme& theme) {
  const float body = std::max(1.0f, whole(theme.font_size));
  Sizes sizes;
  sizes.narrow = width < kNarrow * body;
  sizes.body = body;
  sizes.small = whole(body * 0.875f);
  sizes.lead = whole(body * 1.125f);
  sizes.part = whole(body * 1.0625f);
  sizes.section = whole(body * (sizes.narrow ? 1.25f : 1.375f));
  sizes.title = whole(body * (sizes.narrow ? 1.5f : 1.875f));
  sizes.unit = whole(body * 0.25f);
  sizes.radius = theme.radius;
  sizes.control = whole(body * 2.5f);
  sizes.measure = body * kMeasure;
  return sizes;
}

MarkLook look_of(annex::Mark mark) {
  switch (mark) {
    case annex::Mark::yes:
      return {Symbol::check, Ink::yes};
    case annex::Mark::no:
      return {Symbol::cross, Ink::no};
    case annex::Mark::error:
      return {Symbol::error, Ink::error};
    case annex::Mark::warning:
      return {Symbol::warning, Ink::warning};
    case annex::Mark::notice:
      return {Symbol::notice, Ink::notice};
    case annex::Mark::inside_eea:
      return {Symbol::inside, Ink::notice};
    case annex::Mark::outside_eea:
      return {Symbol::outside, Ink::warning};
    case annex::Mark::illustrative:
      return {Symbol::illustrative, Ink::text_quiet};
    case annex::Mark::none:
    case annex::Mark::unstated:
      break;
  }
  return {Symbol::unstated, Ink::unstated};
}

float Sheet::words(std::string_view text, const Pen& pen, Point top, float width) {
  if (text.empty()) return top.y;
  for (const Line& piece : wrap(measure_, pen.style(), text, std::max(width, pen.size))) {
    write(piece, pen, top);
    top.y += sizes_.line(pen.size);
  }
  return top.y;
}

float Sheet::marked(annex::Mark mark, std::string_view text, const Pen& pen, Point top, float width) {
  if (mark == annex::Mark::none) return words(text, pen, top, width);
  const MarkLook look = look_of(mark);
  const float line_height = sizes_.line(pen.size);
  symbol(look.symbol, look.ink, {top.x, top.y + (line_height - pen.size) / 2, pen.size, pen.size},
         pen.showing);
  const float room = mark_room(pen.size);
  return std::max(words(text, pen, {top.x + room, top.y}, width - room), top.y + line_height);
}

void Sheet::line(std::string_view text, const Pen& pen, Point top) {
  write({text, width_of(text, pen)}, pen, top);
}

void Sheet::write(const Line& line, const Pen& pen, Point top) {
  if (line.text.empty()) return;
  const TextStyle style = pen.style();
  const float ascent = measure_.ascent(style);
  const float leading = sizes_.line(pen.size) - ascent - measure_.descent(style);
  layout_.runs.push_back({{top.x, top.y + leading / 2 + ascent},
                          line.width,
                          style,
                          pen.ink,
                          pen.showing,
                          std::string(line.text)});
}

float Sheet::mark_room(float size) const { return whole(size * 1.5f); }

Widths Sheet::marked_widths(annex::Mark mark, std::string_view text, const Pen& pen) const {
  Widths widths = widths_of(measure_, pen.style(), text);
  const float room = mark == annex::Mark::none ? 0 : mark_room(pen.size);
  return {std::ceil(widths.least + room), std::ceil(widths.most + room)};
}

std::size_t Sheet::shape(const Shape& shape) {
  layout_.shapes.push_back(shape);
  return layout_.shapes.size() - 1;
}

void Sheet::rule(float x, float y, float width, Ink ink) { shape({.box = {x, y, width, 1}, .fill = ink}); }

void Sheet::symbol(Symbol symbol, Ink ink, Rect box, Showing showing) {
  layout_.symbols.push_back({box, symbol, ink, showing});
}

Sheet::Written Sheet::written() const {
  return {layout_.shapes.size(), layout_.symbols.size(), layout_.runs.size(), layout_.boxes.size()};
}

void Sheet::lower(const Written& from, const Written& to, float distance) {
  for (std::size_t at = from.shapes; at < to.shapes; ++at) layout_.shapes[at].box.y += distance;
  for (std::size_t at = from.symbols; at < to.symbols; ++at) layout_.symbols[at].box.y += distance;
  for (std::size_t at = from.runs; at < to.runs; ++at) layout_.runs[at].baseline.y += distance;
  for (std::size_t at = from.boxes; at < to.boxes; ++at) layout_.boxes[at].rect.y += distance;
}

std::size_t Sheet::box(std::string_view key, BoxKind kind, const Rect& rect) {
  layout_.boxes.push_back({std::string(key), kind, rect});
  return layout_.boxes.size() - 1;
}

int Sheet::control(std::string_view key, const annex::ActionText& action, const Rect& rect, float radius) {
  layout_.boxes.push_back({std::string(key), BoxKind::control, rect, action, radius});
  return static_cast<int>(layout_.boxes.size()) - 1;
}

}  // namespace widget
