// Escapes that JSON permits and an annex does not: they stand for no character that could be shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace annex {

enum class BadEscapeKind { lone_surrogate, null_character };

struct BadEscape {
  std::size_t offset = 0;  // of the backslash
  BadEscapeKind kind = BadEscapeKind::lone_surrogate;
};

// How many bytes an escape of the form \uXXXX has.
inline constexpr std::size_t kUnicodeEscapeBytes = 6;

// The value of the escape \uXXXX that starts at the offset; -1 where none does.
int unicode_escape_at(std::string_view source, std::size_t offset);

// Appends what the escape at `offset` stands for and moves behind it. False where it is none, or a
// bad one.
bool read_json_escape(std::string_view source, std::size_t& offset, std::string& into);

// Those within strings, in order. What is no JSON is read as far as its quotes can be told.
std::vector<BadEscape> find_bad_escapes(std::string_view source);

}  // namespace annex
