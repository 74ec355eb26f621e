// The shape of language tags.
#include "core/model/language.h"

#include <cstddef>

namespace annex {
namespace {

constexpr std::size_t kLongestSubtag = 8;

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

bool is_language_tag(std::string_view text) {
  std::size_t length = 0;
  bool first = true;
  for (const char character : text) {
    if (character == '-') {
      if (length == 0 || (first && length < 2)) return false;
      first = false;
      length = 0;
      continue;
    }
    if (!is_letter(character) && (first || !is_digit(character))) return false;
    if (++length > kLongestSubtag) return false;
  }
  return length > (first ? 1U : 0U);
}

}  // namespace annex
