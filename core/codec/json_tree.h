// A JSON document (RFC 8259) as a tree that knows where everything stands, so that a problem can be told with
// its exact place. The only parsing of JSON in the product.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/problem_list.h"

namespace annex {

enum class JsonKind : unsigned char { null, boolean, integer, number, string, array, object };

// Offsets are in bytes of the document's source.
struct JsonValue {
  JsonKind kind = JsonKind::null;
  bool truth = false;          // of a boolean
  long long integer = 0;       // of a number without fraction ("2", "2.0"); others are of kind number, unread
  std::size_t key_offset = 0;  // of a member of an object
  std::size_t offset = 0;      // where the value starts
  std::size_t end = 0;         // one past its last byte
  std::string key;             // of a member of an object
  std::string text;            // of a string
  std::vector<JsonValue> items;  // elements of an array; members of an object, duplicates kept, as they stand

  bool is(JsonKind wanted) const { return kind == wanted; }
};

struct JsonLimits {
  std::size_t bytes = 0;  // of the whole file
  int depth = 0;          // of arrays and objects within each other
};

struct JsonDocument {
  std::string_view source;  // without a byte order mark; must stay alive
  JsonValue root;
  bool whole = false;    // false: the source is no JSON, and `root` is what came before that
  ProblemList problems;  // "too-large", "not-utf8", "syntax", "too-deep", "lone-surrogate", "null-character"

  // The JSON Pointer (RFC 6901) of the innermost value or key that stands at the offset.
  std::string path_at(std::size_t offset) const;
};

// Reads a text and tells the builder what it meets (json_tree_builder.h); false where that is no JSON.
class JsonTreeBuilder;
using JsonReading = bool (*)(JsonTreeBuilder& builder);
// In one pass over the bytes: for catalogs, in bulk and in a browser.
bool read_by_pull(JsonTreeBuilder& builder);
// By nlohmann_json: for configuration, and to compare with. Nothing differs but the time.
bool read_by_nlohmann(JsonTreeBuilder& builder);

JsonDocument parse_json(std::string_view bytes, const JsonLimits& limits, JsonReading read = read_by_pull);

// "a/b~c" as a reference token of a JSON Pointer, with its slash: "/a~1b~0c".
std::string pointer_token(std::string_view key);

}  // namespace annex
