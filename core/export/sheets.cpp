// A page as sheets; see the header.
#include "core/export/sheets.h"

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

std::string cell_text(const Cell& cell) {
  std::string text;
  for (const CellLine& line : cell.lines) add_line(text, marked(line.mark, line.words.text));
  return text;
}

std::string notice_text(const Notice& notice) {
  std::string text = marked(mark_of(notice.kind), notice.title);
  if (!notice.law.empty()) text.append(" (").append(notice.law).append(")");
  for (const Words& line : notice.lines) add_line(text, line.text);
  return text;
}

class Sheets {
 public:
  explicit Sheets(const Page& page) : title_(page.title) {
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
    Sheet sheet{section_.empty() || section_ == title_ ? table.caption : section_, true, {}};
    std::vector<std::string> labels;
    for (const Column& column : table.columns) labels.push_back(column.label);
    sheet.rows.push_back({SheetRowKind::head, std::move(labels)});
    for (const TableRow& row : table.rows) add_row(sheet, row);
    sheets_.push_back(std::move(sheet));
  }

  // What is found of a row, and its wording, stand in rows of their own below it.
  static void add_row(Sheet& sheet, const TableRow& row) {
    SheetRow made{row.kind == TableRowKind::group ? SheetRowKind::title : SheetRowKind::row, {}};
    for (const Cell& cell : row.cells) made.cells.push_back(cell_text(cell));
    sheet.rows.push_back(std::move(made));
    for (const Notice& notice : row.notices) sheet.rows.push_back({SheetRowKind::row, {notice_text(notice)}});
    for (const Words& words : row.wording)
      sheet.rows.push_back({SheetRowKind::row, {"“" + words.text + "”"}});
  }

  std::string title_;
  std::string section_;  // the heading last met
  std::vector<Sheet> sheets_;
};

}  // namespace

std::vector<Sheet> sheets_of(const Page& page) { return Sheets(page).take(); }

}  // namespace annex
