// What is told of a file before its JSON is read, and the reading.
#include "core/codec/characters.h"
#include "core/codec/json_escapes.h"
#include "core/codec/json_tree.h"
#include "core/codec/json_tree_builder.h"

namespace annex {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

void tell_bad_escapes(JsonDocument& document, const std::vector<BadEscape>& escapes, std::size_t end) {
  for (const BadEscape& escape : escapes) {
    if (escape.offset >= end) break;
    const bool is_null = escape.kind == BadEscapeKind::null_character;
    document.problems.add(
        escape.offset,
        {is_null ? "null-character" : "lone-surrogate", document.path_at(escape.offset), 0, 0, "character",
         std::string(document.source.substr(escape.offset, kUnicodeEscapeBytes))});
  }
}

// What is read: the same bytes at the same places, with a character that can be shown for each bad
// escape.
std::string without(const std::vector<BadEscape>& escapes, std::string_view source) {
  std::string text(source);
  for (const BadEscape& escape : escapes) text.replace(escape.offset, kUnicodeEscapeBytes, "\\uFFFD");
  return text;
}

bool is_all(std::string_view text, const JsonTreeBuilder& builder) {
  return text.find_first_not_of(kWhiteSpace, builder.cursor()) == std::string_view::npos;
}

// Of nearly all files there is nothing to tell, and one pass says so. False where there is: what it is
// depends on the whole of the file.
bool build_at_once(JsonDocument& document, const JsonLimits& limits) {
  JsonTreeBuilder builder(document, document.source, limits.depth);
  document.whole = read_at_once(builder) && is_all(document.source, builder);
  return document.whole;
}

void build(JsonDocument& document, const JsonLimits& limits, JsonReading read) {
  const std::vector<BadEscape> escapes = find_bad_escapes(document.source);
  std::string_view text = document.source;
  if (!escapes.empty()) text = document.decoded.emplace_front(without(escapes, document.source));
  JsonTreeBuilder builder(document, text, limits.depth);
  document.whole = read(builder);
  // A NUL is the end for some readers; what stands behind it is still there.
  if (document.whole && !is_all(text, builder)) {
    builder.tell_syntax();
    document.whole = false;
  }
  tell_bad_escapes(document, escapes, builder.cursor());
}

}  // namespace

JsonDocument parse_json(std::string_view bytes, const JsonLimits& limits, JsonReading read) {
  JsonDocument document;
  if (bytes.size() > limits.bytes) {
    document.problems.add_whole(
        {"too-large", "", 0, 0, std::to_string(limits.bytes), std::to_string(bytes.size())});
    return document;
  }
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  document.source = bytes;
  if (read == read_by_pull && build_at_once(document, limits)) return document;
  // From the start, and told in its order: bytes, escapes, JSON.
  document.nodes.clear();
  document.problems = {};
  const std::size_t invalid = find_invalid_utf8(bytes);
  if (invalid != std::string_view::npos) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[invalid]);
    document.problems.add(invalid, {"not-utf8", "", 0, 0, "utf8",
                                    std::string("0x") + kDigits[byte >> 4U] + kDigits[byte & 0xFU]});
    return document;
  }
  build(document, limits, read);
  return document;
}

}  // namespace annex
