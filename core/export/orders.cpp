// Pairs of isolates, and what gives orders; see the header.
#include "core/export/orders.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/codec/characters.h"

namespace annex {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";
constexpr std::string_view kIsolate = "\xE2\x81";  // with a third byte from A6 to A9
constexpr char kFirstIsolate = '\xA6';
constexpr char kEndsIsolate = '\xA9';

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_isolate(std::string_view text) {
  return text.size() > 2 && begins_with(text, kIsolate) && text[2] >= kFirstIsolate &&
         text[2] <= kEndsIsolate;
}

bool is_mark(std::string_view text) {
  return begins_with(text, "\u061C") || begins_with(text, "\u200E") || begins_with(text, "\u200F");
}

bool ends_line(std::string_view text) {
  return text[0] == '\n' || text[0] == '\r' || begins_with(text, "\u2029");
}

// Where the isolates stand that are in pairs, in order: a line that ends closes what is open.
std::vector<std::size_t> paired_isolates(std::string_view text) {
  std::vector<std::size_t> open;
  std::vector<std::size_t> paired;
  if (text.find(kIsolate) == std::string_view::npos) return paired;  // as of nearly all
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (ends_line(rest)) open.clear();
    if (!is_isolate(rest)) continue;
    if (rest[2] != kEndsIsolate) {
      open.push_back(at);
    } else if (!open.empty()) {
      paired.push_back(open.back());
      paired.push_back(at);
      open.pop_back();
    }
  }
  std::sort(paired.begin(), paired.end());
  return paired;
}

}  // namespace

std::size_t direction_length(std::string_view text) {
  if (is_isolate(text)) return kIsolate.size() + 1;
  if (!is_mark(text)) return 0;
  return text[0] == '\xD8' ? 2 : 3;
}

std::string without_orders(std::string_view text, std::string_view kept, Isolates isolates) {
  const std::vector<std::size_t> paired = paired_isolates(text);
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool is_paired = std::binary_search(paired.begin(), paired.end(), at);
    if (const std::size_t length = is_paired || is_mark(rest) ? direction_length(rest) : 0; length > 0) {
      if (isolates == Isolates::kept) safe += rest.substr(0, length);
      at += length;
      continue;
    }
    const std::size_t length = kept.find(rest[0]) == std::string_view::npos ? order_length(rest) : 0;
    safe += length > 0 ? kReplacement : rest.substr(0, 1);
    at += std::max<std::size_t>(length, 1);
  }
  return safe;
}

}  // namespace annex
