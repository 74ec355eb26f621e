// The one file a language that the widget loads: format "service-annex-reference/1".
#include "core/codec/reference_json.h"

#include "core/codec/law_json.h"
#include "core/codec/reference_parts.h"

namespace annex {

namespace {

constexpr std::string_view kReferenceFormat = "service-annex-reference/1";

}  // namespace

void read_format(ValueReader& reader, ObjectReader& object, std::string_view expected) {
  const JsonValue* value = object.require("format", expected);
  const std::string_view* format = reader.string(value, expected);
  if (format != nullptr && *format != expected) reader.tell("unknown-format", *value, std::string(expected));
}

std::string encode_reference(const Reference& reference) {
  const std::string& language = reference.texts.language;
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("format", kReferenceFormat);
  write_texts(writer, reference.texts);
  write_vocabulary(writer, reference.vocabulary, language);
  write_places(writer, reference.places, language);
  writer.key("law");
  write_law(writer, reference.law);
  writer.end_object();
  return writer.take(JsonLayout::compact);
}

Decoded<Reference> decode_reference(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<Reference> decoded;
  if (document.whole) {
    ValueReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "language", "plurals",  "strings", "version",
                                                 "terms",  "places",   "mistaken", "law"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, kReferenceFormat);
    read_texts(reader, object, decoded.value.texts);
    read_vocabulary(reader, object, decoded.value.vocabulary);
    read_places(reader, object, decoded.value.places);
    decoded.value.law = read_law(reader, object.require("law", "object"));
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

}  // namespace annex
