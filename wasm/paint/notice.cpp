// Notices: a tint, a bar at the left, a symbol beside the title, the law below.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

struct NoticeLook {
  Symbol symbol;
  Ink ink;
  Ink surface;
};

NoticeLook look_of_notice(annex::NoticeKind kind) {
  switch (kind) {
    case annex::NoticeKind::error:
      return {Symbol::error, Ink::error, Ink::error_surface};
    case annex::NoticeKind::warning:
      return {Symbol::warning, Ink::warning, Ink::warning_surface};
    case annex::NoticeKind::information:
      break;
  }
  return {Symbol::notice, Ink::notice, Ink::notice_surface};
}

}  // namespace

float lay_notice(Sheet& sheet, const annex::Notice& notice, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const NoticeLook look = look_of_notice(notice.kind);
  const float bar = sizes.unit;
  const float padding = sizes.unit * 3;
  width = std::min(width, sizes.measure + bar + padding * 2 + sheet.mark_room(sizes.body));

  const std::size_t surface = sheet.shape({.box = {top.x, top.y, width, 0}, .fill = look.surface});
  const std::size_t edge = sheet.shape({.box = {top.x, top.y, bar, 0}, .fill = look.ink});
  const float symbol = sizes.body;
  const Point inner{top.x + bar + padding, top.y + padding};
  sheet.symbol(look.symbol, look.ink,
               {inner.x, inner.y + (sizes.line(sizes.body) - symbol) / 2, symbol, symbol});
  const float indent = sheet.mark_room(sizes.body);
  const Point at{inner.x + indent, inner.y};
  const float room = width - bar - padding * 2 - indent;

  float y = sheet.words(notice.title, {.size = sizes.body, .weight = Weight::semibold}, at, room);
  for (const annex::Words& line : notice.lines)
    y = sheet.words(line.text, {.size = sizes.body}, {at.x, y}, room);
  if (!notice.law.empty())
    y = sheet.words(notice.law, {.size = sizes.small, .ink = Ink::text_quiet}, {at.x, y + sizes.unit}, room);
  if (!notice.buttons.empty())
    y = lay_button_row(sheet, notice.buttons, ButtonSize::small, {at.x, y + sizes.unit * 2}, room) +
        sizes.unit;
  y = std::max(y, inner.y + sizes.line(sizes.body)) + padding;
  sheet.shape_at(surface).box.height = y - top.y;
  sheet.shape_at(edge).box.height = y - top.y;
  return y;
}

}  // namespace widget
