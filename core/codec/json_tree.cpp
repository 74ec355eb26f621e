// Paths within the tree.
#include "core/codec/json_tree.h"

#include <algorithm>

namespace annex {
namespace {

std::size_t start_of(const JsonValue& value) {
  return value.key_offset == 0 ? value.offset : value.key_offset;
}

// The child that covers the offset; null where none does.
const JsonValue* child_at(const JsonValue& value, std::size_t offset) {
  const auto after =
      std::upper_bound(value.items.begin(), value.items.end(), offset,
                       [](std::size_t wanted, const JsonValue& child) { return wanted < start_of(child); });
  if (after == value.items.begin()) return nullptr;
  const JsonValue& child = *(after - 1);
  return offset < child.end ? &child : nullptr;
}

}  // namespace

std::string JsonDocument::path_at(std::size_t offset) const {
  std::string path;
  const JsonValue* value = &root;
  while (const JsonValue* child = child_at(*value, offset)) {
    path += value->is(JsonKind::object) ? pointer_token(child->key)
                                        : "/" + std::to_string(child - value->items.data());
    value = child;
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
