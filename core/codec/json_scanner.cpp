// JSON from the front; see the header.
#include "core/codec/json_scanner.h"

#include <cstdlib>

#include "core/codec/json_escapes.h"
#include "core/codec/json_plain.h"

namespace annex {
namespace {

constexpr int kMostDepth = 32;
constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::size_t kLongestNumber = 32;

}  // namespace

char JsonScanner::peek() {
  if (failed_) return '\0';
  at_ = std::min(source_.find_first_not_of(kWhiteSpace, at_), source_.size());
  return at_ < source_.size() ? source_[at_] : '\0';
}

bool JsonScanner::at_end() {
  peek();
  return !failed_ && at_ == source_.size();
}

bool JsonScanner::take(char letter) {
  if (peek() != letter) return false;
  ++at_;
  return true;
}

bool JsonScanner::take_word(std::string_view word) {
  if (source_.substr(at_, word.size()) != word) return false;
  at_ += word.size();
  return true;
}

void JsonScanner::begin(char bracket) {
  if (!take(bracket) || ++depth_ > kMostDepth) fail();
  first_ = true;
}

bool JsonScanner::next(char closing) {
  if (take(closing)) {
    --depth_;
    first_ = false;
    return false;
  }
  if (!first_ && !take(',')) fail();
  first_ = false;
  return !failed_;
}

bool JsonScanner::next_member(std::string& name) {
  if (!next('}')) return false;
  name = string();
  if (!take(':')) fail();
  return !failed_;
}

bool JsonScanner::next_element() { return next(']'); }

std::string JsonScanner::string() {
  std::string text;
  if (!take('"')) fail();
  while (!failed_) {
    std::size_t end = at_;
    while (end < source_.size() && is_plain(source_[end])) ++end;
    text.append(source_, at_, end - at_);
    at_ = end;
    if (at_ == source_.size() || static_cast<unsigned char>(source_[at_]) < 0x20) {
      fail();
    } else if (source_[at_] == '"') {
      ++at_;
      return text;
    } else if (!read_json_escape(source_, at_, text)) {
      fail();
    }
  }
  return {};
}

bool JsonScanner::boolean() {
  peek();
  if (take_word("true")) return true;
  if (!take_word("false")) fail();
  return false;
}

double JsonScanner::number() {
  peek();
  const std::size_t end = std::min(source_.find_first_not_of("+-.0123456789eE", at_), source_.size());
  const std::string digits(source_.substr(at_, std::min(end - at_, kLongestNumber)));
  char* read = nullptr;
  const double value = std::strtod(digits.c_str(), &read);
  if (digits.empty() || read != digits.c_str() + (end - at_)) fail();
  at_ = end;
  return failed_ ? 0 : value;
}

void JsonScanner::pass_value() {
  std::string name;
  switch (peek()) {
    case '{':
      for (begin_object(); next_member(name);) pass_value();
      return;
    case '[':
      for (begin_array(); next_element();) pass_value();
      return;
    case '"':
      string();
      return;
    case 't':
    case 'f':
      boolean();
      return;
    case 'n':
      if (!take_word("null")) fail();
      return;
    default:
      number();
  }
}

}  // namespace annex
