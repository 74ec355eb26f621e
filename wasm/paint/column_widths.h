// How a table's width is shared among its columns.
#pragma once

#include <vector>

#include "wasm/paint/wrap.h"

namespace widget {

// One width a column, `total` in all; nothing where not even the least widths fit. Columns get what they need
// where there is room for all, and share what is left in proportion; else each gets its least and a share of
// the rest.
std::vector<float> column_widths(const std::vector<Widths>& columns, float total);

// The same, but all columns behind the first are as wide as each other, and the first is no wider: what they
// hold can change without their being moved. Nothing where one needs more.
std::vector<float> equal_widths(const std::vector<Widths>& columns, float total);

}  // namespace widget
