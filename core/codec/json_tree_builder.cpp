// From what is met to the tree; see the header.
#include "core/codec/json_tree_builder.h"

#include <algorithm>
#include <cmath>

#include "core/codec/characters.h"
#include "core/codec/json_escapes.h"

namespace annex {
namespace {

constexpr std::size_t kShownCharacters = 24;
constexpr double kLargestInteger =
    9007199254740991;  // 2^53 - 1, as far as every JSON reader agrees (RFC 8259, 6)
constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::uint32_t kOpen = static_cast<std::uint32_t>(-1);
constexpr std::size_t kUsualBytes = 14;  // of a file for each value in it

std::size_t pass_white_space(std::string_view source, std::size_t at) {
  return std::min(source.find_first_not_of(kWhiteSpace, at), source.size());
}

}  // namespace

JsonStringEnd end_of_json_string(std::string_view source, std::size_t start) {
  for (std::size_t at = start + 1; at < source.size(); ++at) {
    if (source[at] == '"') return {at + 1, true};
    if (static_cast<unsigned char>(source[at]) < 0x20) return {at, false};
    if (source[at] != '\\') continue;
    const char next = at + 1 < source.size() ? source[at + 1] : '\0';
    const bool known = next == 'u' ? unicode_escape_at(source, at) >= 0
                                   : std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos;
    if (!known) return {at, false};
    ++at;
  }
  return {source.size(), false};
}

JsonTreeBuilder::JsonTreeBuilder(JsonDocument& document, std::string_view source, int depth)
    : document_(document), source_(source), depth_(depth) {
  document_.nodes.reserve(source.size() / kUsualBytes + 1);
}

void JsonTreeBuilder::number(double value, std::size_t offset, std::size_t end) {
  const bool whole = std::fabs(value) <= kLargestInteger && std::trunc(value) == value;
  JsonValue& node = scalar(whole ? JsonKind::integer : JsonKind::number, offset, end);
  if (whole) node.integer = static_cast<long long>(value);
}

bool JsonTreeBuilder::open(JsonKind kind, std::size_t offset) {
  add(kind, offset).end = kOpen;
  within_ = static_cast<std::uint32_t>(document_.nodes.size() - 1);
  items_ = 0;
  cursor_ = offset;
  if (++open_ > depth_) {
    tell("too-deep", offset, std::to_string(depth_), {});
    return false;
  }
  ++cursor_;
  last_ = Last::start;
  return true;
}

void JsonTreeBuilder::close(std::size_t end) {
  JsonValue& value = document_.nodes[within_];
  value.end = static_cast<std::uint32_t>(end);
  value.nodes = static_cast<std::uint32_t>(document_.nodes.size()) - within_;
  items_ = value.index + 1;
  within_ = value.parent;
  --open_;
  cursor_ = end;
  last_ = Last::value;
}

void JsonTreeBuilder::tell(std::string_view code, std::size_t offset, std::string expected,
                           std::string found) {
  document_.problems.add(
      offset, {std::string(code), document_.path_at(offset), 0, 0, std::move(expected), std::move(found)});
}

// What has to stand at `at`, which is moved over a comma or colon that is right.
std::string_view JsonTreeBuilder::expected_at(std::size_t& at) const {
  const auto pass = [&](char separator) {
    at = pass_white_space(source_, at);
    if (at == source_.size() || source_[at] != separator) return false;
    at = pass_white_space(source_, at + 1);
    return true;
  };
  if (last_ == Last::key) return pass(':') ? "json-value" : "json-colon";
  if (last_ == Last::value) {
    if (!is_open()) return "json-end";
    if (pass(',')) return in_object() ? "json-key" : "json-value";
    return in_object() ? "json-comma-or-brace" : "json-comma-or-bracket";
  }
  return in_object() ? "json-key" : "json-value";
}

void JsonTreeBuilder::tell_syntax() {
  std::size_t at = cursor_;
  std::string_view expected = expected_at(at);
  at = pass_white_space(source_, at);
  std::size_t end = at;
  if (at < source_.size() && source_[at] == '"' && (expected == "json-value" || expected == "json-key")) {
    // A string may stand here, so it is the string that is broken.
    at = end_of_json_string(source_, at).offset;
    end = at;
    expected = "json-string";
  }
  if (end < source_.size()) end = source_.find_first_of(kWhiteSpace, end + 1);
  tell("syntax", at, std::string(expected), shorten(source_.substr(at, end - at), kShownCharacters));
}

}  // namespace annex
