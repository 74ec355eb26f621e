// Reads an object by its keys. Opening it tells what is no object, keys that it may not have, and keys that
// it has twice; the first of two counts.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/value_reader.h"

namespace annex {

class ObjectReader {
 public:
  // `keys` are all that the object may have, and are told as such; `value` may be null (nothing is read or
  // told).
  ObjectReader(ValueReader& reader, const JsonValue* value, std::initializer_list<std::string_view> keys);

  // False where there is no object to read from.
  explicit operator bool() const { return value_ != nullptr; }
  const JsonValue& value() const { return *value_; }

  // The value of a key; null where it is missing.
  const JsonValue* find(std::string_view key) const;
  // The same, and tells "missing-key"; `expected` is the shape of what is missing.
  const JsonValue* require(std::string_view key, std::string_view expected);

  // Optional and required strings; a required one that cannot be read is empty.
  std::optional<std::string> optional_string(std::string_view key);
  std::string required_string(std::string_view key);

 private:
  ValueReader& reader_;
  const JsonValue* value_ = nullptr;
};

}  // namespace annex
