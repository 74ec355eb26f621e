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
  // A table has its head in the first row, and its columns; all else is read from the top down.
  bool is_table = false;
  std::vector<SheetRow> rows;
};

// The first sheet says all that is no table; each table that the page has is one more, named by its section.
std::vector<Sheet> sheets_of(const Page& page);

}  // namespace annex
