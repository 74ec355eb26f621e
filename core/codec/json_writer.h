// Writes JSON, for files and for every other output: pages, reports, facts. The order of members is the
// caller's.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace annex {

enum class JsonLayout {
  compact,  // no white space
  pretty,   // indent of two; what fits within 100 columns stays on one line; a newline at the end
};

class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  // In an object, before each value.
  void key(std::string_view name);

  // Well-formed UTF-8.
  void string(std::string_view value);
  void integer(long long value);
  void boolean(bool value);
  // Rounded to four decimals; the magnitude is below 10^12.
  void number(double value);
  void null();

  // A key with its value; an optional one only where it is there.
  void string_member(std::string_view name, std::string_view value);
  void optional_member(std::string_view name, const std::optional<std::string>& value);
  void integer_member(std::string_view name, long long value);
  void boolean_member(std::string_view name, bool value);

  // The text of what was written so far, which has to be whole; leaves the writer empty.
  std::string take(JsonLayout layout);

 private:
  void separate();
  void begin(char bracket);
  void end(char bracket);

  std::string text_;          // compact
  bool needs_comma_ = false;  // before the next value or key
};

}  // namespace annex
