// A JSON document (RFC 8259) as a tree that knows where everything stands, so that a problem can be told with
// its exact place. The only parsing of JSON in the product.
#pragma once

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/problem_list.h"

namespace annex {

enum class JsonKind : unsigned char { null, boolean, integer, number, string, array, object };

class JsonItems;

// Offsets are in bytes of the document's source, places in its list of nodes.
struct JsonValue {
  JsonValue() = default;
  JsonValue(JsonKind kind_, std::size_t offset_, std::uint32_t parent_, std::uint32_t index_)
      : kind(kind_), parent(parent_), index(index_), offset(static_cast<std::uint32_t>(offset_)) {}

  JsonKind kind = JsonKind::null;
  bool truth = false;            // of a boolean
  std::uint32_t nodes = 1;       // how many it and all that is in it take
  std::uint32_t parent = 0;      // the place of the array or object that it is in
  std::uint32_t index = 0;       // which of its parent's elements or members it is
  std::uint32_t key_offset = 0;  // of a member of an object
  std::uint32_t offset = 0;      // where the value starts
  std::uint32_t end = 0;         // one past its last byte
  std::string_view key;          // of a member of an object
  std::string_view text;         // of a string
  long long integer = 0;  // of a number without fraction ("2", "2.0"); others are of kind number, unread

  bool is(JsonKind wanted) const { return kind == wanted; }
  // Elements of an array; members of an object, duplicates kept, as they stand.
  JsonItems items() const;
};

// What is in a value: it stands right behind it, each with all that is in it.
class JsonItems {
 public:
  class iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = JsonValue;
    using difference_type = std::ptrdiff_t;
    using pointer = const JsonValue*;
    using reference = const JsonValue&;

    explicit iterator(const JsonValue* at = nullptr) : at_(at) {}
    const JsonValue& operator*() const { return *at_; }
    const JsonValue* operator->() const { return at_; }
    iterator& operator++() {
      at_ += at_->nodes;
      return *this;
    }
    friend bool operator==(iterator, iterator) = default;

   private:
    const JsonValue* at_;
  };

  explicit JsonItems(const JsonValue& parent) : parent_(&parent) {}
  iterator begin() const { return iterator(parent_ + 1); }
  iterator end() const { return iterator(parent_ + parent_->nodes); }
  bool empty() const { return parent_->nodes == 1; }
  // These walk.
  std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }
  const JsonValue& operator[](std::size_t index) const {
    return *std::next(begin(), static_cast<std::ptrdiff_t>(index));
  }

 private:
  const JsonValue* parent_;
};

inline JsonItems JsonValue::items() const { return JsonItems(*this); }

struct JsonLimits {
  std::size_t bytes = 0;  // of the whole file; under 4 GiB
  int depth = 0;          // of arrays and objects within each other
};

struct JsonDocument {
  std::string_view source;  // without a byte order mark; must stay alive
  std::vector<JsonValue>
      nodes;             // each before what is in it: one list, so that reading a file allocates little
  bool whole = false;    // false: the source is no JSON, and the nodes are those that came before that
  ProblemList problems;  // "too-large", "not-utf8", "syntax", "too-deep", "lone-surrogate", "null-character"
  std::forward_list<std::string> decoded;  // what keys and texts say that do not stand so in the source

  JsonDocument() = default;
  // Keys and texts point into it.
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  JsonDocument(JsonDocument&&) = default;
  JsonDocument& operator=(JsonDocument&&) = default;
  ~JsonDocument() = default;

  // Of a whole document.
  const JsonValue& root() const { return nodes.front(); }
  // The JSON Pointer (RFC 6901) of the innermost value or key that stands at the offset.
  std::string path_at(std::size_t offset) const;
};

// Reads a text and tells the builder what it meets (json_tree_builder.h); false where that is no JSON.
class JsonTreeBuilder;
using JsonReading = bool (*)(JsonTreeBuilder& builder);
// In one pass over the bytes: for catalogs, in bulk and in a browser.
bool read_by_pull(JsonTreeBuilder& builder);
// The same before anything is known of the bytes. False as well where they are not UTF-8, or have an escape
// that stands for no character; what is told then does not count.
bool read_at_once(JsonTreeBuilder& builder);
// By nlohmann_json: for configuration, and to compare with. Nothing differs but the time.
bool read_by_nlohmann(JsonTreeBuilder& builder);

JsonDocument parse_json(std::string_view bytes, const JsonLimits& limits, JsonReading read = read_by_pull);

// "a/b~c" as a reference token of a JSON Pointer, with its slash: "/a~1b~0c".
std::string pointer_token(std::string_view key);

}  // namespace annex
