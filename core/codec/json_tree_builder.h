// Builds the tree from what a reader of JSON meets, and tells where it met what may not stand there. Two
// readers feed it: json_pull.cpp, which is fast and small, and json_nlohmann.cpp, which is the reference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/json_tree.h"

namespace annex {

class JsonTreeBuilder {
 public:
  JsonTreeBuilder(JsonDocument& document, std::string_view source, int depth);

  std::string_view source() const { return source_; }

  // Offsets are in the order of the source; `end` is one past the last byte. Texts and keys must outlive the
  // document: they stand in the source, or are kept.
  JsonValue& scalar(JsonKind kind, std::size_t offset, std::size_t end) {
    JsonValue& value = add(kind, offset);
    value.end = static_cast<std::uint32_t>(end);
    cursor_ = end;
    return value;
  }
  // "2.0" is the integer 2, as JSON Schema has it; what is too large for every reader to agree on has no
  // value.
  void number(double value, std::size_t offset, std::size_t end);
  void key(std::string_view name, std::size_t offset, std::size_t end) {
    key_ = name;
    key_offset_ = offset;
    cursor_ = end;
    last_ = Last::key;
  }
  std::string_view keep(std::string&& text) { return document_.decoded.emplace_front(std::move(text)); }
  // False, and told, where it is too deep: then nothing more may come.
  bool open(JsonKind kind, std::size_t offset);
  void close(std::size_t end);
  // Whether an array or object is open, and whether the innermost is an object.
  bool is_open() const { return open_ > 0; }
  bool in_object() const { return is_open() && document_.nodes[within_].is(JsonKind::object); }

  // What stands behind the last thing met is not what may stand there.
  void tell_syntax();
  // One past the last byte of what was met last.
  std::size_t cursor() const { return cursor_; }

 private:
  enum class Last { start, key, value };

  JsonValue& add(JsonKind kind, std::size_t offset) {
    JsonValue& value = document_.nodes.emplace_back(kind, offset, within_, items_++);
    if (last_ == Last::key) {
      value.key = key_;
      value.key_offset = static_cast<std::uint32_t>(key_offset_);
    }
    last_ = Last::value;
    return value;
  }
  void tell(std::string_view code, std::size_t offset, std::string expected, std::string found);
  std::string_view expected_at(std::size_t& at) const;

  JsonDocument& document_;
  std::string_view source_;
  int depth_;
  std::size_t cursor_ = 0;
  std::size_t key_offset_ = 0;
  std::string_view key_;
  Last last_ = Last::start;
  int open_ = 0;              // how many arrays and objects
  std::uint32_t within_ = 0;  // the place of the innermost
  std::uint32_t items_ = 0;   // that it has so far
};

// Where the string that starts at the offset ends: behind its closing quote, or at the first byte that may
// not stand in it.
struct JsonStringEnd {
  std::size_t offset = 0;
  bool closed = false;
};
JsonStringEnd end_of_json_string(std::string_view source, std::size_t start);

}  // namespace annex
