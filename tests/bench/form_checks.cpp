// The form of an annex: which keys an object has, and of what kind each is.
#include "tests/bench/form_checks.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/duration.h"
#include "core/model/language.h"
#include "core/model/names.h"

namespace bench {
namespace {

using annex::Section;
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view kOfIds = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == std::string_view::npos;
}

bool has(simdjson::dom::element object, std::string_view key) {
  return object[key].error() == simdjson::SUCCESS;
}

std::string_view text_at(simdjson::dom::element object, std::string_view key) {
  std::string_view text;
  return object[key].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

}  // namespace

FormChecks::FormChecks(const annex::Reference& reference) {
  for (const annex::Term& term : reference.vocabulary.terms)
    terms_[static_cast<std::size_t>(term.section)].insert(term.id);
  for (const annex::Place& place : reference.places.places) countries_.insert(place.code);
}

std::string_view FormChecks::text_of(Element value) {
  std::string_view text;
  expect(value.get(text) == simdjson::SUCCESS && !consists_of(text, " \t\r\n\f\v"));
  return text;
}

void FormChecks::object(Element value, std::initializer_list<Key> keys) {
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return expect(false);
  std::uint32_t seen = 0;
  for (const auto [name, field] : object) {
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [wanted = name](const Key& each) { return each.name == wanted; });
    if (key == keys.end()) {
      expect(false);
      continue;
    }
    const std::uint32_t bit = 1U << (key - keys.begin());
    expect((seen & bit) == 0);
    seen |= bit;
    (this->*key->check)(field);
  }
  for (auto key = keys.begin(); key != keys.end(); ++key)
    expect(key->need == Need::optional || (seen & (1U << (key - keys.begin()))) != 0);
}

template <FormChecks::Check check>
void FormChecks::each(Element value) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return expect(false);
  for (const Element item : list) (this->*check)(item);
}

void FormChecks::id(Element value) {
  const std::string_view text = text_of(value);
  expect(consists_of(text, kOfIds) && consists_of(text.substr(0, 1), kLetters));
}
void FormChecks::format(Element value) { expect(text_of(value) == annex::kFormat); }
void FormChecks::language(Element value) { expect(annex::is_language_tag(text_of(value))); }
void FormChecks::date(Element value) { expect(annex::parse_date(text_of(value)).has_value()); }
void FormChecks::duration(Element value) { expect(annex::parse_duration(text_of(value)).has_value()); }
void FormChecks::country(Element value) { expect(countries_.count(text_of(value)) != 0); }
void FormChecks::countries(Element value) { each<&FormChecks::country>(value); }
void FormChecks::sha256(Element value) {
  const std::string_view text = text_of(value);
  expect(text.size() == 64 && consists_of(text, "0123456789abcdef"));
}

void FormChecks::lines(Element value) {
  simdjson::dom::array both;
  std::int64_t first = 0, last = 0;
  expect(value.get(both) == simdjson::SUCCESS && both.size() == 2 &&
         both.at(0).get(first) == simdjson::SUCCESS && both.at(1).get(last) == simdjson::SUCCESS &&
         first >= 1 && first <= last);
}

void FormChecks::texts(Element value) {
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return expect(false);
  expect(object.size() > 0);
  for (const auto [name, text] : object) {
    expect(annex::is_language_tag(name));
    text_of(text);
  }
}

void FormChecks::words_or_texts(Element value) { value.is_string() ? words(value) : texts(value); }

template <const auto& names>
void FormChecks::choice(Element value) {
  expect(annex::value_in(names, text_of(value)).has_value());
}

template <Section section>
void FormChecks::term(Element value) {
  expect(terms_[static_cast<std::size_t>(section)].count(text_of(value)) != 0);
}

void FormChecks::kinds(Element value) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return expect(false);
  for (const Element item : list) {
    const auto& kinds = annex::kSensitiveKinds;
    expect(std::find(kinds.begin(), kinds.end(), text_of(item)) != kinds.end());
  }
}

