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

Pen title_pen(const Sizes& sizes) { return {.size = sizes.body, .weight = Weight::semibold}; }
Pen law_pen(const Sizes& sizes) { return {.size = sizes.small, .ink = Ink::text_quiet}; }

// The law stands behind a title that is all there is to say, where both fit in one line.
bool law_fits_behind_title(const Sheet& sheet, const annex::Notice& notice, float width) {
  const Sizes& sizes = sheet.sizes();
  const float needed = sheet.width_of(notice.title, title_pen(sizes)) + sizes.unit * 4 +
                       sheet.width_of(notice.law, law_pen(sizes));
  return notice.lines.empty() && notice.buttons.empty() && !notice.title.empty() && needed < width;
}

// Title, lines, law, buttons; gives the bottom.
float lay_notice_words(Sheet& sheet, const annex::Notice& notice, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = sheet.words(notice.title, title_pen(sizes), top, width);
  for (const annex::Words& line : notice.lines)
    y = sheet.words(line.text, {.size = sizes.body}, {top.x, y}, width);
  if (law_fits_behind_title(sheet, notice, width)) {
    const float x = top.x + sheet.width_of(notice.title, title_pen(sizes)) + sizes.unit * 4;
    sheet.line(notice.law, law_pen(sizes),
               {x, top.y + (sizes.line(sizes.body) - sizes.line(sizes.small)) / 2});
  } else if (!notice.law.empty()) {
    y = sheet.words(notice.law, law_pen(sizes), {top.x, y + sizes.unit}, width);
  }
  if (notice.buttons.empty()) return y;
  return lay_button_row(sheet, notice.buttons, ButtonSize::small, {top.x, y + sizes.unit * 2}, width) +
         sizes.unit;
}

}  // namespace

float lay_notice(Sheet& sheet, const annex::Notice& notice, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const NoticeLook look = look_of_notice(notice.kind);
  const float bar = sizes.unit;
  const float indent = sheet.mark_room(sizes.body);
  const float side = sizes.unit * 3;
  width = std::min(width, sizes.measure + bar + side * 2 + indent);
  const float room = width - bar - side * 2 - indent;
  const bool brief = law_fits_behind_title(sheet, notice, room);
  const float padding = sizes.unit * (brief ? 1.5f : 3.0f);

  const std::size_t surface = sheet.shape({.box = {top.x, top.y, width, 0}, .fill = look.surface});
  const std::size_t edge = sheet.shape({.box = {top.x, top.y, bar, 0}, .fill = look.ink});
  const Point inner{top.x + bar + side, top.y + padding};
  const float line = sizes.line(sizes.body);
  sheet.symbol(look.symbol, look.ink, {inner.x, inner.y + (line - sizes.body) / 2, sizes.body, sizes.body});
  const float words = lay_notice_words(sheet, notice, {inner.x + indent, inner.y}, room);
  const float bottom = std::max(words, inner.y + line) + padding;
  sheet.shape_at(surface).box.height = bottom - top.y;
  sheet.shape_at(edge).box.height = bottom - top.y;
  return bottom;
}

}  // namespace widget
