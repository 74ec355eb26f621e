// Comparing words, as reading an annex does some hundred times. In WebAssembly std::memcmp goes byte by byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace annex {

// Whether as many bytes of both as the number has are the same.
template <typename Number>
bool same_bytes(const char* one, const char* other) {
  Number left = 0;
  Number right = 0;
  std::memcpy(&left, one, sizeof left);
  std::memcpy(&right, other, sizeof right);
  return left == right;
}

// What is left over at the end is compared with some of what comes before it once more.
inline bool same_word(std::string_view one, std::string_view other) {
  const std::size_t size = one.size();
  const char* left = one.data();
  const char* right = other.data();
  if (size != other.size()) return false;
  if (size >= sizeof(std::uint64_t)) {
    const std::size_t last = size - sizeof(std::uint64_t);
    for (std::size_t at = 0; at < last; at += sizeof(std::uint64_t))
      if (!same_bytes<std::uint64_t>(left + at, right + at)) return false;
    return same_bytes<std::uint64_t>(left + last, right + last);
  }
  if (size >= sizeof(std::uint32_t)) {
    const std::size_t last = size - sizeof(std::uint32_t);
    return same_bytes<std::uint32_t>(left, right) && same_bytes<std::uint32_t>(left + last, right + last);
  }
  for (std::size_t at = 0; at < size; ++at)
    if (left[at] != right[at]) return false;
  return true;
}

}  // namespace annex
