// The column that says how long, where it stands beside the rows of a table.
#pragma once

#include <vector>

#include "core/import/table.h"

namespace annex::importing {

// The rows of text that a row of the table fills beside the column, counted over the table's own: a page's
// end is no distance. One that was not recognised has them too: what stands beside it is nobody else's.
struct RowSpan {
  int first = 0;
  int last = 0;
};

struct TimedCells {
  std::vector<std::vector<int>> cells;  // of each span, its words
  CellAlignment alignment = CellAlignment::top;
};

// Cuts the column's words into cells and gives each to a span, as the alignment that explains the whole
// column best has them stand. What fits nowhere is in no cell. `block` are the spans that may share one
// merged cell, [first, last).
TimedCells read_timed_cells(const Document& document, const std::vector<int>& words,
                            const std::vector<RowSpan>& spans, const std::vector<int>& counted,
                            CellAlignment usual);

}  // namespace annex::importing
