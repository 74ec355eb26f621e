// Builds the tree from nlohmann's events. These carry no places, so a cursor walks the source beside them:
// what stands between two events is white space, commas and colons alone.
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/codec/characters.h"
#include "core/codec/json_escapes.h"
#include "core/codec/json_tree.h"

namespace annex {
namespace {

constexpr std::size_t kShownCharacters = 24;
constexpr double kLargestInteger =
    9007199254740991;  // 2^53 - 1, as far as every JSON reader agrees (RFC 8259, 6)
constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::string_view kSeparators = " \t\r\n,:";
constexpr std::size_t kOpen = static_cast<std::size_t>(-1);

// Where the string that starts at the offset ends: behind its closing quote, or at the first byte that may
// not stand in it.
struct StringEnd {
  std::size_t offset = 0;
  bool closed = false;
};

StringEnd end_of_string(std::string_view source, std::size_t start) {
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

std::size_t pass_digits(std::string_view source, std::size_t at) {
  return std::min(source.find_first_not_of("0123456789", at), source.size());
}

std::size_t end_of_number(std::string_view source, std::size_t at) {
  const auto is_any_of = [&](std::string_view set) {
    return at < source.size() && set.find(source[at]) != std::string_view::npos;
  };
  if (is_any_of("-")) ++at;
  at = is_any_of("0") ? at + 1 : pass_digits(source, at);
  if (is_any_of(".")) at = pass_digits(source, at + 1);
  if (!is_any_of("eE")) return at;
  ++at;
  if (is_any_of("+-")) ++at;
  return pass_digits(source, at);
}

// Where the scalar that starts at the offset ends; it has been read already, so it is well-formed.
std::size_t end_of_scalar(std::string_view source, std::size_t at) {
  switch (source[at]) {
    case '"':
      return end_of_string(source, at).offset;
    case 't':
    case 'n':
      return at + std::string_view("true").size();
    case 'f':
      return at + std::string_view("false").size();
    default:
      return end_of_number(source, at);
  }
}

class TreeBuilder {
 public:
  TreeBuilder(JsonDocument& document, std::string_view source, int depth)
      : document_(document), source_(source), depth_(depth) {}

  bool null() { return scalar(JsonKind::null); }
  bool boolean(bool value) {
    return scalar(JsonKind::boolean, [&](JsonValue& into) { into.truth = value; });
  }
  bool number_integer(nlohmann::json::number_integer_t value) { return integer(value); }
  bool number_unsigned(nlohmann::json::number_unsigned_t value) {
    return value > static_cast<unsigned long long>(kLargestInteger) ? scalar(JsonKind::number)
                                                                    : integer(static_cast<long long>(value));
  }
  // "2.0" is the integer 2, as JSON Schema has it.
  bool number_float(double value, const std::string&) {
    const bool whole = std::fabs(value) <= kLargestInteger && std::trunc(value) == value;
    return whole ? integer(static_cast<long long>(value)) : scalar(JsonKind::number);
  }
  bool string(std::string& value) {
    return scalar(JsonKind::string, [&](JsonValue& into) { into.text = std::move(value); });
  }
  bool binary(nlohmann::json::binary_t&) { return false; }  // not in JSON text

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    skip();
    key_offset_ = cursor_;
    key_ = std::move(name);
    pass_scalar();
    last_ = Last::key;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    tell_syntax();
    return false;
  }

  // nlohmann takes a NUL for the end; what stands behind it is still there.
  bool at_end() const { return source_.find_first_not_of(kWhiteSpace, cursor_) == std::string_view::npos; }
  void tell_syntax();
  std::size_t cursor() const { return cursor_; }

 private:
  enum class Last { start, key, value };

  void skip() { cursor_ = std::min(source_.find_first_not_of(kSeparators, cursor_), source_.size()); }

  void pass_scalar() { cursor_ = end_of_scalar(source_, cursor_); }

  // The place in the tree for the value that starts at the cursor.
  JsonValue& add(JsonKind kind) {
    skip();
    JsonValue& value = stack_.empty() ? document_.root : stack_.back()->items.emplace_back();
    value.kind = kind;
    value.offset = cursor_;
    if (last_ == Last::key) {
      value.key_offset = key_offset_;
      value.key = std::move(key_);
    }
    last_ = Last::value;
    return value;
  }

  bool scalar(JsonKind kind) {
    JsonValue& value = add(kind);
    pass_scalar();
    value.end = cursor_;
    return true;
  }
  template <typename Fill>
  bool scalar(JsonKind kind, Fill fill) {
    JsonValue& value = add(kind);
    pass_scalar();
    value.end = cursor_;
    fill(value);
    return true;
  }
  bool integer(long long number) {
    return scalar(JsonKind::integer, [&](JsonValue& into) { into.integer = number; });
  }

  bool open(JsonKind kind) {
    JsonValue& value = add(kind);
    value.end = kOpen;
    stack_.push_back(&value);
    if (static_cast<int>(stack_.size()) > depth_) {
      tell("too-deep", cursor_, std::to_string(depth_), {});
      return false;
    }
    ++cursor_;
    last_ = Last::start;
    return true;
  }
  bool close() {
    skip();
    ++cursor_;
    stack_.back()->end = cursor_;
    stack_.pop_back();
    last_ = Last::value;
    return true;
  }

  void tell(std::string_view code, std::size_t offset, std::string expected, std::string found) {
    document_.problems.add(
        offset, {std::string(code), document_.path_at(offset), 0, 0, std::move(expected), std::move(found)});
  }
  std::string_view expected_at(std::size_t& at) const;

  JsonDocument& document_;
  std::string_view source_;
  int depth_;
  std::size_t cursor_ = 0;
  std::size_t key_offset_ = 0;
  std::string key_;
  Last last_ = Last::start;
  std::vector<JsonValue*> stack_;  // a parent's items do not move while a child is open
};

// What has to stand at `at`, which is moved over a comma or colon that is right.
std::string_view TreeBuilder::expected_at(std::size_t& at) const {
  const auto pass = [&](char separator) {
    at = std::min(source_.find_first_not_of(kWhiteSpace, at), source_.size());
    if (at == source_.size() || source_[at] != separator) return false;
    at = std::min(source_.find_first_not_of(kWhiteSpace, at + 1), source_.size());
    return true;
  };
  if (last_ == Last::key) return pass(':') ? "json-value" : "json-colon";
  const bool in_object = !stack_.empty() && stack_.back()->is(JsonKind::object);
  if (last_ == Last::value) {
    if (stack_.empty()) return "json-end";
    if (pass(',')) return in_object ? "json-key" : "json-value";
    return in_object ? "json-comma-or-brace" : "json-comma-or-bracket";
  }
  return in_object ? "json-key" : "json-value";
}

void TreeBuilder::tell_syntax() {
  std::size_t at = cursor_;
  std::string_view expected = expected_at(at);
  at = std::min(source_.find_first_not_of(kWhiteSpace, at), source_.size());
  std::size_t end = at;
  if (at < source_.size() && source_[at] == '"' && (expected == "json-value" || expected == "json-key")) {
    // A string may stand here, so it is the string that is broken.
    at = end_of_string(source_, at).offset;
    end = at;
    expected = "json-string";
  }
  if (end < source_.size()) end = source_.find_first_of(kWhiteSpace, end + 1);
  tell("syntax", at, std::string(expected), shorten(source_.substr(at, end - at), kShownCharacters));
}

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

// What nlohmann reads: the same bytes at the same places, with a character that can be shown for each bad
// escape.
std::string without(const std::vector<BadEscape>& escapes, std::string_view source) {
  std::string text(source);
  for (const BadEscape& escape : escapes) text.replace(escape.offset, kUnicodeEscapeBytes, "\\uFFFD");
  return text;
}

void build(JsonDocument& document, const JsonLimits& limits) {
  const std::vector<BadEscape> escapes = find_bad_escapes(document.source);
  const std::string replaced = escapes.empty() ? std::string() : without(escapes, document.source);
  const std::string_view text = escapes.empty() ? document.source : std::string_view(replaced);
  TreeBuilder builder(document, text, limits.depth);
  document.whole = nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder);
  if (document.whole && !builder.at_end()) {
    builder.tell_syntax();
    document.whole = false;
  }
  tell_bad_escapes(document, escapes, builder.cursor());
}

}  // namespace

JsonDocument parse_json(std::string_view bytes, const JsonLimits& limits) {
  JsonDocument document;
  if (bytes.size() > limits.bytes) {
    document.problems.add_whole(
        {"too-large", "", 0, 0, std::to_string(limits.bytes), std::to_string(bytes.size())});
    return document;
  }
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(kByteOrderMark.size());
  document.source = bytes;
  const std::size_t invalid = find_invalid_utf8(bytes);
  if (invalid != std::string_view::npos) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(bytes[invalid]);
    document.problems.add(invalid, {"not-utf8", "", 0, 0, "utf8",
                                    std::string("0x") + kDigits[byte >> 4U] + kDigits[byte & 0xFU]});
    return document;
  }
  build(document, limits);
  return document;
}

}  // namespace annex
