// Text as it stands in HTML; see the header.
#include "core/export/html_escape.h"

namespace annex {
namespace {

// Control characters that HTML's preprocessing of the input does not allow (12.2.3.5).
bool is_forbidden(unsigned char byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f') || byte == 0x7F;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (const char character : text) {
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
        if (is_forbidden(static_cast<unsigned char>(character)))
          escaped += "\xEF\xBF\xBD";
        else
          escaped += character;
    }
  }
  return escaped;
}

}  // namespace annex
