// The compact text first; the pretty one is laid out from it.
#include "core/codec/json_writer.h"

#include <cmath>

#include "core/codec/characters.h"

namespace annex {
namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kIndent = 2;

std::string_view short_escape(char character) {
  switch (character) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\f':
      return "\\f";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return {};
  }
}

// Beside what JSON asks for (RFC 8259, section 7), what gives orders to a terminal that shows it, or turns
// its lines around, is written as an escape: it means the same.
void append_escape(std::string& text, std::string_view character) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::size_t at = 0;
  const char32_t value = next_code_point(character, at);
  text += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) text += kDigits[value >> (shift - 4) & 0xFU];
}

// The first bytes of the characters that order_length knows, and of few others.
bool may_order(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
}

void append_escaped(std::string& text, std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const std::string_view escape = short_escape(value[at]);
    const std::size_t orders =
        escape.empty() && may_order(value[at]) ? order_length(value.substr(at)) : std::size_t{0};
    if (orders > 0) {
      append_escape(text, value.substr(at, orders));
      at += orders;
      continue;
    }
    if (escape.empty())
      text += value[at];
    else
      text += escape;
    ++at;
  }
}

// Lays out compact JSON. What a container takes on one line is measured only as far as a line goes.
class PrettyPrinter {
 public:
  explicit PrettyPrinter(std::string_view compact) : compact_(compact) {
    text_.reserve(compact.size() * 3 / 2);
  }

  std::string print() {
    while (at_ < compact_.size()) step();
    text_ += '\n';
    return std::move(text_);
  }

 private:
  bool is_open(std::size_t at) const { return compact_[at] == '{' || compact_[at] == '['; }
  bool is_close(std::size_t at) const { return compact_[at] == '}' || compact_[at] == ']'; }
  bool is_empty(std::size_t at) const { return is_open(at) && is_close(at + 1); }

  std::size_t end_of_string(std::size_t at) const {
    for (++at; compact_[at] != '"'; ++at)
      if (compact_[at] == '\\') ++at;
    return at + 1;
  }

  void append(std::string_view piece) {
    text_ += piece;
    column_ += code_points_in(piece);
  }
  void break_line() {
    text_ += '\n';
    text_.append(depth_ * kIndent, ' ');
    column_ = depth_ * kIndent;
  }

  // Appends to `line` the value that starts at `at` as it stands on one line, up to `room` code points; gives
  // where the value ends, or 0 where there is no room.
  std::size_t on_one_line(std::size_t at, std::size_t room, std::string& line) const {
    std::size_t depth = 0;
    std::size_t width = 0;
    do {
      const std::size_t start = line.size();
      if (compact_[at] == '"') {
        const std::size_t end = end_of_string(at);
        line += compact_.substr(at, end - at);
        at = end;
      } else {
        append_spaced(at, line);
        if (is_open(at)) ++depth;
        if (is_close(at)) --depth;
        ++at;
      }
      width += code_points_in(std::string_view(line).substr(start));
      if (width > room) return 0;
    } while (depth > 0);
    return at;
  }

  // `{ "a": 1, "b": [2] }`: braces have a space within, brackets none.
  void append_spaced(std::size_t at, std::string& line) const {
    const char character = compact_[at];
    const bool is_inner_close = character == '}' && compact_[at - 1] != '{';
    if (is_inner_close) line += ' ';
    line += character;
    if (character == ',' || character == ':' || (character == '{' && compact_[at + 1] != '}')) line += ' ';
  }

  void step() {
    if (is_open(at_)) return open();
    if (is_close(at_)) {
      --depth_;
      break_line();
      return append(compact_.substr(at_++, 1));
    }
    if (compact_[at_] == ',') {
      append(",");
      ++at_;
      return break_line();
    }
    if (compact_[at_] == ':') {
      append(": ");
      ++at_;
      return;
    }
    const std::size_t end = compact_[at_] == '"' ? end_of_string(at_) : end_of_scalar(at_);
    append(compact_.substr(at_, end - at_));
    at_ = end;
  }

  void open() {
    std::string line;
    // One column is left for the comma or bracket that follows.
    const std::size_t room = column_ < kColumns ? kColumns - column_ - 1 : 0;
    const std::size_t end = depth_ == 0 && !is_empty(at_) ? 0 : on_one_line(at_, room, line);
    if (end != 0 || is_empty(at_)) {
      append(end != 0 ? std::string_view(line) : compact_.substr(at_, 2));
      at_ = end != 0 ? end : at_ + 2;
      return;
    }
    append(compact_.substr(at_++, 1));
    ++depth_;
    break_line();
  }

  std::size_t end_of_scalar(std::size_t at) const {
    while (at < compact_.size() && compact_[at] != ',' && !is_close(at)) ++at;
    return at;
  }

  std::string_view compact_;
  std::string text_;
  std::size_t at_ = 0;
  std::size_t column_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

void JsonWriter::separate() {
  if (needs_comma_) text_ += ',';
  needs_comma_ = true;
}

void JsonWriter::begin(char bracket) {
  separate();
  text_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::end(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  text_ += ':';
  needs_comma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  text_ += '"';
  append_escaped(text_, value);
  text_ += '"';
}

void JsonWriter::integer(long long value) {
  separate();
  text_ += std::to_string(value);
}

void JsonWriter::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
}

void JsonWriter::number(double value) {
  constexpr long long kParts = 10000;
  const auto parts = std::llround(std::fabs(value) * kParts);
  separate();
  if (value < 0 && parts != 0) text_ += '-';
  text_ += std::to_string(parts / kParts);
  std::string fraction = std::to_string(kParts + parts % kParts).substr(1);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (!fraction.empty()) text_ += '.' + fraction;
}

void JsonWriter::null() {
  separate();
  text_ += "null";
}

void JsonWriter::string_member(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::optional_member(std::string_view name, const std::optional<std::string>& value) {
  if (value) string_member(name, *value);
}

void JsonWriter::integer_member(std::string_view name, long long value) {
  key(name);
  integer(value);
}

void JsonWriter::boolean_member(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

std::string JsonWriter::take(JsonLayout layout) {
  std::string text = std::move(text_);
  text_.clear();
  needs_comma_ = false;
  return layout == JsonLayout::compact ? text : PrettyPrinter(text).print();
}

}  // namespace annex
