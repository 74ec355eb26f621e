// Tables, services and facts of a page as comma-separated values.
#include "core/export/page_csv.h"

#include <variant>

#include "core/export/csv.h"

namespace annex {
namespace {

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

// What a cell says, and what says more about it.
struct Lines {
  std::string first, more;
};

Lines lines_of(const Cell& cell) {
  Lines lines;
  for (const CellLine& line : cell.lines)
    add_line(line.secondary ? lines.more : lines.first, line.words.text);
  return lines;
}

class PageRows {
 public:
  void add(const Block& block) {
    block_ = &block;
    if (const Table* table = std::get_if<Table>(&block.body)) add(*table);
    if (const Entries* entries = std::get_if<Entries>(&block.body)) add(*entries);
    if (const Facts* facts = std::get_if<Facts>(&block.body)) add(facts->label, {}, facts->facts);
  }

  const std::string& text() const { return csv_.text(); }

 private:
  void add(const std::string& group, const std::string& row, const std::vector<Fact>& facts) {
    for (const Fact& fact : facts)
      csv_.row(
          {block_->key, group, row, fact.label, fact.value.text, fact.note.text, {}, row, fact.label, {}});
  }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      std::string tags;
      for (const CellLine& tag : entry.tags) add_line(tags, tag.words.text);
      csv_.row(
          {block_->key, entry.subtitle.text, entry.title.text, {}, tags, {}, {}, entry.title.text, {}, {}});
      add(entry.subtitle.text, entry.title.text, entry.facts);
    }
  }

  void add(const Table& table) {
    std::string group;
    for (const TableRow& row : table.rows) {
      if (row.kind == TableRowKind::group) {
        group = row.cells.empty() ? std::string() : row.cells.front().lines.front().words.text;
        continue;
      }
      for (std::size_t column = 1; column < row.cells.size() && column < table.columns.size(); ++column)
        add_cell(group, row, table.columns[column], row.cells[column]);
    }
  }

  void add_cell(const std::string& group, const TableRow& row, const Column& column, const Cell& cell) {
    std::string law;
    for (const Notice& notice : row.notices) add_line(law, notice.law);
    const Lines said = lines_of(cell), head = lines_of(row.cells.front());
    csv_.row({block_->key, group, row.key, column.key, said.first, said.more, law, head.first, column.label,
              head.more});
  }

  const Block* block_ = nullptr;
  CsvWriter csv_{{"block", "group", "row", "column", "value", "note", "law", "label", "heading", "about"}};
};

}  // namespace

std::string to_csv(const Page& page) {
  PageRows rows;
  for (const Block& block : page.blocks) rows.add(block);
  return rows.text();
}

}  // namespace annex
