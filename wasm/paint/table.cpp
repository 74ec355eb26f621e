// Tables with columns: thin rules, a quiet head, group rows tinted, findings below the row that they concern.
#include <algorithm>
#include <string>

#include "wasm/paint/blocks.h"
#include "wasm/paint/column_widths.h"

namespace widget {
namespace {

constexpr float kLeastText = 7.0f;  // a column of running text is not squeezed below this many body sizes
// One whose words all fit into this has each in one line ("GDPR Art. 28(3)(a)").
constexpr float kWhole = 9.0f;
constexpr float kMostText = 30.0f;  // nor does it ask for more than this

Pen head_pen(const Sizes& sizes) {
  return {.size = sizes.small, .weight = Weight::semibold, .ink = Ink::text_quiet};
}

Pen cell_pen(const Sizes& sizes, std::size_t column) {
  return {.size = sizes.body, .weight = column == 0 ? Weight::semibold : Weight::regular};
}

struct Grid {
  std::vector<float> widths = {};  // of the columns, without the gaps
  float inset = 0;                 // of the cells from the rules' ends
  float gap = 0;
  float toggle = 0;  // room at the right for the rows' buttons, with its gap
};

Widths cell_widths(const Sheet& sheet, const annex::Cell& cell, const Pen& pen) {
  Widths widths;
  float indent = 0;
  for (const annex::CellLine& line : cell.lines) {
    const Pen own = line.secondary ? Pen{.size = sheet.sizes().small} : pen;
    if (!line.secondary) indent = line.mark == annex::Mark::none ? 0 : sheet.mark_room(pen.size);
    const Widths needed = sheet.marked_widths(line.mark, line.words.text, own);
    widths.least = std::max(widths.least, needed.least + (line.secondary ? indent : 0));
    widths.most = std::max(widths.most, needed.most + (line.secondary ? indent : 0));
  }
  return widths;
}

Widths wanted_widths(const Sheet& sheet, const annex::Table& table, std::size_t column) {
  const Sizes& sizes = sheet.sizes();
  Widths widths = sheet.marked_widths(annex::Mark::none, table.columns[column].label, head_pen(sizes));
  for (const annex::TableRow& row : table.rows) {
    if (row.kind == annex::TableRowKind::group || column >= row.cells.size()) continue;
    const Widths cell = cell_widths(sheet, row.cells[column], cell_pen(sizes, column));
    widths.least = std::max(widths.least, cell.least);
    widths.most = std::max(widths.most, cell.most);
  }
  widths.most = std::clamp(widths.most, widths.least, std::max(widths.least, kMostText * sizes.body));
  widths.least = widths.most <= kWhole * sizes.body
                     ? widths.most
                     : std::max(widths.least, std::min(widths.most, kLeastText * sizes.body));
  return widths;
}

// No widths where the rows have to be stacked.
Grid grid_of(const Sheet& sheet, const annex::Table& table, float width) {
  const Sizes& sizes = sheet.sizes();
  Grid grid{.inset = sizes.unit * 2, .gap = sizes.unit * (sizes.narrow ? 4.0f : 6.0f)};
  for (const annex::TableRow& row : table.rows)
    if (row.toggle)
      grid.toggle = std::max(grid.toggle, button_width(sheet, *row.toggle, ButtonSize::small) + grid.gap);
  // Two short columns, a row and its answer, stand side by side on the narrowest page too.
  if (sizes.narrow && table.columns.size() > 2) return grid;
  std::vector<Widths> wanted;
  for (std::size_t column = 0; column < table.columns.size(); ++column)
    wanted.push_back(wanted_widths(sheet, table, column));
  const float gaps = grid.gap * static_cast<float>(std::max<std::size_t>(wanted.size(), 1) - 1);
  const float room = width - gaps - grid.toggle - grid.inset * 2;
  if (table.alike) grid.widths = equal_widths(wanted, room);
  if (grid.widths.empty()) grid.widths = column_widths(wanted, room);
  return grid;
}

// The boxes of the row's first cells, side by side and as high as each other.
void box_cells(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, const Grid& grid,
               std::size_t cells, Point top, float height) {
  float x = top.x + grid.inset;
  for (std::size_t column = 0; column < cells; ++column) {
    box_cell(sheet, table, row, column, {x, top.y, grid.widths[column], height});
    x += grid.widths[column] + grid.gap;
  }
}

// Its boxes have the name of the first row, since a page has several tables.
float lay_head(Sheet& sheet, const annex::Table& table, const Grid& grid, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  annex::TableRow head;
  head.key = "head " + (table.rows.empty() ? std::string() : table.rows.front().key);
  const std::size_t row = sheet.box(head.key, BoxKind::row, {top.x, top.y, width, 0});
  float bottom = top.y;
  float x = top.x + grid.inset;
  for (std::size_t column = 0; column < grid.widths.size(); ++column) {
    bottom = std::max(
        bottom, sheet.words(table.columns[column].label, head_pen(sizes), {x, top.y}, grid.widths[column]));
    x += grid.widths[column] + grid.gap;
  }
  bottom += sizes.unit * 2;
  box_cells(sheet, table, head, grid, grid.widths.size(), top, bottom - top.y);
  sheet.box_at(row).rect.height = bottom + 1 - top.y;
  sheet.rule(top.x, bottom, width, Ink::border_strong);
  return bottom + 1;
}

float lay_group(Sheet& sheet, const annex::TableRow& row, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 2;
  const std::size_t fill = sheet.shape({.box = {top.x, top.y, width, 0}, .fill = Ink::surface_raised});
  float y = top.y + padding;
  if (!row.cells.empty())
    y = lay_cell(sheet, row.cells[0], {.size = sizes.body, .weight = Weight::semibold}, {top.x + padding, y},
                 width - padding * 2);
  sheet.shape_at(fill).box.height = y + padding - top.y;
  return y + padding;
}

float lay_row(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, const Grid& grid,
              Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float padding = sizes.unit * 3;
  const Point first{top.x, top.y + padding};
  float bottom = first.y + sizes.line(sizes.body);
  float x = top.x + grid.inset;
  const std::size_t cells = std::min(row.cells.size(), grid.widths.size());
  for (std::size_t column = 0; column < cells; ++column) {
    bottom = std::max(bottom, lay_cell(sheet, row.cells[column], cell_pen(sizes, column), {x, first.y},
                                       grid.widths[column]));
    x += grid.widths[column] + grid.gap;
  }
  box_cells(sheet, table, row, grid, cells, top, bottom + padding - top.y);
  if (row.toggle) {
    const float needed = button_width(sheet, *row.toggle, ButtonSize::small);
    const float raise = (sizes.unit * 8 - sizes.line(sizes.body)) / 2;
    bottom = std::max(bottom, lay_button(sheet, *row.toggle, ButtonSize::small,
                                         {top.x + width - grid.inset - needed, first.y - raise}, needed) -
                                  raise);
  }
  return lay_row_details(sheet, row, {top.x + grid.inset, bottom}, width - grid.inset * 2) + padding;
}

}  // namespace

void box_cell(Sheet& sheet, const annex::Table& table, const annex::TableRow& row, std::size_t cell,
              const Rect& rect) {
  sheet.box(row.key + "/" + (cell < table.columns.size() ? table.columns[cell].key : ""), BoxKind::cell,
            rect);
}

float lay_cell(Sheet& sheet, const annex::Cell& cell, const Pen& pen, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  float y = top.y;
  float indent = 0;  // what says more about a marked line stands under its words
  for (const annex::CellLine& line : cell.lines) {
    const Pen own = line.secondary ? Pen{.size = sizes.small, .ink = Ink::text_quiet} : pen;
    if (!line.secondary) indent = line.mark == annex::Mark::none ? 0 : sheet.mark_room(pen.size);
    const float in = line.secondary ? indent : 0;
    y = sheet.marked(line.mark, line.words.text, own, {top.x + in, y}, width - in);
  }
  return y;
}

float lay_row_details(Sheet& sheet, const annex::TableRow& row, Point top, float width) {
  const Sizes& sizes = sheet.sizes();
  const float gap = sizes.unit * 3;
  float y = top.y;
  for (const annex::Notice& notice : row.notices) {
    const bool first = &notice == row.notices.data();
    y = lay_notice(sheet, notice, {top.x, y + (first ? gap : sizes.unit)}, width);
  }
  if (row.wording.empty()) return y;
  const float indent = sizes.unit * 4;
  const float begin = y + gap;
  y = begin;
  for (const annex::Words& words : row.wording)
    y = sheet.words(words.text, {.size = sizes.small, .ink = Ink::text_quiet}, {top.x + indent, y},
                    std::min(width - indent, sizes.measure));
  sheet.shape({.box = {top.x, begin, 3, y - begin}, .fill = Ink::border_strong});
  return y;
}

float lay_table(Sheet& sheet, const annex::Table& table, Caption caption, Point top, float width) {
  float y = caption == Caption::written ? lay_caption(sheet, table.caption, top, width) : top.y;
  const Grid grid = grid_of(sheet, table, width);
  if (grid.widths.empty()) return lay_stacked_rows(sheet, table, {top.x, y}, width);
  y = lay_head(sheet, table, grid, {top.x, y}, width);
  for (const annex::TableRow& row : table.rows) {
    const std::size_t box = sheet.box(row.key, BoxKind::row, {top.x, y, width, 0});
    const bool group = row.kind == annex::TableRowKind::group;
    const float bottom = group ? lay_group(sheet, row, {top.x, y}, width)
                               : lay_row(sheet, table, row, grid, {top.x, y}, width);
    sheet.box_at(box).rect.height = bottom - y;
    if (group) sheet.box(row.key + "/", BoxKind::cell, sheet.box_at(box).rect);
    sheet.rule(top.x, bottom, width);
    y = bottom + 1;
  }
  return y;
}

}  // namespace widget
