// Reads an object by its keys. Opening it tells what is no object, keys that it may not have, and keys that
// it has twice; the first of two counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/value_reader.h"

namespace annex {

class ObjectReader {
 public:
  // `keys` are all that the object may have, and are told as such: at most kMostKeys, which outlive the
  // reader. `value` may be null (nothing is read or told).
  ObjectReader(ValueReader& reader, const JsonValue* value, std::span<const std::string_view> keys);

  // False where there is no object to read from.
  explicit operator bool() const { return value_ != nullptr; }
  const JsonValue& value() const { return *value_; }

  // The value of one of the keys; null where it is missing. In the order of the keys it costs least.
  const JsonValue* find(std::string_view key) const {
    // Mostly the next one, and the same literal.
    if (next_ == keys_.size() || keys_[next_].data() != key.data()) return look_for(key);
    const std::size_t place = next_++;
    return has(place) ? found_[place] : nullptr;
  }
  // The same, and tells "missing-key"; `expected` is the shape of what is missing.
  const JsonValue* require(std::string_view key, std::string_view expected);

  // Optional and required strings; a required one that cannot be read is empty.
  std::optional<std::string> optional_string(std::string_view key);
  std::string required_string(std::string_view key);

 private:
  bool has(std::size_t place) const { return (has_ >> place & 1U) != 0; }
  const JsonValue* look_for(std::string_view key) const;

  static constexpr std::size_t kMostKeys = 16;

  ValueReader& reader_;
  const JsonValue* value_ = nullptr;
  std::span<const std::string_view> keys_;
  const JsonValue* found_[kMostKeys];  // for each key that the object has
  std::uint32_t has_ = 0;              // a bit for each key
  mutable std::size_t next_ = 0;       // behind the key that was asked for last
};

}  // namespace annex
