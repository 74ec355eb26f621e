// What a terminal would take for an order; see the header.
#include "core/export/printable.h"

#include <cstddef>

namespace annex {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// How many bytes at the beginning of `text` are a character that no terminal may see; 0 where there is none.
std::size_t unprintable(std::string_view text) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
  if (byte(0) != 0xE2) return 0;
  const bool embeds = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return embeds || isolates ? 3 : 0;
}

}  // namespace

std::string printable(std::string_view text, LineBreaks breaks) {
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const char character = text[at];
    const std::size_t length = unprintable(text.substr(at));
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
