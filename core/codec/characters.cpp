// Reading UTF-8 byte by byte; see the header.
#include "core/codec/characters.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace annex {
namespace {

constexpr char32_t kFirstSurrogate = 0xD800;
constexpr char32_t kLastSurrogate = 0xDFFF;
constexpr char32_t kLastCodePoint = 0x10FFFF;

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// How many bytes a sequence with this lead byte has; 0 for a byte that cannot lead.
std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// The smallest code point that needs so many bytes: a smaller one would be overlong.
constexpr std::array<char32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};

char32_t decode(std::string_view text, std::size_t offset, std::size_t length) {
  constexpr std::array<unsigned, 5> kLeadBits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = byte_at(text, offset) & kLeadBits[length];
  for (std::size_t index = 1; index < length; ++index)
    value = value << 6U | (byte_at(text, offset + index) & 0x3FU);
  return value;
}

bool is_well_formed(std::string_view text, std::size_t offset, std::size_t length) {
  if (length == 0 || length > text.size() - offset) return false;
  for (std::size_t index = 1; index < length; ++index)
    if (!is_continuation(byte_at(text, offset + index))) return false;
  const char32_t value = decode(text, offset, length);
  return value >= kSmallest[length] && value <= kLastCodePoint &&
         (value < kFirstSurrogate || value > kLastSurrogate);
}

// Behind the ASCII that begins at the offset, eight bytes at a time while there are as many.
std::size_t pass_ascii(std::string_view text, std::size_t offset) {
  for (std::uint64_t eight = 0; text.size() - offset >= sizeof eight; offset += sizeof eight) {
    std::memcpy(&eight, text.data() + offset, sizeof eight);
    const std::uint64_t others = eight & 0x8080808080808080U;
    if (others == 0) continue;
    if constexpr (std::endian::native == std::endian::little)
      return offset + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    break;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

bool is_white(char32_t value) {
  return (value >= 0x09 && value <= 0x0D) || value == 0x20 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
         value == 0x205F || value == 0x3000 || value == 0xFEFF;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

void append_name(std::string& text, char32_t value) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  text += "<U+00";
  text += kDigits[value >> 4U & 0xFU];
  text += kDigits[value & 0xFU];
  text += '>';
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (byte_at(text, offset) < 0x80) {  // most are
      offset = pass_ascii(text, offset);
      continue;
    }
    const std::size_t length = sequence_length(byte_at(text, offset));
    // Of the others most are letters of two bytes, which are never overlong.
    const bool is_pair =
        length == 2 && text.size() - offset >= 2 && is_continuation(byte_at(text, offset + 1));
    if (!is_pair && !is_well_formed(text, offset, length)) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

std::string well_formed(std::string_view text) {
  std::string good;
  while (!text.empty()) {
    const std::size_t length = std::min(find_invalid_utf8(text), text.size());
    good += text.substr(0, length);
    if (length < text.size()) good += "\uFFFD";
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return good;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const std::size_t length = sequence_length(byte_at(text, offset));
  const char32_t value = decode(text, offset, length);
  offset += length;
  return value;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto append = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code_point < 0x80) return append(code_point);
  if (code_point < 0x800) {
    append(0xC0U | code_point >> 6U);
  } else {
    if (code_point < 0x10000) {
      append(0xE0U | code_point >> 12U);
    } else {
      append(0xF0U | code_point >> 18U);
      append(0x80U | (code_point >> 12U & 0x3FU));
    }
    append(0x80U | (code_point >> 6U & 0x3FU));
  }
  append(0x80U | (code_point & 0x3FU));
}

std::size_t code_points_in(std::string_view text) {
  std::size_t count = 0;
  for (const char character : text)
    if (!is_continuation(static_cast<unsigned char>(character))) ++count;
  return count;
}

bool is_blank(std::string_view text) {
  if (!text.empty() && text.front() > ' ') return false;  // as of nearly all
  for (std::size_t offset = 0; offset < text.size();)
    if (!is_white(next_code_point(text, offset))) return false;
  return true;
}

std::size_t order_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return at < text.size() ? byte_at(text, at) : 0U; };
  if (text.empty()) return 0;
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
  if (byte(0) != 0xE2) return 0;
  const bool embeds = byte(1) == 0x80 && byte(2) >= 0xAA && byte(2) <= 0xAE;
  const bool isolates = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return embeds || isolates ? 3 : 0;
}

std::string shorten(std::string_view text, std::size_t most) {
  std::string shortened;
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    if (count == most) return shortened + "…";
    const std::size_t start = offset;
    const char32_t value = next_code_point(text, offset);
    if (is_control(value))
      append_name(shortened, value);
    else
      shortened += text.substr(start, offset - start);
  }
  return shortened;
}

}  // namespace annex
