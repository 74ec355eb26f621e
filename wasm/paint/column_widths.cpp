// Column widths from the least and the most that each can use (as CSS 2.1, 17.5.2.2 has it for automatic
// tables).
#include "wasm/paint/column_widths.h"

#include <algorithm>
#include <numeric>

namespace widget {
namespace {

constexpr float kSpare = 0.2f;  // of what a column needs

float sum_of(const std::vector<Widths>& columns, float Widths::*member) {
  return std::accumulate(columns.begin(), columns.end(), 0.0f,
                         [&](float so_far, const Widths& column) { return so_far + column.*member; });
}

std::vector<float> roomy_widths(const std::vector<Widths>& columns, float total, float needed) {
  const float spare = needed > 0 ? std::min(kSpare, (total - needed) / needed) : 0;
  std::vector<float> widths;
  float left = total;
  for (const Widths& column : columns) {
    widths.push_back(column.most * (1 + spare));
    left -= widths.back();
  }
  widths.back() += left;
  return widths;
}

}  // namespace

std::vector<float> column_widths(const std::vector<Widths>& columns, float total) {
  const float least = sum_of(columns, &Widths::least);
  const float most = sum_of(columns, &Widths::most);
  if (columns.empty() || least > total) return {};
  if (most <= total) return roomy_widths(columns, total, most);
  std::vector<float> widths;
  for (const Widths& column : columns)
    widths.push_back(column.least + (total - least) * (column.most - column.least) / (most - least));
  return widths;
}

std::vector<float> equal_widths(const std::vector<Widths>& columns, float total) {
  if (columns.size() < 2) return {};
  const float others = static_cast<float>(columns.size() - 1);
  const float first = std::min(columns.front().most, total / (others + 1));
  std::vector<float> widths(columns.size(), (total - first) / others);
  widths.front() = first;
  for (std::size_t column = 0; column < columns.size(); ++column)
    if (columns[column].least > widths[column]) return {};
  return widths;
}

}  // namespace widget
