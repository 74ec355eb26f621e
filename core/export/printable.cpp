// What a terminal would take for an order; see the header.
#include "core/export/printable.h"

#include <cstddef>

#include "core/codec/characters.h"

namespace annex {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

std::string printable(std::string_view text, LineBreaks breaks) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const char character = text[at];
    const std::size_t length = order_length(text.substr(at));
    if (character == '\n' && breaks == LineBreaks::kept)
      safe += '\n';
    else if (character >= '\t' && character <= '\r')
      safe += ' ';
    else if (length > 0)
      safe += kReplacement;
    else
      safe += character;
    at += length > 0 ? length : 1;
  }
  return safe;
}

}  // namespace annex
