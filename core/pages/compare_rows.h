// The table of a comparison: at a glance, then the rows of the form by section.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/pages/compare_page.h"
#include "core/query/compare.h"

namespace annex {

struct RowCounts {
  int all = 0;
  int different = 0;
};

// Of the rows by section, as the table has them.
RowCounts count_rows(const Comparison& comparison);

// Columns are those of the services at `places`. With a baseline, which is then the first of the comparison,
// the other cells tell how they differ from it.
Table compared_table(const CompareView& view, const Comparison& comparison,
                     const std::vector<std::string>& names, const std::vector<std::size_t>& places,
                     bool baseline);

}  // namespace annex
