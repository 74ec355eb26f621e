// Column widths from the least and the most that each can use (as CSS 2.1, 17.5.2.2 has it for automatic
// tables).
#include "wasm/paint/column_widths.h"

#include <numeric>

namespace widget {

std::vector<float> column_widths(const std::vector<Widths>& columns, float total) {
  const auto sum = [&](float Widths::*member) {
    return std::accumulate(columns.begin(), columns.end(), 0.0f,
                           [&](float so_far, const Widths& column) { return so_far + column.*member; });
  };
  const float least = sum(&Widths::least);
  const float most = sum(&Widths::most);
  if (columns.empty() || least > total) return {};
  const bool all_fit = most <= total;
  const float spare = total - (all_fit ? most : least);
  const float wish = all_fit ? most : most - least;
  std::vector<float> widths;
  for (const Widths& column : columns) {
    const float base = all_fit ? column.most : column.least;
    const float claim = all_fit ? column.most : column.most - column.least;
    widths.push_back(base + (wish > 0 ? spare * claim / wish : spare / static_cast<float>(columns.size())));
  }
  return widths;
}

}  // namespace widget
