// Compares piece by piece: runs of digits, and single letters.
#include "core/query/version_order.h"

#include <cstddef>

namespace annex {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// The digits that begin the text, taken from it, without leading zeros.
std::string_view take_number(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  while (number.size() > 1 && number.front() == '0') number.remove_prefix(1);
  return number;
}

}  // namespace

bool is_version_before(std::string_view one, std::string_view other) {
  const std::string_view whole_one = one, whole_other = other;
  while (!one.empty() && !other.empty()) {
    if (is_digit(one.front()) && is_digit(other.front())) {
      const std::string_view left = take_number(one), right = take_number(other);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
      continue;
    }
    if (one.front() != other.front()) return one.front() < other.front();
    one.remove_prefix(1);
    other.remove_prefix(1);
  }
  if (one.empty() != other.empty()) return one.empty();
  return whole_one < whole_other;  // "01" and "1": different, so one is first
}

}  // namespace annex
