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
      csv_.row({block_->key, group, row, fact.label, fact.value.text, fact.note.text, {}});
  }

  void add(const Entries& entries) {
    for (const Entry& entry : entries.entries) {
      std::string tags;
      for (const CellLine& tag : entry.tags) add_line(tags, tag.words.text);
      csv_.row({block_->key, entry.subtitle.text, entry.title.text, {}, tags, {}, {}});
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
        add_cell(group, row, table.columns[column].key, row.cells[column]);
    }
  }

  void add_cell(const std::string& group, const TableRow& row, const std::string& column, const Cell& cell) {
    std::string value;
    std::string note;
    for (const CellLine& line : cell.lines) add_line(line.secondary ? note : value, line.words.text);
    std::string law;
    for (const Notice& notice : row.notices) add_line(law, notice.law);
    csv_.row({block_->key, group, row.key, column, value, note, law});
  }

  const Block* block_ = nullptr;
  CsvWriter csv_{{"block", "group", "row", "column", "value", "note", "law"}};
};

}  // namespace

std::string to_csv(const Page& page) {
  PageRows rows;
  for (const Block& block : page.blocks) rows.add(block);
  return rows.text();
}

}  // namespace annex
