// The characters of a JSON string that stand for themselves, eight at a time: most of a file is made of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace annex {

// The same byte eight times.
constexpr std::uint64_t eight_of(unsigned char byte) { return 0x0101010101010101U * byte; }

// The highest bit of each byte that is under `limit`, which is at most 128. Of what stands behind the first
// such byte it may say so wrongly.
constexpr std::uint64_t bytes_under(std::uint64_t eight, unsigned char limit) {
  return (eight - eight_of(limit)) & ~eight & eight_of(0x80);
}

constexpr bool is_plain(char letter) {
  return letter != '"' && letter != '\\' && static_cast<unsigned char>(letter) >= 0x20;
}

// Whether one of eight bytes is not ASCII.
constexpr bool has_others(std::uint64_t eight) { return (eight & eight_of(0x80)) != 0; }

// Behind them: at a quote, a backslash, a control character or the end. `at` is within the source. Of the
// bytes that were passed, and some behind them, `seen` then has every bit that one of them has in some place.
inline std::size_t pass_plain(std::string_view source, std::size_t at, std::uint64_t& seen) {
  for (std::uint64_t eight = 0; source.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, source.data() + at, sizeof eight);
    seen |= eight;
    const std::uint64_t others = bytes_under(eight ^ eight_of('"'), 1) |
                                 bytes_under(eight ^ eight_of('\\'), 1) | bytes_under(eight, 0x20);
    if (others == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    break;
  }
  for (; at < source.size() && is_plain(source[at]); ++at) seen |= static_cast<unsigned char>(source[at]);
  return at;
}

}  // namespace annex
