// Buttons: quiet boxes that answer the pointer; those that stay down are tinted and ticked.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

Pen button_pen(const Sheet& sheet, ButtonSize size) {
  return {.size = size == ButtonSize::small ? sheet.sizes().small : sheet.sizes().body,
          .weight = Weight::semibold,
          .ink = Ink::accent};
}

float button_height(const Sheet& sheet, ButtonSize size) {
  return size == ButtonSize::small ? sheet.sizes().unit * 8 : sheet.sizes().control;
}

float button_padding(const Sheet& sheet, ButtonSize size) {
  return sheet.sizes().unit * (size == ButtonSize::small ? 3.0f : 4.0f);
}

bool is_pressed(const annex::Button& button) { return button.pressed.value_or(false); }

float symbol_room(const annex::Button& button, const Pen& pen) {
  return (is_pressed(button) ? pen.size * 1.5f : 0) + (button.expanded ? pen.size * 1.25f : 0);
}

}  // namespace

void draw_control(Sheet& sheet, const Rect& box, bool pressed, float radius, int control) {
  const Ink resting = pressed ? Ink::accent_surface : Ink::surface;
  sheet.shape({.box = box,
               .fill = resting,
               .line = pressed ? Ink::accent : Ink::border_strong,
               .line_width = 1,
               .radius = radius,
               .showing = {control, When::resting}});
  sheet.shape({.box = box,
               .fill = Ink::accent_surface,
               .line = Ink::accent,
               .line_width = 1,
               .radius = radius,
               .showing = {control, When::pointed}});
}

float button_width(const Sheet& sheet, const annex::Button& button, ButtonSize size) {
  const Pen pen = button_pen(sheet, size);
  return sheet.width_of(button.label, pen) + symbol_room(button, pen) + button_padding(sheet, size) * 2;
}

float lay_button(Sheet& sheet, const annex::Button& button, ButtonSize size, Point top, float width) {
  Pen pen = button_pen(sheet, size);
  const float padding = button_padding(sheet, size);
  const float line = sheet.sizes().line(pen.size);
  const float box_width = std::min(button_width(sheet, button, size), width);
  const float label_width = box_width - padding * 2 - symbol_room(button, pen);
  const auto lines = wrap(sheet.measure(), pen.style(), button.label, label_width + 1).size();
  const float height = button_height(sheet, size) + line * static_cast<float>(lines - 1);
  const Rect box{top.x, top.y, box_width, height};
  const float radius = std::min(sheet.sizes().radius, height / 2) * 0.75f;
  const int control = sheet.control(button.key, button.action, box, radius);
  draw_control(sheet, box, is_pressed(button), radius, control);
  Point at{top.x + padding, top.y + (height - line * static_cast<float>(lines)) / 2};
  const float middle = top.y + (height - pen.size) / 2;
  if (is_pressed(button)) {
    sheet.symbol(Symbol::check, pen.ink, {at.x, middle, pen.size, pen.size});
    at.x += pen.size * 1.5f;
  }
  sheet.words(button.label, pen, at, label_width + 1);
  if (button.expanded)
    sheet.symbol(*button.expanded ? Symbol::chevron_up : Symbol::chevron_down, pen.ink,
                 {box.right() - padding - pen.size, middle, pen.size, pen.size});
  return box.bottom();
}

float lay_button_row(Sheet& sheet, const std::vector<annex::Button>& buttons, ButtonSize size, Point top,
                     float width) {
  const float gap = sheet.sizes().unit * 2;
  Point at = top;
  float bottom = top.y;
  for (const annex::Button& button : buttons) {
    const float needed = std::min(button_width(sheet, button, size), width);
    if (at.x > top.x && at.x + needed > top.x + width) at = {top.x, bottom + gap};
    bottom = std::max(bottom, lay_button(sheet, button, size, at, width));
    at.x += needed + gap;
  }
  return bottom;
}

float lay_buttons(Sheet& sheet, const annex::Buttons& buttons, Point top, float width) {
  return lay_button_row(sheet, buttons.buttons, ButtonSize::regular, top, width);
}

}  // namespace widget
