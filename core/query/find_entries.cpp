// The services that match; see the header.
#include "core/query/find_entries.h"

#include <algorithm>

#include "core/query/folded_words.h"

namespace annex {
namespace {

std::vector<std::string> words_of_entry(const CatalogEntry& entry, const Reference& reference) {
  const std::string_view language = reference.texts.language;
  std::string text = entry.id + " " + entry.service.name + " " + entry.service.edition.value_or("") + " " +
                     entry.service.family.value_or("") + " " + entry.provider.name;
  const std::string family = "family." + entry.service.family.value_or("");
  if (reference.texts.has(family)) text.append(" ").append(reference.texts.say(family));
  for (const std::string& country : entry.summary.countries)
    text.append(" ").append(country).append(" ").append(reference.places.name(country, language));
  return folded_words(text);
}

bool is_alternative(std::string_view facet) {
  return facet.substr(0, 7) == "family:" || facet.substr(0, 9) == "provider:";
}

// Of the facets of one kind ("family:") one must hold, where any is chosen.
bool holds_one(const CatalogEntry& entry, const std::set<std::string>& facets, std::string_view kind) {
  bool chosen = false;
  for (const std::string& facet : facets) {
    if (std::string_view(facet).substr(0, kind.size()) != kind) continue;
    if (has_facet(entry, facet)) return true;
    chosen = true;
  }
  return !chosen;
}

bool holds_facets(const CatalogEntry& entry, const std::set<std::string>& facets) {
  return holds_one(entry, facets, "family:") && holds_one(entry, facets, "provider:") &&
         std::all_of(facets.begin(), facets.end(), [&](const std::string& facet) {
           return is_alternative(facet) || has_facet(entry, facet);
         });
}

}  // namespace

bool is_facet(std::string_view facet) {
  return std::find(kFacets.begin(), kFacets.end(), facet) != kFacets.end() ||
         (is_alternative(facet) && facet.back() != ':');
}

bool has_facet(const CatalogEntry& entry, std::string_view facet) {
  const Summary& summary = entry.summary;
  if (facet == "third-country") return summary.third_country == Stated::yes;
  if (facet == "third-country-unstated") return summary.third_country == Stated::unstated;
  if (facet == "sensitive") return summary.sensitive == Stated::yes;
  if (facet == "location") return summary.location == Stated::yes;
  if (facet == "financial") return summary.financial == Stated::yes;
  if (facet == "suppliers") return summary.suppliers > 0;
  if (facet.substr(0, 7) == "family:") return entry.service.family == facet.substr(7);
  if (facet.substr(0, 9) == "provider:") return entry.provider.name == facet.substr(9);
  return false;
}

std::vector<const CatalogEntry*> find_entries(const CatalogIndex& index, const EntryFilter& filter,
                                              const Reference& reference) {
  const std::vector<std::string> wanted = folded_words(filter.query);
  std::vector<const CatalogEntry*> found;
  for (const CatalogEntry& entry : index.entries) {
    if (!holds_facets(entry, filter.facets)) continue;
    if (all_begin(wanted, words_of_entry(entry, reference))) found.push_back(&entry);
  }
  return found;
}

}  // namespace annex
