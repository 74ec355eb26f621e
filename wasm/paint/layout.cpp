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

float lay_body(Sheet& sheet, const annex::Block& block, Point top, float width) {
  struct Visitor {
    Sheet& sheet;
    std::string_view key;
    Point top;
    float width;
    float operator()(const annex::Heading& heading) const { return lay_heading(sheet, heading, top, width); }
    float operator()(const annex::Paragraph& paragraph) const {
      return lay_paragraph(sheet, paragraph, top, width);
    }
    float operator()(const annex::Facts& facts) const { return lay_facts(sheet, facts, top, width); }
    float operator()(const annex::Notice& notice) const { return lay_notice(sheet, notice, top, width); }
    float operator()(const annex::Table& table) const { return lay_table(sheet, table, top, width); }
    float operator()(const annex::Entries& entries) const { return lay_entries(sheet, entries, top, width); }
    float operator()(const annex::Field& field) const { return lay_field(sheet, field, key, top, width); }
    float operator()(const annex::Choices& choices) const { return lay_choices(sheet, choices, top, width); }
    float operator()(const annex::Buttons& buttons) const { return lay_buttons(sheet, buttons, top, width); }
    float operator()(const annex::Chart& chart) const { return lay_chart(sheet, chart, top, width); }
  };
  return std::visit(Visitor{sheet, block.key, top, width}, block.body);
}

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
  for (const annex::Block& block : page.blocks) {
    const Distance distance = std::visit([](const auto& body) { return distance_of(body); }, block.body);
    if (&block != page.blocks.data()) y += std::max(owed, distance.before) * sizes.unit;
    owed = distance.after;
    const std::size_t box = sheet.box(block.key, BoxKind::block, {padding, y, sizes.page, 0});
    y = std::ceil(lay_body(sheet, block, {padding, y}, sizes.page));
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
