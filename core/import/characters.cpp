// Decoding, classing and folding of single characters.
#include "core/import/characters.h"

#include <array>

#include "core/import/latin_letters.h"

namespace annex::importing {
namespace {

constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz0123456789";

std::string_view fold_ascii(char value) {
  if (value >= 'A' && value <= 'Z') return kLower.substr(static_cast<std::size_t>(value - 'A'), 1);
  if (value >= 'a' && value <= 'z') return kLower.substr(static_cast<std::size_t>(value - 'a'), 1);
  if (value >= '0' && value <= '9') return kLower.substr(26 + static_cast<std::size_t>(value - '0'), 1);
  return {};
}

struct Spelling {
  char32_t value;
  std::string_view folded;
};

// Letters that Unicode does not take apart.
constexpr std::array kSpellings = {
    Spelling{0xC6, "ae"},    Spelling{0xE6, "ae"},   Spelling{0x152, "oe"},  Spelling{0x153, "oe"},
    Spelling{0xDF, "ss"},    Spelling{0xD8, "o"},    Spelling{0xF8, "o"},    Spelling{0x141, "l"},
    Spelling{0x142, "l"},    Spelling{0xD0, "d"},    Spelling{0xF0, "d"},    Spelling{0x110, "d"},
    Spelling{0x111, "d"},    Spelling{0xDE, "th"},   Spelling{0xFE, "th"},   Spelling{0x131, "i"},
    Spelling{0xFB00, "ff"},  Spelling{0xFB01, "fi"}, Spelling{0xFB02, "fl"}, Spelling{0xFB03, "ffi"},
    Spelling{0xFB04, "ffl"}, Spelling{0xFB05, "st"}, Spelling{0xFB06, "st"}};

bool is_other_script(char32_t value) {
  if (value < 0x370) return false;
  const bool symbols = (value >= 0x2000 && value <= 0x2BFF) || (value >= 0x3000 && value <= 0x303F);
  const bool private_use = value >= 0xE000 && value <= 0xF8FF;
  return !symbols && !private_use && value != 0xFFFD;
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  const int bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {};
  char32_t value = lead & (0x7FU >> bytes);
  for (int index = 1; index < bytes; ++index) {
    const std::size_t next = at + static_cast<std::size_t>(index);
    if (!continues(text, next)) return {};
    value = value << 6 | (static_cast<unsigned char>(text[next]) & 0x3FU);
  }
  const bool overlong = (bytes == 3 && value < 0x800) || (bytes == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return {value, bytes};
}

CharacterKind kind_of(char32_t value) {
  switch (value) {
    case '\n':
      return CharacterKind::line_break;
    case '\t':
      return CharacterKind::tab;
    case '\f':
      return CharacterKind::page_break;
    case '\r':
    case '\v':
    case 0x85:
    case 0x2028:
    case 0x2029:
      return CharacterKind::row_break;
    case 0xAD:
    case 0x34F:
    case 0x2060:
    case 0xFEFF:
      return CharacterKind::ignorable;
    case 0xA0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return CharacterKind::blank;
    default:
      break;
  }
  if (value >= 0x200B && value <= 0x200F) return CharacterKind::ignorable;
  if (value >= 0x2000 && value <= 0x200A) return CharacterKind::blank;
  if (value >= 0x300 && value <= 0x36F) return CharacterKind::mark;
  if (value >= 0xFE00 && value <= 0xFE0F) return CharacterKind::ignorable;
  return value <= 0x20 || value == 0x7F ? CharacterKind::blank : CharacterKind::ink;
}

std::string_view fold_character(char32_t value) {
  if (value < 0x80) return fold_ascii(static_cast<char>(value));
  if (const char base = base_letter(value)) return fold_ascii(base);
  for (const auto& spelling : kSpellings)
    if (spelling.value == value) return spelling.folded;
  return is_other_script(value) ? kLower.substr(25, 1) : std::string_view();
}

bool is_capital(char32_t value) {
  if (value < 0x80) return value >= 'A' && value <= 'Z';
  const char base = base_letter(value);
  return (base >= 'A' && base <= 'Z') || value == 0xC6 || value == 0xD8 || value == 0x152 || value == 0x141;
}

std::string_view spell_ligature(char32_t value) {
  return value >= 0xFB00 && value <= 0xFB06 ? fold_character(value) : std::string_view();
}

}  // namespace annex::importing
