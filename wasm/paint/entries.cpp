// The list of services: cards of one height a line, each a control, with its own button in front.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/codec/characters.h"
#include "wasm/paint/blocks.h"

namespace widget {
namespace {

constexpr float kCard = 20.0f;  // the least width of a card, in body sizes
constexpr std::size_t kMostColumns = 3;
// Characters beside a label; where a value has more, all labels are above (as web/annex/blocks/entries.js has
// it).
constexpr std::size_t kLongest = 110;

struct TagLook {
  Ink surface;
  Ink ink;
};

TagLook tag_look(annex::Mark mark) {
  switch (mark) {
    case annex::Mark::error:
      return {Ink::error_surface, Ink::error};
    case annex::Mark::warning:
    case annex::Mark::outside_eea:
      return {Ink::warning_surface, Ink::warning};
    case annex::Mark::notice:
    case annex::Mark::inside_eea:
      return {Ink::notice_surface, Ink::notice};
    default:
      return {Ink::surface_raised, Ink::text_quiet};
  }
}

// Tags run on like words; one too long for the card is wrapped inside its box.
float lay_tags(Sheet& sheet, const std::vector<annex::CellLine>& tags, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 2;
  const float gap = sizes.unit * 1.5f;
  const float line = sizes.line(sizes.small);
  Point at = top;
  float bottom = top.y;
  for (const annex::CellLine& tag : tags) {
    const TagLook look = tag_look(tag.mark);
    const Pen pen{.size = sizes.small, .ink = look.ink};
    const float room = tag.mark == annex::Mark::none ? 0 : sheet.mark_room(pen.size);
    const float needed = std::min(sheet.width_of(tag.words.text, pen) + room + padding * 2 + 1, width);
    if (at.x > top.x && at.x + needed > top.x + width) at = {top.x, bottom + gap};
    const std::size_t fill =
        sheet.shape({.box = {at.x, at.y, needed, 0}, .fill = look.surface, .radius = sizes.unit * 1.5f});
    if (room > 0)
      sheet.symbol(look_of(tag.mark).symbol, look.ink,
                   {at.x + padding, at.y + 2 + (line - pen.size) / 2, pen.size, pen.size});
    const float end =
        sheet.words(tag.words.text, pen, {at.x + padding + room, at.y + 2}, needed - padding * 2 - room) + 2;
    sheet.shape_at(fill).box.height = end - at.y;
    bottom = std::max(bottom, end);
    at.x += needed + gap;
  }
  return bottom;
}

bool has_long_value(const annex::Entry& entry) {
  return std::any_of(entry.facts.begin(), entry.facts.end(), [](const annex::Fact& fact) {
    return annex::code_points_in(fact.value.text) > kLongest;
  });
}

// The words of a card; gives the bottom of what stands above the button.
float lay_card_words(Sheet& sheet, const annex::Entry& entry, int control, Point at, float width) {
  const Sizes& sizes = sheet.sizes();
  const Pen title{
      .size = sizes.part, .weight = Weight::semibold, .ink = entry.action.empty() ? Ink::text : Ink::accent};
  float y = sheet.words(entry.title.text, title, at, width);
  // Under the title's words while the pointer is on the card, as a link's.
  float line_top = at.y;
  for (const Line& line : wrap(sheet.measure(), title.style(), entry.title.text, width)) {
    sheet.shape({.box = {at.x, line_top + sizes.line(title.size) - sizes.unit * 0.75f, line.width, 1},
                 .fill = Ink::accent,
                 .showing = {control, When::pointed}});
    line_top += sizes.line(title.size);
  }
  y = sheet.words(entry.subtitle.text, {.size = sizes.small, .ink = Ink::text_quiet}, {at.x, y}, width);
  if (!entry.tags.empty()) y = lay_tags(sheet, entry.tags, {at.x, y + sizes.unit * 3}, width);
  if (!entry.facts.empty()) y += sizes.unit * 3;
  const bool stacked = width < sizes.body * 16 || has_long_value(entry);
  for (const annex::Fact& fact : entry.facts)
    y = lay_fact_pair(sheet, fact, sizes.small, {at.x, y}, width, stacked ? 0 : width * 0.36f) +
        sizes.unit * (stacked ? 2.0f : 1.0f);
  return y;
}

// One that opens nothing is no control.
int box_entry(Sheet& sheet, const annex::Entry& entry, const Rect& box) {
  if (!entry.action.empty()) return sheet.control(entry.key, entry.action, box, sheet.sizes().radius);
  sheet.box(entry.key, BoxKind::row, box);
  return kNoControl;
}

void draw_card(Sheet& sheet, const Rect& box, int control) {
  const float radius = sheet.sizes().radius;
  sheet.shape({.box = box,
               .fill = Ink::surface,
               .line = Ink::border,
               .line_width = 1,
               .radius = radius,
               .showing = {control, When::resting}});
  sheet.shape({.box = box,
               .fill = Ink::surface_raised,
               .line = Ink::accent,
               .line_width = 1,
               .radius = radius,
               .showing = {control, When::pointed}});
}

// A card that is as high as what it says, until it is known how high its line is.
struct Card {
  Sheet::Written begin;   // its box, and what is drawn as it
  Sheet::Written words;   // the first of them
  Sheet::Written choose;  // the button at its bottom
  Sheet::Written end;
  float bottom = 0;
};

Card lay_card(Sheet& sheet, const annex::Entry& entry, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 5;
  const float room = width - padding * 2;
  Card card;
  card.begin = sheet.written();
  const Rect box{top.x, top.y, width, 0};
  const int control = box_entry(sheet, entry, box);
  draw_card(sheet, box, control);
  card.words = sheet.written();
  card.bottom = lay_card_words(sheet, entry, control, {top.x + padding, top.y + padding}, room);
  card.choose = sheet.written();
  if (entry.choose)
    card.bottom = lay_button(sheet, *entry.choose, ButtonSize::small,
                             {top.x + padding, card.bottom + sizes.unit * 3}, room);
  card.end = sheet.written();
  card.bottom += padding;
  return card;
}

void stretch(Sheet& sheet, const Card& card, float bottom) {
  Rect& box = sheet.box_at(card.begin.boxes).rect;
  box.height = bottom - box.y;
  for (std::size_t at = card.begin.shapes; at < card.words.shapes; ++at)
    sheet.shape_at(at).box.height = box.height;
  sheet.lower(card.choose, card.end, bottom - card.bottom);
}

// Cards of one line, all as high as the highest; gives their bottom.
float lay_line(Sheet& sheet, const annex::Entry* entries, std::size_t count, Point top, float width,
               float gap) {
  std::array<Card, kMostColumns> cards;
  float bottom = top.y;
  for (std::size_t index = 0; index < count; ++index) {
    cards[index] = lay_card(sheet, entries[index], top, width);
    bottom = std::max(bottom, cards[index].bottom);
    top.x += width + gap;
  }
  for (std::size_t index = 0; index < count; ++index) stretch(sheet, cards[index], bottom);
  return bottom;
}

}  // namespace

float lay_entries(Sheet& sheet, const annex::Entries& entries, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float gap = sizes.unit * 4;
  const auto fitting = static_cast<std::size_t>((width + gap) / (kCard * sizes.body + gap));
  const std::size_t columns = std::clamp<std::size_t>(fitting, 1, kMostColumns);
  const float card =
      std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  float y = top.y;
  for (std::size_t first = 0; first < entries.entries.size(); first += columns) {
    if (first > 0) y += gap;
    const std::size_t count = std::min(columns, entries.entries.size() - first);
    y = lay_line(sheet, &entries.entries[first], count, {top.x, y}, card, gap);
  }
  return y;
}

}  // namespace widget
