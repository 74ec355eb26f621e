// How long: one retention, or a list of which the longest governs.
#include "core/codec/annex_reader.h"
#include "core/codec/closest.h"

namespace annex {
namespace {

constexpr std::string_view kForEveryBasis[] = {"basis", "text", "inherited"};

// What a basis may add (annex-format, "Retention").
struct Addition {
  RetentionBasis basis;
  std::string_view key;
};
constexpr Addition kAdditions[] = {
    {RetentionBasis::service_term, "plus"},
    {RetentionBasis::hosting_term, "plus"},
    {RetentionBasis::customer_choice, "plus"},
    {RetentionBasis::customer_choice, "max"},
    {RetentionBasis::legal_requirement, "jurisdiction"},
    {RetentionBasis::legal_requirement, "countries"},
    {RetentionBasis::legal_requirement, "law"},
    {RetentionBasis::legal_requirement, "max"},
    {RetentionBasis::fixed, "duration"},
};

std::vector<std::string_view> keys_of(RetentionBasis basis) {
  std::vector<std::string_view> keys;
  for (const Addition& addition : kAdditions)
    if (addition.basis == basis) keys.push_back(addition.key);
  keys.insert(keys.end(), std::begin(kForEveryBasis) + 1, std::end(kForEveryBasis));
  return keys;
}

// Whether the key is one that some bases may add, and this one not.
bool is_of_others(std::string_view key, RetentionBasis basis) {
  bool is_addition = false;
  for (const Addition& addition : kAdditions) {
    if (addition.key != key) continue;
    if (addition.basis == basis) return false;
    is_addition = true;
  }
  return is_addition;
}

void refuse_additions_of_others(AnnexReader& reader, const ObjectReader& object, RetentionBasis basis) {
  for (const JsonValue& item : object.value().items())
    if (is_of_others(item.key, basis) && object.find(item.key) == &item)
      reader.tell_key("field-not-for-basis", item, join(keys_of(basis)));
}

// Words in several languages; a plain string is in the annex's own.
LocalText read_words(AnnexReader& reader, const JsonValue& value) {
  if (value.is(JsonKind::object)) return reader.local_text(&value);
  const std::string_view* words = reader.string(&value, "local-text-or-string");
  if (words == nullptr) return {};
  LocalText text;
  text.emplace(reader.own_language(), *words);
  return text;
}

std::vector<std::string> read_countries(AnnexReader& reader, const JsonValue* value) {
  std::vector<std::string> countries;
  for (const JsonValue* item : reader.string_items(value))
    if (const std::optional<std::string> code = reader.country(item)) countries.push_back(*code);
  return countries;
}

void read_one(AnnexReader& reader, const JsonValue& value, Retention& retention) {
  static constexpr std::string_view kKeys[] = {"basis",     "plus", "duration", "max",      "jurisdiction",
                                               "countries", "law",  "text",     "inherited"};
  ObjectReader object(reader, &value, kKeys);
  const std::optional<RetentionBasis> basis =
      reader.choice(object.require("basis", "choice"), kRetentionBasisNames);
  if (basis) {
    retention.basis = *basis;
    refuse_additions_of_others(reader, object, *basis);
    if (basis == RetentionBasis::fixed) object.require("duration", "duration");
    if (basis == RetentionBasis::other) object.require("text", "local-text-or-string");
  }
  retention.plus = reader.duration(object.find("plus"));
  retention.duration = reader.duration(object.find("duration"));
  retention.max = reader.duration(object.find("max"));
  retention.jurisdiction = reader.choice(object.find("jurisdiction"), kJurisdictionNames);
  retention.countries = read_countries(reader, object.find("countries"));
  retention.law = object.optional_string("law");
  if (const JsonValue* text = object.find("text")) retention.text = read_words(reader, *text);
  retention.inherited = reader.boolean(object.find("inherited")).value_or(false);
}

}  // namespace

std::vector<Retention> read_retention(AnnexReader& reader, const JsonValue* value) {
  std::vector<Retention> list;
  if (value == nullptr) return list;
  if (value->is(JsonKind::array)) {
    if (value->items().empty()) reader.tell("empty", *value, "retention");
    for (const JsonValue& item : value->items()) read_one(reader, item, list.emplace_back());
  } else if (value->is(JsonKind::object)) {
    read_one(reader, *value, list.emplace_back());
  } else {
    reader.refuse(*value, "retention");
  }
  return list;
}

}  // namespace annex
