// An annex as canonical JSON: one order of keys, nothing that is not there.
#include "core/codec/annex_writer.h"

#include "core/codec/annex_json.h"
#include "core/model/names.h"
#include "core/model/section.h"

namespace annex {
namespace {

void write_strings(JsonWriter& writer, std::string_view key, const std::vector<std::string>& list) {
  if (list.empty()) return;
  writer.key(key);
  writer.begin_array();
  for (const std::string& text : list) writer.string(text);
  writer.end_array();
}

void write_local_text(JsonWriter& writer, std::string_view key, const LocalText& text) {
  if (text.empty()) return;
  writer.key(key);
  writer.begin_object();
  for (const auto& [language, words] : text) writer.string_member(language, words);
  writer.end_object();
}

void write_date(JsonWriter& writer, std::string_view key, const std::optional<Date>& date) {
  if (date) writer.string_member(key, to_string(*date));
}

void write_duration(JsonWriter& writer, std::string_view key, const std::optional<Duration>& duration) {
  if (duration) writer.string_member(key, to_string(*duration));
}

void write_lines(JsonWriter& writer, const std::optional<Lines>& lines) {
  if (!lines) return;
  writer.key("lines");
  writer.begin_array();
  writer.integer(lines->first);
  writer.integer(lines->last);
  writer.end_array();
}

// The list of a section, each item an object whose members `write` writes.
template <typename Item>
void write_list(JsonWriter& writer, std::string_view key, const std::vector<Item>& list,
                void (*write)(JsonWriter&, const Item&)) {
  writer.key(key);
  writer.begin_array();
  for (const Item& item : list) {
    writer.begin_object();
    write(writer, item);
    writer.end_object();
  }
  writer.end_array();
}

void write_what_every_row_has(JsonWriter& writer, const LocalText& details, const LocalText& text,
                              const std::optional<Lines>& lines) {
  write_local_text(writer, "details", details);
  write_local_text(writer, "text", text);
  write_lines(writer, lines);
}

void write_row_end(JsonWriter& writer, const Row& row) {
  write_what_every_row_has(writer, row.details, row.text, row.lines);
}

void write_answer(JsonWriter& writer, const AnsweredRow& row) {
  writer.string_member("term", row.term);
  writer.string_member("answer", name_of(row.answer));
}

void write_answered_row(JsonWriter& writer, const AnsweredRow& row) {
  write_answer(writer, row);
  write_row_end(writer, row);
}

void write_data_category(JsonWriter& writer, const DataCategory& row) {
  write_answer(writer, row);
  writer.optional_member("condition", row.condition);
  write_strings(writer, "kinds", row.kinds);
  write_row_end(writer, row);
}

void write_one_retention(JsonWriter& writer, const Retention& retention) {
  writer.string_member("basis", name_of(retention.basis));
  write_duration(writer, "plus", retention.plus);
  write_duration(writer, "duration", retention.duration);
  write_duration(writer, "max", retention.max);
  if (retention.jurisdiction) writer.string_member("jurisdiction", name_of(*retention.jurisdiction));
  write_strings(writer, "countries", retention.countries);
  writer.optional_member("law", retention.law);
  write_local_text(writer, "text", retention.text);
  if (retention.inherited) writer.boolean_member("inherited", true);
}

void write_subject_matter(JsonWriter& writer, const SubjectMatter& row) {
  write_answer(writer, row);
  write_retention(writer, "retention", row.retention);
  if (row.role) writer.string_member("role", name_of(*row.role));
  write_row_end(writer, row);
}

void write_purpose(JsonWriter& writer, const Purpose& row) {
  writer.string_member("term", row.term);
  write_row_end(writer, row);
}

void write_safeguard(JsonWriter& writer, const Safeguard& safeguard) {
  writer.string_member("tool", name_of(safeguard.tool));
  writer.optional_member("decision", safeguard.decision);
  if (safeguard.module) writer.integer_member("module", *safeguard.module);
  if (safeguard.status) writer.string_member("status", name_of(*safeguard.status));
  write_date(writer, "since", safeguard.since);
  if (safeguard.scope) writer.string_member("scope", name_of(*safeguard.scope));
}

void write_entity(JsonWriter& writer, const Entity& entity) {
  writer.string_member("name", entity.name);
  writer.optional_member("country", entity.country);
  writer.optional_member("establishedIn", entity.established_in);
  writer.optional_member("location", entity.location);
  writer.optional_member("address", entity.address);
  writer.optional_member("contact", entity.contact);
  writer.optional_member("task", entity.task);
  write_strings(writer, "dataCategories", entity.data_categories);
  write_date(writer, "since", entity.since);
  writer.optional_member("condition", entity.condition);
  if (entity.safeguards) write_list(writer, "safeguards", *entity.safeguards, write_safeguard);
}

void write_group(JsonWriter& writer, const RecipientGroup& group) {
  writer.string_member("relation", name_of(group.relation));
  writer.string_member("region", name_of(group.region));
  write_list(writer, "entities", group.entities, write_entity);
  if (!group.safeguards.empty()) write_list(writer, "safeguards", group.safeguards, write_safeguard);
  write_what_every_row_has(writer, group.details, group.text, group.lines);
}

void write_source(JsonWriter& writer, const Source& source) {
  writer.key("source");
  writer.begin_object();
  writer.optional_member("document", source.document);
  writer.optional_member("sha256", source.sha256);
  writer.end_object();
}

}  // namespace

void write_provider(JsonWriter& writer, const Provider& provider) {
  writer.key("provider");
  writer.begin_object();
  writer.string_member("name", provider.name);
  writer.optional_member("country", provider.country);
  writer.optional_member("contact", provider.contact);
  writer.optional_member("address", provider.address);
  writer.end_object();
}

void write_service(JsonWriter& writer, const Service& service) {
  writer.key("service");
  writer.begin_object();
  writer.string_member("name", service.name);
  writer.optional_member("edition", service.edition);
  writer.optional_member("family", service.family);
  writer.end_object();
}

void write_retention(JsonWriter& writer, std::string_view key, const std::vector<Retention>& list) {
  if (list.empty()) return;
  if (list.size() > 1) return write_list(writer, key, list, write_one_retention);
  writer.key(key);
  writer.begin_object();
  write_one_retention(writer, list.front());
  writer.end_object();
}

std::string encode_annex(const Annex& annex) {
  JsonWriter writer;
  writer.begin_object();
  writer.optional_member("$schema", annex.schema);
  writer.string_member("format", kFormat);
  writer.string_member("id", annex.id);
  writer.string_member("version", annex.version);
  writer.string_member("language", annex.language);
  write_date(writer, "effective", annex.effective);
  if (annex.illustrative) writer.boolean_member("illustrative", *annex.illustrative);
  write_provider(writer, annex.provider);
  write_service(writer, annex.service);
  if (annex.source) write_source(writer, *annex.source);
  write_list(writer, key_of(Section::activities), annex.activities, write_answered_row);
  write_list(writer, key_of(Section::data_categories), annex.data_categories, write_data_category);
  write_list(writer, key_of(Section::subject_matters), annex.subject_matters, write_subject_matter);
  write_list(writer, key_of(Section::purposes), annex.purposes, write_purpose);
  write_list(writer, key_of(Section::data_subjects), annex.data_subjects, write_answered_row);
  write_list(writer, key_of(Section::recipients), annex.recipients, write_group);
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

}  // namespace annex
