// Terms, countries and lines: what every part of an annex is made of.
#include "core/codec/annex_reader.h"

#include <algorithm>

#include "core/codec/closest.h"

namespace annex {
namespace {

constexpr int kLargestLine = 999'999'999;

std::string in_capitals(std::string_view written) {
  std::string capitals(written);
  for (char& letter : capitals)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return capitals;
}

// Whether the country goes by this name in any language; capitals are not told apart.
bool is_named(const Place& place, const std::string& capitals) {
  const auto is_same = [&](std::string_view name) { return in_capitals(name) == capitals; };
  for (const auto& [language, name] : place.names)
    if (is_same(name)) return true;
  return std::any_of(place.aliases.begin(), place.aliases.end(), is_same);
}

// The code that was meant, if it can be told: another in use, one in small letters, or that of a name which
// one country alone goes by.
std::string_view meant_country(const Places& places, std::string_view written) {
  const auto mistaken = places.mistaken.find(written);
  if (mistaken != places.mistaken.end()) return mistaken->second;
  const std::string capitals = in_capitals(written);
  if (const Place* place = places.find(capitals)) return place->code;
  std::string_view meant;
  for (const Place& place : places.places) {
    if (!is_named(place, capitals)) continue;
    if (!meant.empty()) return {};
    meant = place.code;
  }
  return meant;
}

std::optional<Lines> read_lines(AnnexReader& reader, const JsonValue& value) {
  const JsonItems both = value.items();
  if (!value.is(JsonKind::array) || both.size() != 2) {
    reader.refuse(value, "lines");
    return std::nullopt;
  }
  const std::optional<int> first = reader.integer(&both[0], 1, kLargestLine);
  const std::optional<int> last = reader.integer(&both[1], 1, kLargestLine);
  if (!first || !last) return std::nullopt;
  if (*first > *last) {
    reader.tell("lines-reversed", value, std::to_string(*last) + ", " + std::to_string(*first));
    return std::nullopt;
  }
  return Lines{*first, *last};
}

}  // namespace

const Term* AnnexReader::term(const JsonValue* value, Section section) {
  const std::string_view* id = string(value, "term");
  if (id == nullptr) return nullptr;
  const Term* found = vocabulary_->find(section, *id, last_term_);
  if (found != nullptr) return last_term_ = found;
  std::vector<std::string_view> possible;
  for (const Term* each : vocabulary_->in(section)) possible.push_back(each->id);
  tell_unknown("unknown-term", *value, possible);
  return nullptr;
}

std::optional<std::string> AnnexReader::country(const JsonValue* value) {
  const std::string_view* code = string(value, "country");
  if (code == nullptr) return std::nullopt;
  if (places_ == nullptr || places_->find(*code) != nullptr) return std::string(*code);
  const std::string_view meant = meant_country(*places_, *code);
  if (meant.empty())
    tell("unknown-country", *value, "country");
  else
    tell("mistaken-country", *value, std::string(meant));
  return std::nullopt;
}

void read_wording(AnnexReader& reader, const ObjectReader& object, const Wording& into) {
  if (const JsonValue* details = object.find("details")) into.details = reader.local_text(details);
  if (const JsonValue* text = object.find("text")) into.text = reader.local_text(text);
  if (const JsonValue* lines = object.find("lines")) into.lines = read_lines(reader, *lines);
}

}  // namespace annex
