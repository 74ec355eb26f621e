// The column that says how long, where it stands beside the rows of a table.
#pragma once

#include <vector>

#include "core/import/cell_places.h"

namespace annex::importing {

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
