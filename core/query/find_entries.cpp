// The services that match; see the header.
#include "core/query/find_entries.h"

#include <algorithm>
#include <iterator>

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

// Of these kinds, one of those chosen has to hold.
constexpr std::string_view kAlternatives[] = {"finding:", "family:", "provider:"};

bool is_of_kind(std::string_view facet, std::string_view kind) {
  return facet.substr(0, kind.size()) == kind;
}

bool is_alternative(std::string_view facet) {
  return std::any_of(std::begin(kAlternatives), std::end(kAlternatives),
                     [&](std::string_view kind) { return is_of_kind(facet, kind); });
}

// Of the facets of one kind ("family:") one must hold, where any is chosen.
bool holds_one(const CatalogEntry& entry, const EntryFilter& filter, std::string_view kind) {
  bool chosen = false;
  for (const std::string& facet : filter.facets) {
    if (!is_of_kind(facet, kind)) continue;
    if (has_facet(entry, facet, filter.as_of)) return true;
    chosen = true;
  }
  return !chosen;
}

bool holds_facets(const CatalogEntry& entry, const EntryFilter& filter) {
  return std::all_of(std::begin(kAlternatives), std::end(kAlternatives),
                     [&](std::string_view kind) { return holds_one(entry, filter, kind); }) &&
         std::all_of(filter.facets.begin(), filter.facets.end(), [&](const std::string& facet) {
           return is_alternative(facet) || has_facet(entry, facet, filter.as_of);
         });
}

bool has_finding(const CatalogEntry& entry, std::string_view severity, const Date& as_of) {
  const FindingCounts counts = counts_on(entry.findings, as_of);
  if (severity == "none") return !entry.findings.empty() && counts.total() == 0;
  return (severity == "error" && counts.errors > 0) || (severity == "warning" && counts.warnings > 0) ||
         (severity == "notice" && counts.notices > 0);
}

}  // namespace

bool is_facet(std::string_view facet) {
  return std::find(kFacets.begin(), kFacets.end(), facet) != kFacets.end() ||
         std::find(kFindingFacets.begin(), kFindingFacets.end(), facet) != kFindingFacets.end() ||
         (is_alternative(facet) && !is_of_kind(facet, "finding:") && facet.back() != ':');
}

bool has_facet(const CatalogEntry& entry, std::string_view facet, const Date& as_of) {
  const Summary& summary = entry.summary;
  if (facet == "third-country") return summary.third_country == Stated::yes;
  if (facet == "third-country-unstated") return summary.third_country == Stated::unstated;
  if (facet == "sensitive") return summary.sensitive == Stated::yes;
  if (facet == "location") return summary.location == Stated::yes;
  if (facet == "financial") return summary.financial == Stated::yes;
  if (facet == "suppliers") return summary.suppliers > 0;
  if (is_of_kind(facet, "finding:")) return has_finding(entry, facet.substr(8), as_of);
  if (facet.substr(0, 7) == "family:") return entry.service.family == facet.substr(7);
  if (facet.substr(0, 9) == "provider:") return entry.provider.name == facet.substr(9);
  return false;
}

std::vector<const CatalogEntry*> find_entries(const CatalogIndex& index, const EntryFilter& filter,
                                              const Reference& reference) {
  const std::vector<std::string> wanted = folded_words(filter.query);
  std::vector<const CatalogEntry*> found;
  for (const CatalogEntry& entry : index.entries) {
    if (!holds_facets(entry, filter)) continue;
    if (all_begin(wanted, words_of_entry(entry, reference))) found.push_back(&entry);
  }
  return found;
}

}  // namespace annex
