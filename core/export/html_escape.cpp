// Text as it stands in HTML; see the header.
#include "core/export/html_escape.h"

#include "core/export/orders.h"

namespace annex {
namespace {

// HTML allows no control character but these (its standard, 13.2.3.5).
constexpr std::string_view kBlanks = "\t\n\f";

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (const char character : without_orders(text, kBlanks, Isolates::kept)) {
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
