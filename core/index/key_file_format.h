// What the reader and the writer of key files (index/key_file.h) agree on.
#pragma once

#include <cstddef>
#include <string_view>

namespace annex {

inline constexpr std::string_view kKeyFileMark = "SAKF1";
inline constexpr std::size_t kKeysBetweenRestarts = 16;
inline constexpr std::size_t kMostKeyFileBytes = std::size_t{64} << 20;

}  // namespace annex
