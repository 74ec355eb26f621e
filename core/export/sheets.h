// A page as the sheets of a workbook: what a spreadsheet shows of it, before it is written as a file.
#pragma once

#include <string>
#include <vector>

#include "core/pages/page.h"

namespace annex {

enum class SheetRowKind { row, head, title };

struct SheetRow {
  SheetRowKind kind = SheetRowKind::row;
  std::vector<std::string> cells;  // words, never formulas; lines stand apart by line feeds

  friend bool operator==(const SheetRow&, const SheetRow&) = default;
};

struct Sheet {
  std::string name;
  // A table has its head in the first row, and nothing but rows of it below, so that it can be filtered and
  // sorted; all else is read from the top down.
  bool is_table = false;
  std::vector<SheetRow> rows;
};

// The first sheet says all that is no table; each table that the page has is one more, named by its section.
// What heads several rows of a table stands beside each of them, in a second column that `group` names; what
// it says beyond its name (how many, on what safeguard) has a row of its own. Findings and wording stand in
// the row's first cell, as in Markdown.
std::vector<Sheet> sheets_of(const Page& page, const std::string& group);
// Rows of words, the head first.
Sheet table_sheet(std::string name, std::vector<std::vector<std::string>> rows);

}  // namespace annex
