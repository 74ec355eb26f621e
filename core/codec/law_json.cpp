// Dated law read and written list by list.
#include "core/codec/law_json.h"

#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/codec/reference_parts.h"
#include "core/model/names.h"

namespace annex {

namespace {

constexpr std::array kStandingNames = {Name{Standing::inside, "inside"}, Name{Standing::ask, "ask"},
                                       Name{Standing::outside, "outside"}};
constexpr std::array kExtentNames = {Name{AdequacyExtent::full, "full"},
                                     Name{AdequacyExtent::partial, "partial"},
                                     Name{AdequacyExtent::certified, "certified"}};

Period read_period(ValueReader& reader, const ObjectReader& object) {
  Period period;
  period.from = reader.date(object.find("from"));
  period.until = reader.date(object.find("until"));
  if (period.from && period.until && *period.until < *period.from)
    reader.tell("period-reversed", *object.find("until"), to_string(*period.from));
  return period;
}

std::string read_country(ValueReader& reader, ObjectReader& object) {
  std::string country = object.required_string("country");
  const auto is_capital = [](char letter) { return letter >= 'A' && letter <= 'Z'; };
  if (!country.empty() && (country.size() != 2 || !is_capital(country[0]) || !is_capital(country[1])))
    reader.tell("wrong-form", *object.find("country"), "country");
  return country;
}

PlaceStanding read_standing(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"country", "standing", "from", "until", "source"};
  ObjectReader object(reader, &value, kKeys);
  PlaceStanding entry;
  if (!object) return entry;
  entry.country = read_country(reader, object);
  if (const auto standing = reader.choice(object.require("standing", "choice"), kStandingNames))
    entry.standing = *standing;
  entry.period = read_period(reader, object);
  entry.source = object.optional_string("source").value_or("");
  return entry;
}

Adequacy read_adequacy(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"country", "decision", "extent", "covers",
                                               "names",   "from",     "until",  "source"};
  ObjectReader object(reader, &value, kKeys);
  Adequacy entry;
  if (!object) return entry;
  entry.country = read_country(reader, object);
  entry.decision = object.required_string("decision");
  if (const auto extent = reader.choice(object.require("extent", "choice"), kExtentNames))
    entry.extent = *extent;
  // Whom a decision reaches that does not reach all has to be said.
  entry.covers = entry.extent == AdequacyExtent::full ? object.optional_string("covers").value_or("")
                                                      : object.required_string("covers");
  entry.names = reader.strings(object.find("names"));
  entry.period = read_period(reader, object);
  entry.source = object.optional_string("source").value_or("");
  return entry;
}

ToolDecision read_tool_decision(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"tool",     "decision", "names",   "from",
                                               "repealed", "until",    "modules", "source"};
  ObjectReader object(reader, &value, kKeys);
  ToolDecision entry;
  if (!object) return entry;
  if (const auto tool = reader.choice(object.require("tool", "choice"), kSafeguardToolNames))
    entry.tool = *tool;
  entry.decision = object.required_string("decision");
  entry.names = reader.strings(object.find("names"));
  entry.period = read_period(reader, object);
  entry.repealed = reader.date(object.find("repealed"));
  entry.modules = reader.integer(object.find("modules"), 1, 99).value_or(0);
  entry.source = object.optional_string("source").value_or("");
  return entry;
}

Affinity read_affinity(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"term",     "activities",        "dataCategories",
                                               "requires", "usuallyController", "reason"};
  ObjectReader object(reader, &value, kKeys);
  Affinity entry;
  if (!object) return entry;
  entry.subject_matter = object.required_string("term");
  entry.activities = reader.strings(object.find("activities"));
  entry.data_categories = reader.strings(object.find("dataCategories"));
  entry.requirements = reader.strings(object.find("requires"));
  entry.usually_controller = reader.boolean(object.find("usuallyController")).value_or(false);
  entry.reason = reader.local_text(object.find("reason"));
  return entry;
}

Carrier read_carrier(ValueReader& reader, const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"dataCategory", "subjectMatters"};
  ObjectReader object(reader, &value, kKeys);
  Carrier entry;
  if (!object) return entry;
  entry.data_category = object.required_string("dataCategory");
  entry.subject_matters = reader.strings(object.require("subjectMatters", "list"));
  return entry;
}

void read_phrases(ValueReader& reader, const JsonValue& value, Wordings& wordings) {
  static constexpr std::string_view kKeys[] = {"language", "phrases"};
  ObjectReader object(reader, &value, kKeys);
  if (!object) return;
  const std::string_view* language = reader.language(object.require("language", "language"));
  std::vector<std::string> phrases = reader.strings(object.require("phrases", "list"));
  if (language) wordings.pointers[std::string(*language)] = std::move(phrases);
}

template <typename Entry>
std::vector<Entry> read_list(ValueReader& reader, const JsonValue* value,
                             Entry (*read)(ValueReader&, const JsonValue&)) {
  std::vector<Entry> entries;
  if (const JsonValue* array = reader.array(value))
    for (const JsonValue& item : array->items()) entries.push_back(read(reader, item));
  return entries;
}

Wordings read_wordings(ValueReader& reader, const ObjectReader& law) {
  Wordings wordings;
  wordings.legal_forms = reader.strings(law.find("legalForms"));
  if (const JsonValue* array = reader.array(law.find("byReference")))
    for (const JsonValue& item : array->items()) read_phrases(reader, item, wordings);
  static constexpr std::string_view kKeys[] = {"words", "alone"};
  ObjectReader placeholders(reader, law.find("placeholders"), kKeys);
  wordings.placeholder_words = reader.strings(placeholders.find("words"));
  wordings.placeholder_texts = reader.strings(placeholders.find("alone"));
  return wordings;
}

void append_all(auto& list, auto& more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace

Law read_law(ValueReader& reader, const JsonValue* value) {
  static constexpr std::string_view kKeys[] = {"format",        "about",       "standings", "adequacy",
                                               "toolDecisions", "affinity",    "carriers",  "legalForms",
                                               "byReference",   "placeholders"};
  ObjectReader object(reader, value, kKeys);
  Law law;
  if (!object) return law;
  read_format(reader, object, kLawFormat);
  law.standings = read_list(reader, object.find("standings"), read_standing);
  law.adequacy = read_list(reader, object.find("adequacy"), read_adequacy);
  law.tool_decisions = read_list(reader, object.find("toolDecisions"), read_tool_decision);
  law.affinity = read_list(reader, object.find("affinity"), read_affinity);
  law.carriers = read_list(reader, object.find("carriers"), read_carrier);
  law.wordings = read_wordings(reader, object);
  return law;
}

Decoded<Law> decode_law(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<Law> decoded;
  if (document.whole) {
    ValueReader reader(document);
    decoded.value = read_law(reader, &document.root());
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

void append_law(Law& law, Law more) {
  append_all(law.standings, more.standings);
  append_all(law.adequacy, more.adequacy);
  append_all(law.tool_decisions, more.tool_decisions);
  append_all(law.affinity, more.affinity);
  append_all(law.carriers, more.carriers);
  append_all(law.wordings.legal_forms, more.wordings.legal_forms);
  append_all(law.wordings.placeholder_words, more.wordings.placeholder_words);
  append_all(law.wordings.placeholder_texts, more.wordings.placeholder_texts);
  for (auto& [language, phrases] : more.wordings.pointers)
    append_all(law.wordings.pointers[language], phrases);
}

}  // namespace annex
