// Tables where columns do not fit: each row a card, headed by its first cell, each other cell under its
// label.
#include <algorithm>

#include "wasm/paint/blocks.h"

namespace widget {
namespace {

bool is_blank(const annex::Cell& cell) {
  return std::all_of(cell.lines.begin(), cell.lines.end(), [](const annex::CellLine& line) {
    return line.words.text.empty() && line.mark == annex::Mark::none;
  });
}

float lay_labelled_cell(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, std::size_t cell,
                        Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = top.y;
  if (cell < table.columns.size())
    y = sheet.words(table.columns[cell].label, {.size = sizes.small, .ink = Ink::text_quiet}, top, width);
  y = lay_cell(sheet, row.cells[cell], {.size = sizes.body}, {top.x, y}, width);
  box_cell(sheet, table, row, cell, {top.x, top.y, width, y - top.y});
  return y;
}

float lay_card(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 4;
  const float gap = sizes.unit * 2;
  const float room = width - padding * 2;
  const std::size_t frame = sheet.shape({.box = {top.x, top.y, width, 0},
                                         .fill = Ink::surface,
                                         .line = Ink::border,
                                         .line_width = 1,
                                         .radius = sizes.radius});
  Point at{top.x + padding, top.y + padding};
  if (!row.cells.empty()) {
    const float begin = at.y;
    at.y = lay_cell(sheet, row.cells[0], {.size = sizes.body, .weight = Weight::semibold}, at, room);
    box_cell(sheet, table, row, 0, {at.x, begin, room, at.y - begin});
  }
  for (std::size_t cell = 1; cell < row.cells.size(); ++cell)
    if (!is_blank(row.cells[cell]))
      at.y = lay_labelled_cell(sheet, table, row, cell, {at.x, at.y + gap}, room);
  if (row.toggle) at.y = lay_button(sheet, *row.toggle, ButtonSize::small, {at.x, at.y + gap * 1.5f}, room);
  at.y = lay_row_details(sheet, row, at, room) + padding;
  sheet.shape_at(frame).box.height = at.y - top.y;
  return at.y;
}

}  // namespace

float lay_stacked_rows(Sheet& sheet, const annex::Table& table, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = top.y;
  for (const annex::TableRow& row : table.rows) {
    const bool group = row.kind == annex::TableRowKind::group;
    if (&row != table.rows.data()) y += sizes.unit * (group ? 5.0f : 3.0f);
    const std::size_t box = sheet.box(row.key, BoxKind::row, {top.x, y, width, 0});
    float bottom = y;
    if (group) {
      if (!row.cells.empty())
        bottom = lay_cell(sheet, row.cells[0], {.size = sizes.body, .weight = Weight::semibold}, {top.x, y},
                          width);
      sheet.box(row.key + "/", BoxKind::cell, {top.x, y, width, bottom - y});
    } else {
      bottom = lay_card(sheet, table, row, {top.x, y}, width);
    }
    sheet.box_at(box).rect.height = bottom - y;
    y = bottom;
  }
  return y;
}

}  // namespace widget
