// Columns that stand side by side in the text, known by the blanks between them (`pdftotext -layout`).
#pragma once

#include <vector>

#include "core/import/document.h"

namespace annex::importing {

struct SideColumns {
  std::vector<int> column;  // of each word that was given: 0 is the leftmost
  int count = 1;            // 1: the text is not in columns
  int second_width = 0;     // of column 1, in characters; 0 where not known
};

// Borders are learned anew on every page, since each has its own scale; at most three columns are told apart.
SideColumns find_side_columns(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
