// An annex from JSON: its head, and its sections in turn.
#include "core/codec/annex_json.h"

#include <algorithm>

#include "core/codec/annex_reader.h"
#include "core/codec/reference_parts.h"

namespace annex {
namespace {

constexpr std::size_t kSha256Digits = 64;

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// Usable as a file's name and within a URL.
bool is_id(std::string_view id) {
  const auto is_inner = [](char character) {
    return is_letter(character) || is_digit(character) || character == '.' || character == '_' ||
           character == '-';
  };
  return !id.empty() && (is_letter(id.front()) || is_digit(id.front())) &&
         std::all_of(id.begin(), id.end(), is_inner);
}

bool is_sha256(std::string_view text) {
  return text.size() == kSha256Digits && std::all_of(text.begin(), text.end(), [](char character) {
           return is_digit(character) || (character >= 'a' && character <= 'f');
         });
}

std::optional<Source> read_source(AnnexReader& reader, const JsonValue* value) {
  static constexpr std::string_view kKeys[] = {"document", "sha256"};
  ObjectReader object(reader, value, kKeys);
  if (!object) return std::nullopt;
  Source source;
  source.document = object.optional_string("document");
  source.sha256 = object.optional_string("sha256");
  if (source.sha256 && !is_sha256(*source.sha256))
    reader.tell("wrong-form", *object.find("sha256"), "sha256");
  return source;
}

void read_head(AnnexReader& reader, ObjectReader& object, Annex& annex) {
  read_format(reader, object, kFormat);
  annex.schema = object.optional_string("$schema");
  annex.id = object.required_string("id");
  if (!annex.id.empty() && !is_id(annex.id)) reader.tell("wrong-form", *object.find("id"), "id");
  annex.version = object.required_string("version");
  if (const std::string_view* language = reader.language(object.require("language", "language"))) {
    annex.language = *language;
    reader.set_language(annex.language);
  }
  annex.effective = reader.date(object.find("effective"));
  annex.illustrative = reader.boolean(object.find("illustrative"));
  annex.provider = read_provider(reader, object.require("provider", "object"));
  annex.service = read_service(reader, object.require("service", "object"));
  annex.source = read_source(reader, object.find("source"));
}

void read_sections(AnnexReader& reader, ObjectReader& object, Annex& annex) {
  const auto section = [&](Section which) { return object.require(key_of(which), "list"); };
  annex.activities = read_answered_rows(reader, section(Section::activities), Section::activities);
  annex.data_categories = read_data_categories(reader, section(Section::data_categories));
  annex.subject_matters = read_subject_matters(reader, section(Section::subject_matters));
  annex.purposes = read_purposes(reader, section(Section::purposes));
  annex.data_subjects = read_answered_rows(reader, section(Section::data_subjects), Section::data_subjects);
  annex.recipients = read_recipients(reader, section(Section::recipients));
}

}  // namespace

Provider read_provider(AnnexReader& reader, const JsonValue* value) {
  Provider provider;
  static constexpr std::string_view kKeys[] = {"name", "country", "contact", "address"};
  ObjectReader object(reader, value, kKeys);
  provider.name = object.required_string("name");
  provider.country = reader.country(object.find("country"));
  provider.contact = object.optional_string("contact");
  provider.address = object.optional_string("address");
  return provider;
}

Service read_service(AnnexReader& reader, const JsonValue* value) {
  Service service;
  static constexpr std::string_view kKeys[] = {"name", "edition", "family"};
  ObjectReader object(reader, value, kKeys);
  service.name = object.required_string("name");
  service.edition = object.optional_string("edition");
  service.family = object.optional_string("family");
  return service;
}

Decoded<Annex> decode_annex(std::string_view bytes, const Vocabulary& vocabulary, const Places& places) {
  JsonDocument document = parse_json(bytes, {kMaxAnnexBytes, kMaxDepth});
  Decoded<Annex> decoded;
  if (document.whole) {
    AnnexReader reader(document, vocabulary, places);
    static constexpr std::string_view kKeys[] = {
        "$schema",        "format",   "id",           "version",   "language",   "effective",
        "illustrative",   "provider", "service",      "source",    "activities", "dataCategories",
        "subjectMatters", "purposes", "dataSubjects", "recipients"};
    ObjectReader object(reader, &document.root(), kKeys);
    if (object) {
      read_head(reader, object, decoded.value);
      read_sections(reader, object, decoded.value);
    }
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

}  // namespace annex
