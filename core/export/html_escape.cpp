// Text as it stands in HTML; see the header.
#include "core/export/html_escape.h"

#include <cstddef>

#include "core/codec/characters.h"

namespace annex {
namespace {

// HTML allows no control character but these (its standard, 13.2.3.5).
bool is_blank_character(char character) {
  return character == '\t' || character == '\n' || character == '\f';
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t orders = is_blank_character(text[at]) ? 0 : order_length(text.substr(at));
    if (orders > 0) {
      escaped += "\xEF\xBF\xBD";
      at += orders;
      continue;
    }
    const char character = text[at++];
    switch (character) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += character;
    }
  }
  return escaped;
}

}  // namespace annex
