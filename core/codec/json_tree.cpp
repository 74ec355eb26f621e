// Paths within the tree.
#include "core/codec/json_tree.h"

#include <algorithm>

namespace annex {
namespace {

std::size_t start_of(const JsonValue& value) {
  return value.key_offset == 0 ? value.offset : value.key_offset;
}

}  // namespace

std::string JsonDocument::path_at(std::size_t offset) const {
  // Of all that starts before the offset what starts last is the innermost, or in what is.
  auto after =
      std::upper_bound(nodes.begin(), nodes.end(), offset,
                       [](std::size_t wanted, const JsonValue& value) { return wanted < start_of(value); });
  std::string path;
  if (after == nodes.begin()) return path;
  const JsonValue* value = &*(after - 1);
  while (value != nodes.data() && offset >= value->end) value = &nodes[value->parent];
  for (; value != nodes.data(); value = &nodes[value->parent]) {
    const bool is_member = nodes[value->parent].is(JsonKind::object);
    path.insert(0, is_member ? pointer_token(value->key) : "/" + std::to_string(value->index));
  }
  return path;
}

std::string pointer_token(std::string_view key) {
  std::string token = "/";
  for (const char character : key) {
    if (character == '~')
      token += "~0";
    else if (character == '/')
      token += "~1";
    else
      token += character;
  }
  return token;
}

}  // namespace annex
