// What stands behind a row's answer: the rest of its label, how long, details.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/table.h"

namespace annex::importing {

struct RowCells {
  std::vector<int> label;      // completes the row's label
  std::vector<int> retention;  // a statement of time
  std::vector<int> details;
};

// Words that are none of these for certain are left out. Section 3 alone has retentions.
RowCells read_row_cells(const Document& document, const TableRow& row, TableShape shape);

// A row that asks to be specified ("Autre").
bool asks_for_details(const Term& term);

}  // namespace annex::importing
