// Reads JSON (RFC 8259) from the front, without a tree: whoever asks says what ought to stand there. For
// texts that the product wrote itself; files of others are read by json_tree.h, which tells what is wrong
// with them and where.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace annex {

// The bytes must be well-formed UTF-8 and outlive it. After anything that is not as asked it has failed: it
// then reads nothing more.
class JsonScanner {
 public:
  explicit JsonScanner(std::string_view source) : source_(source) {}

  bool failed() const { return failed_; }
  // Nothing but white space is left.
  bool at_end();

  // Enters an object or an array; then, for each member or element until it gives false:
  //   for (begin_object(); next_member(name);) …      for (begin_array(); next_element();) …
  void begin_object() { begin('{'); }
  bool next_member(std::string& name);
  void begin_array() { begin('['); }
  bool next_element();

  std::string string();
  bool boolean();
  double number();
  // Any value, whatever is in it.
  void pass_value();

 private:
  void begin(char bracket);
  bool next(char closing);
  char peek();
  bool take(char letter);
  bool take_word(std::string_view word);
  void fail() { failed_ = true; }

  std::string_view source_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool first_ = false;  // nothing has been read of the object or array that was entered last
  bool failed_ = false;
};

}  // namespace annex