void FormChecks::condition(Element value) {
  const std::string_view letter = text_of(value);
  expect(letter.size() == 1 && consists_of(letter, annex::kSensitiveConditions));
}

void FormChecks::category_terms(Element value) { each<&FormChecks::term<Section::data_categories>>(value); }

void FormChecks::provider(Element value) {
  object(value, {{"name", &FormChecks::words, Need::required},
                 {"country", &FormChecks::country},
                 {"contact", &FormChecks::words},
                 {"address", &FormChecks::words}});
}

void FormChecks::service(Element value) {
  object(value, {{"name", &FormChecks::words, Need::required},
                 {"edition", &FormChecks::words},
                 {"family", &FormChecks::words}});
}

void FormChecks::source(Element value) {
  object(value, {{"document", &FormChecks::words}, {"sha256", &FormChecks::sha256}});
}

template <Section section>
void FormChecks::answered_row(Element value) {
  object(value, {{"term", &FormChecks::term<section>, Need::required},
                 {"answer", &FormChecks::choice<annex::kAnswerNames>, Need::required},
                 {"details", &FormChecks::texts},
                 {"text", &FormChecks::texts},
                 {"lines", &FormChecks::lines}});
}

void FormChecks::category_row(Element value) {
  object(value, {{"term", &FormChecks::term<Section::data_categories>, Need::required},
                 {"answer", &FormChecks::choice<annex::kAnswerNames>, Need::required},
                 {"condition", &FormChecks::condition},
                 {"kinds", &FormChecks::kinds},
                 {"details", &FormChecks::texts},
                 {"text", &FormChecks::texts},
                 {"lines", &FormChecks::lines}});
  if (text_at(value, "term") != "sensitive") expect(!has(value, "condition") && !has(value, "kinds"));
}

void FormChecks::subject_row(Element value) {
  object(value, {{"term", &FormChecks::term<Section::subject_matters>, Need::required},
                 {"answer", &FormChecks::choice<annex::kAnswerNames>, Need::required},
                 {"retention", &FormChecks::retentions},
                 {"role", &FormChecks::choice<annex::kRoleNames>},
                 {"details", &FormChecks::texts},
                 {"text", &FormChecks::texts},
                 {"lines", &FormChecks::lines}});
}

void FormChecks::purpose_row(Element value) {
  object(value, {{"term", &FormChecks::term<Section::purposes>, Need::required},
                 {"details", &FormChecks::texts},
                 {"text", &FormChecks::texts},
                 {"lines", &FormChecks::lines}});
}

// No term twice in a section.
template <Section section>
void FormChecks::rows(Element value) {
  if constexpr (section == Section::data_categories)
    each<&FormChecks::category_row>(value);
  else if constexpr (section == Section::subject_matters)
    each<&FormChecks::subject_row>(value);
  else if constexpr (section == Section::purposes)
    each<&FormChecks::purpose_row>(value);
  else
    each<&FormChecks::answered_row<section>>(value);
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return;
  std::vector<std::string_view> terms;
  for (const Element item : list) terms.push_back(text_at(item, "term"));
  std::sort(terms.begin(), terms.end());
  expect(std::adjacent_find(terms.begin(), terms.end()) == terms.end());
}

void FormChecks::retention(Element value) {
  object(value, {{"basis", &FormChecks::choice<annex::kRetentionBasisNames>, Need::required},
                 {"plus", &FormChecks::duration},
                 {"duration", &FormChecks::duration},
                 {"max", &FormChecks::duration},
                 {"jurisdiction", &FormChecks::choice<annex::kJurisdictionNames>},
                 {"countries", &FormChecks::countries},
                 {"law", &FormChecks::words},
                 {"text", &FormChecks::words_or_texts},
                 {"inherited", &FormChecks::flag}});
  const std::string_view basis = text_at(value, "basis");
  const bool term = basis == "service-term" || basis == "hosting-term";
  const bool choice = basis == "customer-choice", law = basis == "legal-requirement",
             fixed = basis == "fixed";
  expect(term || choice || !has(value, "plus"));
  expect(fixed == has(value, "duration"));
  expect(choice || law || !has(value, "max"));
  expect(law || (!has(value, "jurisdiction") && !has(value, "countries") && !has(value, "law")));
  expect(basis != "other" || has(value, "text"));
}

