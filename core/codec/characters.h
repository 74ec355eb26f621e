// UTF-8 as files are checked for it, and the little that is asked of characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace annex {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates,
// nothing over U+10FFFF); std::string_view::npos where all is.
std::size_t find_invalid_utf8(std::string_view text);

// The text with U+FFFD for each byte that is not well-formed: names of files and arguments may have some.
std::string well_formed(std::string_view text);

// The code point at `offset` of well-formed text; moves the offset behind it.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);

// How many code points well-formed text has.
std::size_t code_points_in(std::string_view text);

// Whether there is nothing to see: white space alone, as ECMAScript's \s has it, so that the schema says the
// same.
bool is_blank(std::string_view text);

// How many bytes at the beginning of the text are a character that gives orders rather than being read: a
// control character (C0, DEL, C1), or one that turns the direction of writing (U+202A to U+202E, U+2066 to
// U+2069). 0 where it begins with none.
std::size_t order_length(std::string_view text);

// Well-formed text for a message: at most `most` code points, "…" where something was cut, control characters
// by name.
std::string shorten(std::string_view text, std::size_t most);

}  // namespace annex
