// What a text file's bytes are, where they are not UTF-8: programs save text in other ways too.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annex {

enum class Encoding {
  unknown,
  utf16,         // a byte order mark says so, or every other byte is 0
  windows_1252,  // one byte a letter, Latin-1 among them: accents stand as bytes that are no UTF-8
  no_text,       // an office document, a web page, an archive, a picture
};

// Whether the bytes begin as a file does that holds its text within another format, valid UTF-8 or not.
bool is_other_format(std::string_view bytes);

// By the bytes alone; nothing is certain but a byte order mark.
Encoding guess_encoding(std::string_view bytes);

// UTF-16 that begins with a byte order mark, as UTF-8; nothing for all else, and where it is broken.
std::optional<std::string> utf8_of_utf16(std::string_view bytes);

}  // namespace annex