void FormChecks::retentions(Element value) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return retention(value);
  expect(list.size() > 0);
  for (const Element item : list) retention(item);
}

void FormChecks::safeguard(Element value) {
  object(value, {{"tool", &FormChecks::choice<annex::kSafeguardToolNames>, Need::required},
                 {"decision", &FormChecks::words},
                 {"module", &FormChecks::clause_module},
                 {"status", &FormChecks::choice<annex::kSafeguardStatusNames>},
                 {"since", &FormChecks::date},
                 {"scope", &FormChecks::choice<annex::kAdequacyScopeNames>}});
  const std::string_view tool = text_at(value, "tool");
  const bool modular = text_at(value, "decision").find("2021/914") != std::string_view::npos;
  expect(!has(value, "module") || (tool == "standard-contractual-clauses" && modular));
  expect(!has(value, "scope") || tool == "adequacy-decision");
}

void FormChecks::clause_module(Element value) {
  std::int64_t number = 0;
  expect(value.get(number) == simdjson::SUCCESS && number >= 1 && number <= 4);
}

void FormChecks::safeguards(Element value) { each<&FormChecks::safeguard>(value); }

void FormChecks::entity(Element value) {
  object(value, {{"name", &FormChecks::words, Need::required},
                 {"country", &FormChecks::country},
                 {"establishedIn", &FormChecks::country},
                 {"location", &FormChecks::words},
                 {"address", &FormChecks::words},
                 {"contact", &FormChecks::words},
                 {"task", &FormChecks::words},
                 {"dataCategories", &FormChecks::category_terms},
                 {"since", &FormChecks::date},
                 {"condition", &FormChecks::words},
                 {"safeguards", &FormChecks::safeguards}});
}

void FormChecks::entities(Element value) { each<&FormChecks::entity>(value); }

void FormChecks::group(Element value) {
  object(value, {{"relation", &FormChecks::choice<annex::kRelationNames>, Need::required},
                 {"region", &FormChecks::choice<annex::kRegionNames>, Need::required},
                 {"entities", &FormChecks::entities, Need::required},
                 {"safeguards", &FormChecks::safeguards},
                 {"details", &FormChecks::texts},
                 {"text", &FormChecks::texts},
                 {"lines", &FormChecks::lines}});
}

// No relation and region twice.
void FormChecks::groups(Element value) {
  each<&FormChecks::group>(value);
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return;
  std::vector<std::pair<std::string_view, std::string_view>> seen;
  for (const Element item : list) seen.emplace_back(text_at(item, "relation"), text_at(item, "region"));
  std::sort(seen.begin(), seen.end());
  expect(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

int FormChecks::problems_in(Element document) {
  problems_ = 0;
  object(document, {{"$schema", &FormChecks::words},
                    {"format", &FormChecks::format, Need::required},
                    {"id", &FormChecks::id, Need::required},
                    {"version", &FormChecks::words, Need::required},
                    {"language", &FormChecks::language, Need::required},
                    {"effective", &FormChecks::date},
                    {"illustrative", &FormChecks::flag},
                    {"provider", &FormChecks::provider, Need::required},
                    {"service", &FormChecks::service, Need::required},
                    {"source", &FormChecks::source},
                    {"activities", &FormChecks::rows<Section::activities>, Need::required},
                    {"dataCategories", &FormChecks::rows<Section::data_categories>, Need::required},
                    {"subjectMatters", &FormChecks::rows<Section::subject_matters>, Need::required},
                    {"purposes", &FormChecks::rows<Section::purposes>, Need::required},
                    {"dataSubjects", &FormChecks::rows<Section::data_subjects>, Need::required},
                    {"recipients", &FormChecks::groups, Need::required}});
  return problems_;
}

}  // namespace bench
