// The page: its blocks below each other, with the distances between them.
#include "wasm/paint/layout.h"

#include <algorithm>
#include <cmath>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

constexpr float kWidest = 76.0f;  // in body sizes: wider pages keep their content at the left

// Distances in units. A block keeps the greater of its own and its neighbour's.
struct Distance {
  float before = 6;
  float after = 6;
};

Distance distance_of(const annex::Heading& heading) {
  switch (heading.level) {
    case annex::HeadingLevel::page:
      return {0, 3};
    case annex::HeadingLevel::section:
      return {14, 4};
    case annex::HeadingLevel::part:
      break;
  }
  return {8, 3};
}
Distance distance_of(const annex::Paragraph&) { return {3, 3}; }
Distance distance_of(const annex::Choices&) { return {4, 4}; }
Distance distance_of(const annex::Buttons&) { return {4, 5}; }
template <typename Block>
Distance distance_of(const Block&) {
  return {};
}

// Writes a block's body, whatever its kind.
struct BodyWriter {
  Sheet& sheet;
  const std::string& key;
  const std::string& heading;  // the last one's words
  Point top;
  float width;

  Caption caption(const std::string& words) const {
    return words == heading ? Caption::said_above : Caption::written;
  }

  float operator()(const annex::Heading& body) const { return lay_heading(sheet, body, top, width); }
  float operator()(const annex::Paragraph& body) const { return lay_paragraph(sheet, body, top, width); }
  float operator()(const annex::Facts& body) const { return lay_facts(sheet, body, top, width); }
  float operator()(const annex::Notice& body) const { return lay_notice(sheet, body, top, width); }
  float operator()(const annex::Table& body) const {
    return lay_table(sheet, body, caption(body.caption), top, width);
  }
  float operator()(const annex::Entries& body) const { return lay_entries(sheet, body, top, width); }
  float operator()(const annex::Field& body) const { return lay_field(sheet, body, key, top, width); }
  float operator()(const annex::Choices& body) const { return lay_choices(sheet, body, top, width); }
  float operator()(const annex::Buttons& body) const { return lay_buttons(sheet, body, top, width); }
  float operator()(const annex::Chart& body) const {
    return lay_chart(sheet, body, caption(body.caption), top, width);
  }
};

}  // namespace

Layout lay_out(const annex::Page& page, float width, const Theme& theme, const TextMeasure& measure) {
  Layout layout;
  layout.width = width;
  Sizes sizes = sizes_of(width, theme);
  const float padding = sizes.unit * (sizes.narrow ? 4.0f : 8.0f);
  sizes.page = std::clamp(width - padding * 2, sizes.body, kWidest * sizes.body);
  Sheet sheet(layout, sizes, measure);
  float y = padding;
  float owed = 0;
  std::string heading;
  for (const annex::Block& block : page.blocks) {
    const Distance distance = std::visit([](const auto& body) { return distance_of(body); }, block.body);
    if (&block != page.blocks.data()) y += std::max(owed, distance.before) * sizes.unit;
    owed = distance.after;
    const std::size_t box = sheet.box(block.key, BoxKind::block, {padding, y, sizes.page, 0});
    y = std::ceil(std::visit(BodyWriter{sheet, block.key, heading, {padding, y}, sizes.page}, block.body));
    if (const auto* said = std::get_if<annex::Heading>(&block.body)) heading = said->words.text;
    sheet.box_at(box).rect.height = y - sheet.box_at(box).rect.y;
  }
  layout.height = y + padding;
  return layout;
}

int control_at(const Layout& layout, Point point) {
  for (std::size_t index = layout.boxes.size(); index-- > 0;) {
    const Box& box = layout.boxes[index];
    if (box.kind == BoxKind::control && box.rect.contains(point)) return static_cast<int>(index);
  }
  return kNoControl;
}

}  // namespace widget
