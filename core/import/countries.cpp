// An index of the names of places.
#include "core/import/countries.h"

#include <algorithm>
#include <array>

#include "core/import/folded_text.h"

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 24> kVaguePlaces = {"ue",
                                                           "eu",
                                                           "eee",
                                                           "eea",
                                                           "ue eee",
                                                           "eu eea",
                                                           "union europeenne",
                                                           "european union",
                                                           "europe",
                                                           "international",
                                                           "global",
                                                           "monde",
                                                           "world",
                                                           "worldwide",
                                                           "monde entier",
                                                           "mondial",
                                                           "asie",
                                                           "asia",
                                                           "afrique",
                                                           "africa",
                                                           "amerique",
                                                           "emea",
                                                           "apac",
                                                           "latam"};

std::string without_article(std::string_view folded) {
  for (const std::string_view article : {"the ", "la ", "le ", "les ", "l "})
    if (folded.rfind(article, 0) == 0) return std::string(folded.substr(article.size()));
  return std::string(folded);
}

bool is_code(std::string_view text) {
  return text.size() >= 2 && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

CountryNames::CountryNames(const Places& places) {
  const auto add = [this](std::string_view name, const std::string& code) {
    if (is_code(name)) by_code_.emplace(name, code);
    const std::string folded = without_article(fold_phrase(name));
    if (folded.size() < 4) {
      // Short names are too like other words to be found in lower case.
      if (!folded.empty()) by_name_.emplace("=" + folded, code);
      return;
    }
    by_name_.emplace(folded, code);
    longest_ =
        std::max(longest_, static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1);
  };
  for (const auto& place : places.places) {
    by_code_.emplace(place.code, place.code);
    for (const auto& [language, name] : place.names) add(name, place.code);
    for (const auto& alias : place.aliases) add(alias, place.code);
  }
  for (const auto& [written, code] : places.mistaken) by_code_.emplace(written, code);
}

std::optional<std::string> CountryNames::find(std::string_view text) const {
  std::string letters;
  for (const char c : text)
    if (c != '.' && c != ' ') letters.push_back(c);
  if (const auto code = by_code_.find(letters); is_code(letters) && code != by_code_.end())
    return code->second;
  const std::string folded = without_article(fold_phrase(text));
  if (folded.size() >= 4) return find_folded(folded);
  const auto found = by_name_.find("=" + folded);
  return found == by_name_.end() || letters.empty() || letters.front() < 'A' || letters.front() > 'Z'
             ? std::nullopt
             : std::optional(found->second);
}

std::optional<std::string> CountryNames::find_folded(std::string_view folded) const {
  const auto found = by_name_.find(folded);
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

bool is_vague_place(std::string_view text) {
  const std::string folded = fold_phrase(text);
  return std::find(kVaguePlaces.begin(), kVaguePlaces.end(), without_article(folded)) != kVaguePlaces.end();
}

}  // namespace annex::importing
