// Choices: chips that run on like words; what is chosen is tinted and ticked, counts are quiet.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

struct ChipRoom {
  float tick = 0;
  float label = 0;
  float count = 0;
  float padding = 0;

  float width() const { return padding * 2 + tick + label + count; }
};

Pen chip_pen(const Sizes& sizes, const annex::Choice& choice) {
  return {.size = sizes.small,
          .weight = choice.chosen ? Weight::semibold : Weight::regular,
          .ink = choice.chosen ? Ink::accent : Ink::text};
}

Pen count_pen(const Sizes& sizes) { return {.size = sizes.small, .ink = Ink::text_quiet}; }

ChipRoom room_of(const Sheet& sheet, const annex::Choice& choice) {
  const Sizes& sizes = sheet.sizes();
  ChipRoom room{.padding = sizes.unit * 3};
  if (choice.chosen) room.tick = sheet.mark_room(sizes.small);
  room.label = sheet.width_of(choice.label, chip_pen(sizes, choice)) + 1;
  if (!choice.count.empty()) room.count = sizes.unit * 1.5f + sheet.width_of(choice.count, count_pen(sizes));
  return room;
}

float lay_chip(Sheet& sheet, const annex::Choice& choice, const ChipRoom& room, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const Pen pen = chip_pen(sizes, choice);
  const float line = sizes.line(pen.size);
  const float label_width = width - room.width() + room.label;
  const auto lines = wrap(sheet.measure(), pen.style(), choice.label, label_width).size();
  const Rect box{top.x, top.y, width, sizes.unit * 9 + line * static_cast<float>(lines - 1)};
  const float radius = std::min(box.height / 2, sizes.unit * 4.5f);
  const int control = sheet.control(choice.key, choice.action, box, radius);
  draw_control(sheet, box, choice.chosen, radius, control);
  Point at{box.x + room.padding, box.y + (box.height - line * static_cast<float>(lines)) / 2};
  if (choice.chosen)
    sheet.symbol(Symbol::check, pen.ink, {at.x, box.y + (box.height - pen.size) / 2, pen.size, pen.size});
  at.x += room.tick;
  sheet.words(choice.label, pen, at, label_width);
  if (!choice.count.empty())
    sheet.line(
        choice.count, count_pen(sizes),
        {box.right() - room.padding - room.count + sizes.unit * 1.5f, box.y + (box.height - line) / 2});
  return box.bottom();
}

}  // namespace

float lay_choices(Sheet& sheet, const annex::Choices& choices, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float gap = sizes.unit * 2;
  float y = sheet.words(choices.label, {.size = sizes.small, .weight = Weight::semibold}, top, width);
  if (y > top.y) y += sizes.unit * 1.5f;
  Point at{top.x, y};
  float bottom = y;
  for (const annex::Choice& choice : choices.choices) {
    const ChipRoom room = room_of(sheet, choice);
    const float needed = std::min(room.width(), width);
    if (at.x > top.x && at.x + needed > top.x + width) at = {top.x, bottom + gap};
    bottom = std::max(bottom, lay_chip(sheet, choice, room, at, needed));
    at.x += needed + gap;
  }
  return bottom;
}

}  // namespace widget
