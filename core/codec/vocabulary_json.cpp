// The terms as JSON: format "service-annex-vocabulary/1".
#include <set>
#include <utility>

#include "core/codec/reference_json.h"
#include "core/codec/reference_parts.h"
#include "core/model/language.h"

namespace annex {
namespace {

constexpr std::array kDpvMatchNames = {Name{DpvMatch::none, "none"}, Name{DpvMatch::broad, "broad"},
                                       Name{DpvMatch::close, "close"}, Name{DpvMatch::exact, "exact"}};

// Lower-case words with a hyphen between.
bool is_term_id(std::string_view id) {
  char previous = '-';
  for (const char character : id) {
    const bool is_word = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
    if (!is_word && (character != '-' || previous == '-')) return false;
    previous = character;
  }
  return previous != '-';
}

TermWords read_words(ValueReader& reader, const JsonValue& value) {
  TermWords words;
  static constexpr std::string_view kKeys[] = {"label", "sentence", "aliases"};
  ObjectReader object(reader, &value, kKeys);
  words.label = object.required_string("label");
  words.sentence = object.required_string("sentence");
  words.aliases = reader.strings(object.find("aliases"));
  return words;
}

DpvTerm read_dpv(ValueReader& reader, const JsonValue* value) {
  DpvTerm dpv;
  static constexpr std::string_view kKeys[] = {"term", "match", "also"};
  ObjectReader object(reader, value, kKeys);
  dpv.term = object.optional_string("term").value_or("");
  dpv.match = reader.choice(object.require("match", "choice"), kDpvMatchNames).value_or(DpvMatch::none);
  dpv.also = reader.strings(object.find("also"));
  return dpv;
}

void read_words_by_language(ValueReader& reader, const JsonValue* value, Term& term) {
  if (value == nullptr) return;
  if (!value->is(JsonKind::object)) return reader.tell("wrong-type", *value, "object");
  if (value->items().empty()) reader.tell("empty", *value, "object");
  for (const JsonValue& item : value->items()) {
    if (!is_language_tag(item.key)) reader.tell_key("wrong-form", item, "language");
    if (!term.words.emplace(item.key, read_words(reader, item)).second)
      reader.tell_key("duplicate-key", item);
  }
}

Section read_section(ValueReader& reader, const JsonValue* value) {
  const std::string_view* key = reader.string(value, "choice");
  if (key == nullptr) return Section::activities;
  const std::optional<Section> section = section_of_key(*key);
  if (!section) {
    std::vector<std::string_view> possible;
    for (const Section each : kSections) possible.push_back(key_of(each));
    reader.tell_unknown("unknown-value", *value, possible);
  }
  return section.value_or(Section::activities);
}

Term read_term(ValueReader& reader, const JsonValue& value) {
  Term term;
  static constexpr std::string_view kKeys[] = {"id",         "section", "group",   "asked",
                                               "law",        "dpv",     "addedIn", "deprecatedIn",
                                               "replacedBy", "broader", "words"};
  ObjectReader object(reader, &value, kKeys);
  term.id = object.required_string("id");
  if (!term.id.empty() && !is_term_id(term.id)) reader.tell("wrong-form", *object.find("id"), "term-id");
  term.section = read_section(reader, object.require("section", "choice"));
  term.group = object.optional_string("group").value_or("");
  term.asked = reader.boolean(object.find("asked")).value_or(true);
  term.law = object.required_string("law");
  term.dpv = read_dpv(reader, object.find("dpv"));
  term.added_in = object.required_string("addedIn");
  term.deprecated_in = object.optional_string("deprecatedIn");
  term.replaced_by = object.optional_string("replacedBy");
  term.broader = object.optional_string("broader");
  read_words_by_language(reader, object.require("words", "object"), term);
  return term;
}

void write_dpv(JsonWriter& writer, const DpvTerm& dpv) {
  writer.key("dpv");
  writer.begin_object();
  if (!dpv.term.empty()) writer.string_member("term", dpv.term);
  writer.string_member("match", name_in(kDpvMatchNames, dpv.match));
  if (!dpv.also.empty()) {
    writer.key("also");
    writer.begin_array();
    for (const std::string& term : dpv.also) writer.string(term);
    writer.end_array();
  }
  writer.end_object();
}

void write_term(JsonWriter& writer, const Term& term, std::string_view language) {
  writer.begin_object();
  writer.string_member("id", term.id);
  writer.string_member("section", key_of(term.section));
  if (!term.group.empty()) writer.string_member("group", term.group);
  if (!term.asked) writer.boolean_member("asked", false);
  writer.string_member("law", term.law);
  write_dpv(writer, term.dpv);
  writer.string_member("addedIn", term.added_in);
  writer.optional_member("deprecatedIn", term.deprecated_in);
  writer.optional_member("replacedBy", term.replaced_by);
  writer.optional_member("broader", term.broader);
  writer.key("words");
  writer.begin_object();
  if (const TermWords* words = words_of(term, language)) {
    writer.key(language);
    writer.begin_object();
    writer.string_member("label", words->label);
    writer.string_member("sentence", words->sentence);
    writer.end_object();
  }
  writer.end_object();
  writer.end_object();
}

}  // namespace

void read_vocabulary(ValueReader& reader, ObjectReader& object, Vocabulary& vocabulary) {
  vocabulary.version = object.required_string("version");
  const JsonValue* terms = reader.array(object.require("terms", "list"));
  if (terms == nullptr) return;
  std::set<std::pair<Section, std::string>> seen;
  for (const JsonValue& item : terms->items()) {
    Term term = read_term(reader, item);
    if (!seen.emplace(term.section, term.id).second) reader.tell("duplicate-term", item);
    vocabulary.terms.push_back(std::move(term));
  }
}

void write_vocabulary(JsonWriter& writer, const Vocabulary& vocabulary, std::string_view language) {
  writer.string_member("version", vocabulary.version);
  writer.key("terms");
  writer.begin_array();
  for (const Term& term : vocabulary.terms) write_term(writer, term, language);
  writer.end_array();
}

Decoded<Vocabulary> decode_vocabulary(std::string_view bytes) {
  JsonDocument document = parse_json(bytes, kReferenceLimits);
  Decoded<Vocabulary> decoded;
  if (document.whole) {
    ValueReader reader(document);
    static constexpr std::string_view kKeys[] = {"format", "about", "version", "terms"};
    ObjectReader object(reader, &document.root(), kKeys);
    read_format(reader, object, "service-annex-vocabulary/1");
    read_vocabulary(reader, object, decoded.value);
  }
  decoded.problems = document.problems.take(document.source);
  return decoded;
}

}  // namespace annex
