// A page as sheets; see the header.
#include "core/export/sheets.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

#include "core/export/printed.h"

namespace annex {
namespace {

std::string marked(Mark mark, const std::string& words) {
  const std::string symbol(symbol_of(mark));
  return symbol.empty() || words.empty() ? words : symbol + " " + words;
}

void add_line(std::string& text, const std::string& line) {
  text.append(text.empty() ? "" : "\n").append(line);
}

std::string cell_text(const Cell& cell, std::size_t from = 0) {
  std::string text;
  for (std::size_t at = from; at < cell.lines.size(); ++at)
    add_line(text, marked(cell.lines[at].mark, cell.lines[at].words.text));
  return text;
}

std::string notice_text(const Notice& notice) {
  std::string text = marked(mark_of(notice.kind), notice.title);
  if (!notice.law.empty()) text.append(" (").append(notice.law).append(")");
  for (const Words& line : notice.lines) add_line(text, line.text);
  return text;
}

// What stands in a row's first cell: with the findings and the wording, behind `from` lines of the cell.
std::string first_text(const TableRow& row, std::size_t from = 0) {
  std::string text = row.cells.empty() ? std::string() : cell_text(row.cells.front(), from);
  for (const Notice& notice : row.notices) add_line(text, notice_text(notice));
  for (const Words& words : row.wording) add_line(text, "“" + words.text + "”");
  return text;
}

bool has_groups(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(),
                     [](const TableRow& row) { return row.kind == TableRowKind::group; });
}

class Sheets {
 public:
  Sheets(const Page& page, const std::string& group) : title_(page.title), group_(group) {
    sheets_.push_back({page.title, false, {}});
    for (const Block& block : page.blocks) std::visit([this](const auto& body) { add(body); }, block.body);
  }

  std::vector<Sheet> take() { return std::move(sheets_); }

 private:
  void row(std::vector<std::string> cells, SheetRowKind kind = SheetRowKind::row) {
    sheets_.front().rows.push_back({kind, std::move(cells)});
  }

  void add(const Heading& heading) {
    section_ = heading.words.text;
    row({heading.words.text}, SheetRowKind::title);
  }
  void add(const Paragraph& paragraph) { row({paragraph.words.text}); }
  void add(const Facts& facts) {
    for (const Fact& fact : facts.facts)
      row({fact.label, marked(fact.mark, fact.value.text), fact.note.text});
  }
  void add(const Notice& notice) { row({notice_text(notice)}); }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      row({entry.title.text, entry.subtitle.text}, SheetRowKind::head);
      for (const CellLine& tag : entry.tags) row({"", marked(tag.mark, tag.words.text)});
      for (const Fact& fact : entry.facts)
        row({fact.label, marked(fact.mark, fact.value.text), fact.note.text});
    }
  }

  void add(const Chart& chart) {
    row({chart.caption}, SheetRowKind::head);
    for (const Bar& bar : chart.bars) row({bar.label, bar.words.text});
  }

  void add(const Field& field) { add(printed(field)); }
  void add(const Choices& choices) { add(printed(choices)); }
  void add(const Buttons&) {}

  void add(const Table& table) {
    std::vector<SheetRow>& before = sheets_.front().rows;
    // Its heading would stand above nothing here; the sheet's name may be cut, this is not.
    if (!before.empty() && before.back() == SheetRow{SheetRowKind::title, {section_}}) before.pop_back();
    if (!section_.empty()) row({section_, table.caption});
    const bool groups = has_groups(table);
    std::vector<std::string> labels;
    for (const Column& column : table.columns) labels.push_back(column.label);
    if (groups) labels.insert(labels.begin() + (labels.empty() ? 0 : 1), group_);
    Sheet sheet{section_.empty() || section_ == title_ ? table.caption : section_, true, {}};
    sheet.rows.push_back({SheetRowKind::head, std::move(labels)});
    std::string group;
    for (const TableRow& each : table.rows) {
      if (each.kind == TableRowKind::group)
        group = add_group(sheet, each);
      else
        add_row(sheet, each, groups, group);
    }
    sheets_.push_back(std::move(sheet));
  }

  // The group's name; whatever else it says has a row.
  static std::string add_group(Sheet& sheet, const TableRow& row) {
    std::string name;
    if (!row.cells.empty() && !row.cells.front().lines.empty())
      name = marked(row.cells.front().lines.front().mark, row.cells.front().lines.front().words.text);
    if (std::string more = first_text(row, 1); !more.empty())
      sheet.rows.push_back({SheetRowKind::row, {std::move(more), name}});
    return name;
  }

  static void add_row(Sheet& sheet, const TableRow& row, bool groups, const std::string& group) {
    SheetRow made{SheetRowKind::row, {first_text(row)}};
    if (groups) made.cells.push_back(group);
    for (std::size_t at = 1; at < row.cells.size(); ++at) made.cells.push_back(cell_text(row.cells[at]));
    sheet.rows.push_back(std::move(made));
  }

  std::string title_;
  std::string group_;
  std::string section_;  // the heading last met
  std::vector<Sheet> sheets_;
};

}  // namespace

std::vector<Sheet> sheets_of(const Page& page, const std::string& group) {
  return Sheets(page, group).take();
}

Sheet table_sheet(std::string name, std::vector<std::vector<std::string>> rows) {
  Sheet sheet{std::move(name), true, {}};
  for (std::vector<std::string>& cells : rows)
    sheet.rows.push_back({sheet.rows.empty() ? SheetRowKind::head : SheetRowKind::row, std::move(cells)});
  return sheet;
}

}  // namespace annex
