// The law as the widget loads it.
#include <string>
#include <vector>

#include "core/codec/law_json.h"
#include "core/model/names.h"

namespace annex {

namespace {

std::string_view name_of(Standing standing) {
  return standing == Standing::inside ? "inside" : standing == Standing::ask ? "ask" : "outside";
}

std::string_view name_of(AdequacyExtent extent) {
  return extent == AdequacyExtent::full      ? "full"
         : extent == AdequacyExtent::partial ? "partial"
                                             : "certified";
}

void write_strings(JsonWriter& writer, std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  writer.key(key);
  writer.begin_array();
  for (const std::string& value : values) writer.string(value);
  writer.end_array();
}

void write_date(JsonWriter& writer, std::string_view key, const std::optional<Date>& date) {
  if (date) writer.string_member(key, to_string(*date));
}

void write_period(JsonWriter& writer, const Period& period) {
  write_date(writer, "from", period.from);
  write_date(writer, "until", period.until);
}

void write(JsonWriter& writer, const PlaceStanding& entry) {
  writer.string_member("country", entry.country);
  writer.string_member("standing", name_of(entry.standing));
  write_period(writer, entry.period);
}

void write(JsonWriter& writer, const Adequacy& entry) {
  writer.string_member("country", entry.country);
  writer.string_member("decision", entry.decision);
  writer.string_member("extent", name_of(entry.extent));
  if (!entry.covers.empty()) writer.string_member("covers", entry.covers);
  write_strings(writer, "names", entry.names);
  write_period(writer, entry.period);
}

void write(JsonWriter& writer, const ToolDecision& entry) {
  writer.string_member("tool", annex::name_of(entry.tool));
  writer.string_member("decision", entry.decision);
  write_strings(writer, "names", entry.names);
  write_period(writer, entry.period);
  write_date(writer, "repealed", entry.repealed);
  if (entry.modules > 0) writer.integer_member("modules", entry.modules);
}

void write(JsonWriter& writer, const Affinity& entry) {
  writer.string_member("term", entry.subject_matter);
  write_strings(writer, "activities", entry.activities);
  write_strings(writer, "dataCategories", entry.data_categories);
  write_strings(writer, "requires", entry.requirements);
  if (entry.usually_controller) writer.boolean_member("usuallyController", true);
}

void write(JsonWriter& writer, const Carrier& entry) {
  writer.string_member("dataCategory", entry.data_category);
  write_strings(writer, "subjectMatters", entry.subject_matters);
}

template <typename Entry>
void write_list(JsonWriter& writer, std::string_view key, const std::vector<Entry>& entries) {
  writer.key(key);
  writer.begin_array();
  for (const Entry& entry : entries) {
    writer.begin_object();
    write(writer, entry);
    writer.end_object();
  }
  writer.end_array();
}

void write_wordings(JsonWriter& writer, const Wordings& wordings) {
  write_strings(writer, "legalForms", wordings.legal_forms);
  writer.key("byReference");
  writer.begin_array();
  for (const auto& [language, phrases] : wordings.pointers) {
    writer.begin_object();
    writer.string_member("language", language);
    write_strings(writer, "phrases", phrases);
    writer.end_object();
  }
  writer.end_array();
  writer.key("placeholders");
  writer.begin_object();
  write_strings(writer, "words", wordings.placeholder_words);
  write_strings(writer, "alone", wordings.placeholder_texts);
  writer.end_object();
}

}  // namespace

void write_law(JsonWriter& writer, const Law& law) {
  writer.begin_object();
  writer.string_member("format", kLawFormat);
  write_list(writer, "standings", law.standings);
  write_list(writer, "adequacy", law.adequacy);
  write_list(writer, "toolDecisions", law.tool_decisions);
  write_list(writer, "affinity", law.affinity);
  write_list(writer, "carriers", law.carriers);
  write_wordings(writer, law.wordings);
  writer.end_object();
}

}  // namespace annex
