// The characters that words are made of.
#include "wasm/paint/text_measure.h"

namespace widget {
namespace {

// How many bytes follow the first one; -1 where no character begins with it.
int bytes_after(unsigned char first) {
  if (first < 0x80) return 0;
  if (first >= 0xC2 && first < 0xE0) return 1;
  if (first >= 0xE0 && first < 0xF0) return 2;
  if (first >= 0xF0 && first < 0xF5) return 3;
  return -1;
}

}  // namespace

char32_t next_character(std::string_view text, std::size_t& position) {
  const auto first = static_cast<unsigned char>(text[position++]);
  const int after = bytes_after(first);
  if (after == 0) return first;
  if (after < 0 || position + static_cast<std::size_t>(after) > text.size()) return 0xFFFD;
  char32_t character = first & (0x3Fu >> after);
  for (int index = 0; index < after; ++index) {
    const auto byte = static_cast<unsigned char>(text[position + static_cast<std::size_t>(index)]);
    if ((byte & 0xC0) != 0x80) return 0xFFFD;
    character = (character << 6) | (byte & 0x3Fu);
  }
  position += static_cast<std::size_t>(after);
  return character;
}

}  // namespace widget
