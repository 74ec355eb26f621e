// Tells encodings by marks and by how often bytes occur.
#include "tools/annex/encodings.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace annex {
namespace {

constexpr std::string_view kLittle = "\xFF\xFE";
constexpr std::string_view kBig = "\xFE\xFF";

bool starts_with(std::string_view bytes, std::string_view start) {
  return bytes.substr(0, start.size()) == start;
}

// Letters of our languages have a zero byte each in UTF-16.
bool has_zeros_by_turns(std::string_view bytes) {
  constexpr std::size_t kSeen = 4096;
  std::array<std::size_t, 2> zeros = {0, 0};
  const std::size_t seen = std::min(bytes.size(), kSeen);
  for (std::size_t at = 0; at < seen; ++at)
    if (bytes[at] == '\0') ++zeros[at % 2];
  const auto [few, many] = std::minmax(zeros[0], zeros[1]);
  return many * 3 > seen && few * 20 < seen;
}

// Nothing but text's own control characters.
bool has_no_controls(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 &&
           std::string_view("\t\n\v\f\r").find(c) == std::string_view::npos;
  });
}

void append(std::string& text, std::uint32_t value) {
  const auto put = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0U | value >> 6);
  } else if (value < 0x10000) {
    put(0xE0U | value >> 12);
    put(0x80U | (value >> 6 & 0x3FU));
  } else {
    put(0xF0U | value >> 18);
    put(0x80U | (value >> 12 & 0x3FU));
    put(0x80U | (value >> 6 & 0x3FU));
  }
  put(0x80U | (value & 0x3FU));
}

}  // namespace

// Archives and office documents, old Word documents, PNG, JPEG, RTF and web pages.
bool is_other_format(std::string_view bytes) {
  constexpr std::array<std::string_view, 9> kStarts = {
      "PK\x03\x04", "\xD0\xCF\x11\xE0", "\x89PNG", "\xFF\xD8\xFF", "{\\rtf",
      "<!DOCTYPE",  "<!doctype",        "<html",   "<?xml"};
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (starts_with(bytes, kMark)) bytes.remove_prefix(kMark.size());
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [bytes](std::string_view start) { return starts_with(bytes, start); });
}

Encoding guess_encoding(std::string_view bytes) {
  if (is_other_format(bytes)) return Encoding::no_text;
  if (starts_with(bytes, kLittle) || starts_with(bytes, kBig) || has_zeros_by_turns(bytes))
    return Encoding::utf16;
  if (!has_no_controls(bytes)) return Encoding::no_text;
  const auto accents = static_cast<std::size_t>(std::count_if(
      bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  return accents > 0 && accents * 4 < bytes.size() ? Encoding::windows_1252 : Encoding::unknown;
}

std::optional<std::string> utf8_of_utf16(std::string_view bytes) {
  const bool little = starts_with(bytes, kLittle);
  if ((!little && !starts_with(bytes, kBig)) || bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[at]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[at + 1]);
    return little ? second << 8 | first : first << 8 | second;
  };
  std::string text;
  for (std::size_t at = kLittle.size(); at < bytes.size(); at += 2) {
    std::uint32_t value = unit(at);
    if (value >= 0xD800 && value < 0xE000) {
      const std::uint32_t low = at + 3 < bytes.size() ? unit(at + 2) : 0;
      if (value >= 0xDC00 || low < 0xDC00 || low >= 0xE000) return std::nullopt;
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append(text, value);
  }
  return text;
}

}  // namespace annex
