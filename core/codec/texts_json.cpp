// The words of one language as JSON: format "service-annex-texts/1".
#include <limits>

#include "core/codec/reference_json.h"
#include "core/codec/reference_parts.h"

namespace annex {
namespace {

constexpr std::string_view kTextsFormat = "service-annex-texts/1";
constexpr int kLargest = std::numeric_limits<int>::max();

PluralRule read_plural(ValueReader& reader, const JsonValue& value) {
  PluralRule rule;
  static constexpr std::string_view kKeys[] = {"category", "modulo", "from", "to"};
  ObjectReader object(reader, &value, kKeys);
  rule.category = object.required_string("category");
  rule.modulo = reader.integer(object.find("modulo"), 0, kLargest).value_or(0);
  rule.from = reader.integer(object.require("from", "integer"), 0, kLargest).value_or(0);
  rule.to = reader.integer(object.require("to", "integer"), 0, kLargest).value_or(0);
  return rule;
}

void read_strings(ValueReader& reader, const JsonValue* value, Texts& texts) {
  if (value == nullptr) return;
  if (!value->is(JsonKind::object)) return reader.tell("wrong-type", *value, "object");
  for (const JsonValue& item : value->items()) {
    // A string of blanks is allowed here: a separator is one.
    if (!item.is(JsonKind::string)) {
      reader.tell("wrong-type", item, "string");
    } else if (!texts.strings.emplace(item.key, item.text).second) {
      reader.tell_key("duplicate-key", item);
    }
  }
}

}  // namespace

void read_texts(ValueReader& reader, ObjectReader& object, Texts& texts) {
  if (const std::string_view* language = reader.language(object.require("language", "language")))
    texts.language = *language;
  if (const JsonValue* plurals = reader.array(object.find("plurals")))
    for (const JsonValue& item : plurals->items()) texts.plurals.push_back(read_plural(reader, item));
  read_strings(reader, object.require("strings", "object"), texts);
}

void write_texts(JsonWriter& writer, const Texts& texts) {
  writer.string_member("language", texts.language);
  writer.key("plurals");
  writer.begin_array();
  for (const PluralRule& rule : texts.plurals) {
    writer.begin_object();
    writer.string_member("category", rule.category);
    if (rule.modulo != 0) writer.integer_member("modulo", rule.modulo);
    writer.integer_member("from", rule.from);
    writer.integer_member("to", rule.to);
    writer.end_object();
  }
  writer.end_array();
  writer.key("strings");
  writer.begin_object();
  for (const auto& [key, text] : texts.strings) writer.string_member(key, text);
  writer.end_object();
}

Decoded<Texts> decode_texts(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<Texts> decoded;
  if (document.whole) {
    ValueReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "about", "language", "plurals", "strings"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, kTextsFormat);
    read_texts(reader, object, decoded.value);
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

std::string encode_texts(const Texts& texts) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kTextsFormat);
  write_texts(writer, texts);
  writer.end_object();
  return writer.take(JsonLayout::compact);
}

}  // namespace annex
