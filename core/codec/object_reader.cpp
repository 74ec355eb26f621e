// Keys against the list of those that are allowed.
#include "core/codec/object_reader.h"

#include <cassert>

#include "core/codec/closest.h"
#include "core/model/same_word.h"

namespace annex {
namespace {

using Keys = std::span<const std::string_view>;

// Which of the keys it is, or how many there are; looked for from `near` on.
std::size_t place_of(std::string_view key, Keys keys, std::size_t near) {
  for (std::size_t left = keys.size(); left > 0; --left, ++near) {
    if (near == keys.size()) near = 0;
    if (same_word(keys[near], key)) return near;
  }
  return keys.size();
}

}  // namespace

ObjectReader::ObjectReader(ValueReader& reader, const JsonValue* value, Keys keys)
    : reader_(reader), keys_(keys) {
  assert(keys.size() <= kMostKeys);
  if (value == nullptr) return;
  if (!value->is(JsonKind::object)) {
    reader.refuse(*value, "object");
    return;
  }
  value_ = value;
  std::size_t near = 0;
  for (const JsonValue& item : value->items()) {
    const std::size_t place = place_of(item.key, keys, near);
    if (place == keys.size()) {
      const std::vector<std::string_view> possible(keys.begin(), keys.end());
      const std::string_view nearest = closest(item.key, possible);
      reader.tell_key("unknown-key", item, nearest.empty() ? join(possible) : std::string(nearest));
      continue;
    }
    near = place + 1;
    if (!has(place)) {
      found_[place] = &item;
      has_ |= 1U << place;
    } else {
      reader.tell_key("duplicate-key", item);
    }
  }
}

const JsonValue* ObjectReader::look_for(std::string_view key) const {
  const std::size_t place = place_of(key, keys_, next_);
  if (place == keys_.size()) return nullptr;
  next_ = place + 1;
  return has(place) ? found_[place] : nullptr;
}

const JsonValue* ObjectReader::require(std::string_view key, std::string_view expected) {
  const JsonValue* found = find(key);
  if (found == nullptr && value_ != nullptr) reader_.tell_missing(*value_, key, expected);
  return found;
}

std::optional<std::string> ObjectReader::optional_string(std::string_view key) {
  const std::string_view* text = reader_.string(find(key));
  if (text == nullptr) return std::nullopt;
  return std::optional<std::string>(*text);
}

std::string ObjectReader::required_string(std::string_view key) {
  const std::string_view* text = reader_.string(require(key, "string"));
  return std::string(text == nullptr ? std::string_view() : *text);
}

}  // namespace annex
