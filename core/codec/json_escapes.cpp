// Walking the strings of a JSON source for \u escapes.
#include "core/codec/json_escapes.h"

#include "core/codec/characters.h"

namespace annex {
namespace {

constexpr int kFirstHigh = 0xD800;
constexpr int kFirstLow = 0xDC00;
constexpr int kAfterLow = 0xE000;

int hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

bool is_low_surrogate(int value) { return value >= kFirstLow && value < kAfterLow; }

}  // namespace

int unicode_escape_at(std::string_view source, std::size_t offset) {
  if (offset >= source.size() || source.size() - offset < kUnicodeEscapeBytes) return -1;
  if (source[offset] != '\\' || source[offset + 1] != 'u') return -1;
  int value = 0;
  for (std::size_t index = 2; index < kUnicodeEscapeBytes; ++index) {
    const int digit = hexadecimal(source[offset + index]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool read_json_escape(std::string_view source, std::size_t& offset, std::string& into) {
  static constexpr std::string_view kLetters = "\"\\/bfnrt";
  static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
  const int unit = unicode_escape_at(source, offset);
  if (unit < 0) {
    const std::size_t which =
        offset + 1 < source.size() ? kLetters.find(source[offset + 1]) : std::string_view::npos;
    if (which == std::string_view::npos) return false;
    into += kMeant[which];
    offset += 2;
    return true;
  }
  if (unit == 0) return false;
  offset += kUnicodeEscapeBytes;
  if (unit < kFirstHigh || unit >= kAfterLow) {
    append_utf8(into, static_cast<char32_t>(unit));
    return true;
  }
  const int low = unit < kFirstLow ? unicode_escape_at(source, offset) : -1;
  if (!is_low_surrogate(low)) return false;
  offset += kUnicodeEscapeBytes;
  append_utf8(into, static_cast<char32_t>(0x10000 + ((unit - kFirstHigh) << 10) + (low - kFirstLow)));
  return true;
}

std::vector<BadEscape> find_bad_escapes(std::string_view source) {
  std::vector<BadEscape> found;
  if (source.find('\\') == std::string_view::npos) return found;  // as in nearly all files
  bool in_string = false;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source[at] == '"') in_string = !in_string;
    if (!in_string || source[at] != '\\') continue;
    const int value = unicode_escape_at(source, at);
    const std::size_t start = at;
    at += value < 0 ? 1 : kUnicodeEscapeBytes - 1;
    if (value == 0) found.push_back({start, BadEscapeKind::null_character});
    if (value < kFirstHigh || value >= kAfterLow) continue;
    if (value < kFirstLow && is_low_surrogate(unicode_escape_at(source, at + 1)))
      at += kUnicodeEscapeBytes;
    else
      found.push_back({start, BadEscapeKind::lone_surrogate});
  }
  return found;
}

}  // namespace annex
