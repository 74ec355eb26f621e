// Keys against the list of those that are allowed.
#include "core/codec/object_reader.h"

#include <algorithm>
#include <cstdint>

#include "core/codec/closest.h"

namespace annex {

ObjectReader::ObjectReader(ValueReader& reader, const JsonValue* value,
                           std::initializer_list<std::string_view> keys)
    : reader_(reader) {
  if (value == nullptr) return;
  if (!value->is(JsonKind::object)) {
    reader.tell("wrong-type", *value, "object");
    return;
  }
  value_ = value;
  const std::vector<std::string_view> possible(keys);
  std::uint32_t seen = 0;  // a bit for each key; no object has more than 32
  for (const JsonValue& item : value->items) {
    const auto known = std::find(possible.begin(), possible.end(), item.key);
    if (known == possible.end()) {
      const std::string_view nearest = closest(item.key, possible);
      reader.tell_key("unknown-key", item, nearest.empty() ? join(possible) : std::string(nearest));
      continue;
    }
    const std::uint32_t bit = std::uint32_t{1} << static_cast<unsigned>(known - possible.begin());
    if ((seen & bit) != 0) reader.tell_key("duplicate-key", item);
    seen |= bit;
  }
}

const JsonValue* ObjectReader::find(std::string_view key) const {
  if (value_ == nullptr) return nullptr;
  for (const JsonValue& item : value_->items)
    if (item.key == key) return &item;
  return nullptr;
}

const JsonValue* ObjectReader::require(std::string_view key, std::string_view expected) {
  const JsonValue* found = find(key);
  if (found == nullptr && value_ != nullptr) reader_.tell_missing(*value_, key, expected);
  return found;
}

std::optional<std::string> ObjectReader::optional_string(std::string_view key) {
  const std::string* text = reader_.string(find(key));
  if (text == nullptr) return std::nullopt;
  return *text;
}

std::string ObjectReader::required_string(std::string_view key) {
  const std::string* text = reader_.string(require(key, "string"));
  return text == nullptr ? std::string() : *text;
}

}  // namespace annex
