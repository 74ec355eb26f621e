// Distance between words, after Damerau and Levenshtein (adjacent letters swapped count once).
#include "core/codec/closest.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace annex {
namespace {

constexpr std::size_t kLongest = 48;  // longer than any name of the format; keeps hostile files cheap

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::size_t distance(std::string_view left, std::string_view right) {
  std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
  for (std::size_t column = 0; column <= right.size(); ++column) rows[0][column] = column;
  for (std::size_t row = 1; row <= left.size(); ++row) {
    auto& now = rows[row % 3];
    const auto& above = rows[(row + 2) % 3];
    const auto& two_above = rows[(row + 1) % 3];
    now[0] = row;
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const bool same = lower(left[row - 1]) == lower(right[column - 1]);
      now[column] = std::min({above[column] + 1, now[column - 1] + 1, above[column - 1] + (same ? 0U : 1U)});
      const bool swapped = row > 1 && column > 1 && lower(left[row - 1]) == lower(right[column - 2]) &&
                           lower(left[row - 2]) == lower(right[column - 1]);
      if (swapped) now[column] = std::min(now[column], two_above[column - 2] + 1);
    }
  }
  return rows[left.size() % 3][right.size()];
}

}  // namespace

std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string_view nearest;
  if (word.empty() || word.size() > kLongest) return nearest;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const std::size_t steps = distance(word, candidate);
    if (steps >= least || steps >= candidate.size()) continue;
    least = steps;
    nearest = candidate;
  }
  return nearest;
}

std::string join(const std::vector<std::string_view>& words) {
  std::string joined;
  for (const std::string_view word : words) {
    if (!joined.empty()) joined += ", ";
    joined += word;
  }
  return joined;
}

}  // namespace annex
