// JSON (RFC 8259) in one pass over its bytes: catalogs are read by the thousand, and in a browser.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/codec/characters.h"
#include "core/codec/json_escapes.h"
#include "core/codec/json_plain.h"
#include "core/codec/json_tree_builder.h"

namespace annex {
namespace {

constexpr std::size_t kSureDigits = 15;  // decimal digits that no double loses

bool is_utf8(std::string_view text) { return find_invalid_utf8(text) == std::string_view::npos; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

class Pull {
 public:
  explicit Pull(JsonTreeBuilder& builder) : builder_(builder), source_(builder.source()) {}

  // One value, with all that is in it: one loop with one place where strings are read, be they keys or
  // values.
  bool read() {
    bool in_object = false;
    for (bool is_key = false;;) {
      skip();
      const std::size_t start = at_;
      const char first = peek();
      bool fresh = false;  // nothing has been read of what was entered last
      if (first == '"') {
        std::string_view text;
        if (!string(text)) return false;
        if (is_key) {
          builder_.key(text, start, at_);
          if (!take(':')) return false;
          is_key = false;
          continue;
        }
        builder_.scalar(JsonKind::string, start, at_).text = text;
      } else if (is_key) {
        return false;
      } else if (first == '{' || first == '[') {
        in_object = first == '{';
        fresh = true;
        ++at_;
        if (!builder_.open(in_object ? JsonKind::object : JsonKind::array, start)) {
          told_ = true;
          return false;
        }
      } else if (!word_or_number(first)) {
        return false;
      }
      if (!close_all(in_object, fresh)) return true;
      // Before the first element nothing separates it.
      if (!fresh && !take(',')) return false;
      is_key = in_object;
    }
  }

 private:
  char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  // Mostly there is nothing to skip.
  void skip() {
    while (at_ < source_.size() && static_cast<unsigned char>(source_[at_]) <= ' ' &&
           (source_[at_] == ' ' || source_[at_] == '\n' || source_[at_] == '\r' || source_[at_] == '\t'))
      ++at_;
  }
  bool take(char letter) {
    if (peek() != letter) skip();
    if (peek() != letter) return false;
    ++at_;
    return true;
  }

  // Leaves the arrays and objects that end here; false where nothing is open any more.
  bool close_all(bool& in_object, bool& fresh) {
    while (builder_.is_open()) {
      skip();
      if (peek() != (in_object ? '}' : ']')) return true;
      builder_.close(++at_);
      in_object = builder_.in_object();
      fresh = false;
    }
    return false;
  }

  bool word_or_number(char first) {
    if (first != 't' && first != 'f' && first != 'n') return number();
    const std::string_view word = first == 't' ? "true" : first == 'f' ? "false" : "null";
    const std::size_t start = at_;
    if (source_.substr(start, word.size()) != word) return false;
    at_ += word.size();
    builder_.scalar(first == 'n' ? JsonKind::null : JsonKind::boolean, start, at_).truth = first == 't';
    return true;
  }

  bool digits() {
    const std::size_t start = at_;
    while (is_digit(peek())) ++at_;
    return at_ > start;
  }

  bool number() {
    const std::size_t start = at_;
    const bool negative = peek() == '-';
    if (negative) ++at_;
    const std::size_t first = at_;
    if (!digits()) return false;
    if (source_[first] == '0') at_ = first + 1;
    const bool small = at_ - first <= kSureDigits;
    bool plain = true;
    if (peek() == '.') {
      plain = false;
      ++at_;
      if (!digits()) return false;
    }
    if (peek() == 'e' || peek() == 'E') {
      plain = false;
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!digits()) return false;
    }
    if (plain && small) {
      long long value = 0;
      for (std::size_t at = first; at < at_; ++at) value = value * 10 + (source_[at] - '0');
      builder_.scalar(JsonKind::integer, start, at_).integer = negative ? -value : value;
      return true;
    }
    const double value = std::strtod(std::string(source_.substr(start, at_ - start)).c_str(), nullptr);
    if (!std::isfinite(value)) return false;
    builder_.number(value, start, at_);
    return true;
  }

  // What the string at the cursor says; false, and the cursor somewhere in it, where it is broken. What
  // stands outside of strings is ASCII, so that here alone UTF-8 can be wrong.
  bool string(std::string_view& text) {
    const std::size_t start = ++at_;
    std::uint64_t seen = 0;
    at_ = pass_plain(source_, at_, seen);
    text = std::string_view(source_.data() + start, at_ - start);
    const char ending = peek();
    if (ending == '\\') return escaped_string(start, text);
    ++at_;
    return ending == '"' && (!has_others(seen) || is_utf8(text));
  }

  // Of one that does not stand in the source as it is meant.
  bool escaped_string(std::size_t start, std::string_view& text) {
    std::string decoded(source_.substr(start, at_ - start));
    std::uint64_t seen = 0;
    while (peek() == '\\') {
      if (!read_json_escape(source_, at_, decoded)) return false;
      const std::size_t plain = at_;
      at_ = pass_plain(source_, at_, seen);
      decoded.append(source_, plain, at_ - plain);
    }
    text = builder_.keep(std::move(decoded));
    return take_quote() && is_utf8(text);
  }

  bool take_quote() {
    if (peek() != '"') return false;
    ++at_;
    return true;
  }

  JsonTreeBuilder& builder_;
  std::string_view source_;
  std::size_t at_ = 0;

 public:
  bool told_ = false;
};

}  // namespace

bool read_at_once(JsonTreeBuilder& builder) { return Pull(builder).read(); }

bool read_by_pull(JsonTreeBuilder& builder) {
  Pull pull(builder);
  if (pull.read()) return true;
  if (!pull.told_) builder.tell_syntax();
  return false;
}

}  // namespace annex
