// Reading values, and saying what stands in their place.
#include "core/codec/value_reader.h"

#include <set>

#include "core/codec/characters.h"
#include "core/codec/closest.h"
#include "core/model/language.h"

namespace annex {
namespace {

constexpr std::size_t kShownCharacters = 40;

}  // namespace

std::string ValueReader::shown(const JsonValue& value) const {
  if (value.is(JsonKind::string)) return shorten(value.text, kShownCharacters);
  if (value.is(JsonKind::array)) return value.items().empty() ? "[]" : "[…]";
  if (value.is(JsonKind::object)) return value.items().empty() ? "{}" : "{…}";
  return shorten(document_.source.substr(value.offset, value.end - value.offset), kShownCharacters);
}

void ValueReader::tell_at(std::size_t offset, std::string_view code, std::string expected,
                          std::string found) {
  document_.problems.add(
      offset, {std::string(code), document_.path_at(offset), 0, 0, std::move(expected), std::move(found)});
}

void ValueReader::tell(std::string_view code, const JsonValue& at, std::string expected) {
  tell_at(at.offset, code, std::move(expected), shown(at));
}

void ValueReader::tell_key(std::string_view code, const JsonValue& at, std::string expected) {
  tell_at(at.key_offset, code, std::move(expected), shorten(at.key, kShownCharacters));
}

void ValueReader::tell_missing(const JsonValue& object, std::string_view key, std::string_view expected) {
  document_.problems.add(object.offset, {"missing-key", document_.path_at(object.offset) + pointer_token(key),
                                         0, 0, std::string(expected), ""});
}

void ValueReader::tell_unknown(std::string_view code, const JsonValue& at,
                               const std::vector<std::string_view>& possible) {
  const std::string_view nearest = closest(at.text, possible);
  tell(code, at, nearest.empty() ? join(possible) : std::string(nearest));
}

// "1" is not 1, and "" is not nothing: a string is shown with its quotes where its type is what is wrong.
bool ValueReader::refuse(const JsonValue& value, std::string_view expected) {
  const std::string found = shown(value);
  tell_at(value.offset, "wrong-type", std::string(expected),
          value.is(JsonKind::string) ? '"' + found + '"' : found);
  return false;
}

const JsonValue* ValueReader::array(const JsonValue* value) {
  return has_kind(value, JsonKind::array, "list") ? value : nullptr;
}

std::optional<bool> ValueReader::boolean(const JsonValue* value) {
  if (!has_kind(value, JsonKind::boolean, "boolean")) return std::nullopt;
  return value->truth;
}

std::optional<int> ValueReader::integer(const JsonValue* value, int smallest, int largest) {
  if (!has_kind(value, JsonKind::integer, "integer")) return std::nullopt;
  if (value->integer < smallest || value->integer > largest) {
    tell("out-of-range", *value, std::to_string(smallest) + " – " + std::to_string(largest));
    return std::nullopt;
  }
  return static_cast<int>(value->integer);
}

const std::string_view* ValueReader::string(const JsonValue* value, std::string_view expected) {
  if (!has_kind(value, JsonKind::string, expected)) return nullptr;
  if (is_blank(value->text)) {
    tell("blank", *value, std::string(expected));
    return nullptr;
  }
  return &value->text;
}

std::optional<Date> ValueReader::date(const JsonValue* value) {
  const std::string_view* text = string(value, "date");
  if (text == nullptr) return std::nullopt;
  const std::optional<Date> date = parse_date(*text);
  if (!date) tell("wrong-form", *value, "date");
  return date;
}

std::optional<Duration> ValueReader::duration(const JsonValue* value) {
  const std::string_view* text = string(value, "duration");
  if (text == nullptr) return std::nullopt;
  const std::optional<Duration> duration = parse_duration(*text);
  if (!duration) tell("wrong-form", *value, "duration");
  return duration;
}

const std::string_view* ValueReader::language(const JsonValue* value) {
  const std::string_view* text = string(value, "language");
  if (text == nullptr) return nullptr;
  if (is_language_tag(*text)) return text;
  tell("wrong-form", *value, "language");
  return nullptr;
}

LocalText ValueReader::local_text(const JsonValue* value) {
  LocalText text;
  if (!has_kind(value, JsonKind::object, "local-text")) return text;
  if (value->items().empty()) tell("empty", *value, "local-text");
  for (const JsonValue& item : value->items()) {
    if (!is_language_tag(item.key)) tell_key("wrong-form", item, "language");
    const std::string_view* words = string(&item);
    if (!text.emplace(item.key, words == nullptr ? std::string_view() : *words).second)
      tell_key("duplicate-key", item);
  }
  return text;
}

std::vector<const JsonValue*> ValueReader::string_items(const JsonValue* value) {
  std::vector<const JsonValue*> list;
  if (array(value) == nullptr) return list;
  std::set<std::string_view> seen;
  for (const JsonValue& item : value->items()) {
    const std::string_view* text = string(&item);
    if (text == nullptr) continue;
    if (seen.insert(*text).second)
      list.push_back(&item);
    else
      tell("duplicate-value", item);
  }
  return list;
}

std::vector<std::string> ValueReader::strings(const JsonValue* value) {
  std::vector<std::string> list;
  for (const JsonValue* item : string_items(value)) list.emplace_back(item->text);
  return list;
}

}  // namespace annex
