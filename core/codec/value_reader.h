// Typed reading of single JSON values. What is not as expected is told, and reading goes on: a file's
// problems are all found in one pass. Every function takes null for a value that is not there, and then says
// nothing.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/json_tree.h"
#include "core/model/date.h"
#include "core/model/duration.h"
#include "core/model/names.h"
#include "core/model/text.h"

namespace annex {

class ValueReader {
 public:
  // `document` must outlive the reader and takes the problems.
  explicit ValueReader(JsonDocument& document) : document_(document) {}

  // Tells a problem at the value, or at its key; `found` is what stands there.
  void tell(std::string_view code, const JsonValue& at, std::string expected = {});
  void tell_key(std::string_view code, const JsonValue& at, std::string expected = {});
  // Tells that `key` is not in the object.
  void tell_missing(const JsonValue& object, std::string_view key, std::string_view expected);
  // Tells a value that is none of `possible`: the nearest of them, else all.
  void tell_unknown(std::string_view code, const JsonValue& at,
                    const std::vector<std::string_view>& possible);

  // Tells "wrong-type"; false.
  bool refuse(const JsonValue& value, std::string_view expected);

  // Each gives nothing, and tells "wrong-type", where the kind is another. `expected` is a shape
  // (problem_codes.h).
  const JsonValue* array(const JsonValue* value);
  std::optional<bool> boolean(const JsonValue* value);
  // Tells "out-of-range" as well.
  std::optional<int> integer(const JsonValue* value, int smallest, int largest);
  // Tells "blank" as well: a string has something to see in it.
  const std::string_view* string(const JsonValue* value, std::string_view expected = "string");
  // Tells "wrong-form" as well.
  std::optional<Date> date(const JsonValue* value);
  std::optional<Duration> duration(const JsonValue* value);
  const std::string_view* language(const JsonValue* value);
  // { "<language>": "…" }, with one language at least.
  LocalText local_text(const JsonValue* value);
  // The elements of a list of strings, each once ("duplicate-value"), and what they say.
  std::vector<const JsonValue*> string_items(const JsonValue* value);
  std::vector<std::string> strings(const JsonValue* value);
  // Tells "unknown-value" as well.
  template <typename Enum, std::size_t Size>
  std::optional<Enum> choice(const JsonValue* value, const std::array<Name<Enum>, Size>& names) {
    const std::string_view* name = string(value, "choice");
    if (name == nullptr) return std::nullopt;
    const std::optional<Enum> chosen = value_in(names, *name);
    if (!chosen) {
      std::vector<std::string_view> possible;
      for (const auto& entry : names) possible.push_back(entry.name);
      tell_unknown("unknown-value", *value, possible);
    }
    return chosen;
  }

  const JsonDocument& document() const { return document_; }

 private:
  void tell_at(std::size_t offset, std::string_view code, std::string expected, std::string found);
  bool has_kind(const JsonValue* value, JsonKind kind, std::string_view expected) {
    return value != nullptr && (value->is(kind) || refuse(*value, expected));
  }
  std::string shown(const JsonValue& value) const;

  JsonDocument& document_;
};

}  // namespace annex
