// Countries and territories as JSON: format "service-annex-places/1".
#include <algorithm>

#include "core/codec/reference_json.h"
#include "core/codec/reference_parts.h"
#include "core/model/language.h"

namespace annex {
namespace {

bool is_code(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

Place read_place(ValueReader& reader, const JsonValue& value) {
  Place place;
  static constexpr std::string_view kKeys[] = {"code", "names", "aliases"};
  ObjectReader object(reader, &value, kKeys);
  place.code = object.required_string("code");
  if (!place.code.empty() && !is_code(place.code)) reader.tell("wrong-form", *object.find("code"), "country");
  place.names = reader.local_text(object.require("names", "local-text"));
  place.aliases = reader.strings(object.find("aliases"));
  return place;
}

// The codes that people write, and the places that they mean.
void read_mistaken(ValueReader& reader, const JsonValue* value, Places& places) {
  if (value == nullptr) return;
  if (!value->is(JsonKind::object)) return reader.tell("wrong-type", *value, "object");
  for (const JsonValue& item : value->items()) {
    const std::string_view* meant = reader.string(&item, "country");
    if (meant == nullptr) continue;
    if (places.find(*meant) == nullptr) reader.tell("unknown-country", item, "country");
    if (!places.mistaken.emplace(item.key, *meant).second) reader.tell_key("duplicate-key", item);
  }
}

}  // namespace

void read_places(ValueReader& reader, ObjectReader& object, Places& places) {
  const JsonValue* list = reader.array(object.require("places", "list"));
  if (list == nullptr) return;
  for (const JsonValue& item : list->items()) {
    Place place = read_place(reader, item);
    // Kept by code, so that a place is found without looking at all.
    const auto at =
        std::lower_bound(places.places.begin(), places.places.end(), place.code,
                         [](const Place& known, const std::string& code) { return known.code < code; });
    if (at != places.places.end() && at->code == place.code)
      reader.tell("duplicate-value", item);
    else
      places.places.insert(at, std::move(place));
  }
  read_mistaken(reader, object.find("mistaken"), places);
}

void write_places(JsonWriter& writer, const Places& places, std::string_view language) {
  writer.key("places");
  writer.begin_array();
  for (const Place& place : places.places) {
    writer.begin_object();
    writer.string_member("code", place.code);
    writer.key("names");
    writer.begin_object();
    if (const std::string* name = in_language(place.names, language)) writer.string_member(language, *name);
    writer.end_object();
    writer.end_object();
  }
  writer.end_array();
  writer.key("mistaken");
  writer.begin_object();
  for (const auto& [written, meant] : places.mistaken) writer.string_member(written, meant);
  writer.end_object();
}

Decoded<Places> decode_places(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<Places> decoded;
  if (document.whole) {
    ValueReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "about", "places", "mistaken"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, "service-annex-places/1");
    read_places(reader, object, decoded.value);
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

}  // namespace annex
