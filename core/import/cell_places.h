// Lines of a column of cells, given to the rows of the table that they stand beside.
#pragma once

#include <vector>

#include "core/import/table.h"

namespace annex::importing {

// The rows of text that a row of the table fills beside a column, counted over the table's own: a page's end
// is no distance. One that was not recognised has them too: what stands beside it is nobody else's.
struct RowSpan {
  int first = 0;
  int last = 0;
};

// How little a cut or a place fits is counted in sixths of a line.
inline constexpr int kLineCost = 6;

// One line of the column: where it stands, and what it costs that a cell starts with it, or goes on.
struct CellLine {
  int place = 0;  // counted as the spans are
  int starts = 0;
  int goes_on = 0;
};

struct CellPlaces {
  std::vector<int> spans;  // of each line, or -1
  int cost = 0;
};

// The best way to give the lines, in order, to the spans, in order, where cells are aligned so. `empty` is
// what a span without a line costs.
CellPlaces place_cells(const std::vector<CellLine>& lines, const std::vector<RowSpan>& spans,
                       CellAlignment alignment, int empty);

}  // namespace annex::importing
