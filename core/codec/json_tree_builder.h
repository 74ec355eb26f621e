// Builds the tree from what a reader of JSON meets, and tells where it met what may not stand there. Two
// readers feed it: json_pull.cpp, which is fast and small, and json_nlohmann.cpp, which is the reference.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/json_tree.h"

namespace annex {

class JsonTreeBuilder {
 public:
  JsonTreeBuilder(JsonDocument& document, std::string_view source, int depth)
      : document_(document), source_(source), depth_(depth) {}

  std::string_view source() const { return source_; }

  // Offsets are in the order of the source; `end` is one past the last byte.
  JsonValue& scalar(JsonKind kind, std::size_t offset, std::size_t end);
  // "2.0" is the integer 2, as JSON Schema has it; what is too large for every reader to agree on has no
  // value.
  void number(double value, std::size_t offset, std::size_t end);
  void integer(long long value, std::size_t offset, std::size_t end);
  void key(std::string&& name, std::size_t offset, std::size_t end);
  // False, and told, where it is too deep: then nothing more may come.
  bool open(JsonKind kind, std::size_t offset);
  void close(std::size_t end);

  // What stands behind the last thing met is not what may stand there.
  void tell_syntax();
  // One past the last byte of what was met last.
  std::size_t cursor() const { return cursor_; }

 private:
  enum class Last { start, key, value };

  JsonValue& next_item();
  JsonValue& add(JsonKind kind, std::size_t offset);
  void tell(std::string_view code, std::size_t offset, std::string expected, std::string found);
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

// Where the string that starts at the offset ends: behind its closing quote, or at the first byte that may
// not stand in it.
struct JsonStringEnd {
  std::size_t offset = 0;
  bool closed = false;
};
JsonStringEnd end_of_json_string(std::string_view source, std::size_t start);

}  // namespace annex
