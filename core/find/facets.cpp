// Facets of the list; see the header.
#include "core/find/facets.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/find/spans.h"

namespace annex {
namespace {

// Of these kinds, one of those chosen has to hold.
constexpr std::string_view kAlternatives[] = {"finding:", "family:", "provider:"};

bool is_of_kind(std::string_view facet, std::string_view kind) {
  return facet.substr(0, kind.size()) == kind;
}

std::string_view kind_of(std::string_view facet) {
  for (const std::string_view kind : kAlternatives)
    if (is_of_kind(facet, kind)) return kind;
  return {};
}

constexpr std::string_view kThirdCountry = "third-country";
constexpr std::string_view kThirdCountryUnstated = "third-country-unstated";

// Law says by the day what is outside.
bool hangs_on_day(std::string_view facet) {
  return facet == kThirdCountry || facet == kThirdCountryUnstated || kind_of(facet) == "finding:";
}

bool states(const Summary& summary, std::string_view facet) {
  if (facet == kThirdCountry) return summary.third_country == Stated::yes;
  if (facet == kThirdCountryUnstated) return summary.third_country == Stated::unstated;
  if (facet == "sensitive") return summary.sensitive == Stated::yes;
  if (facet == "location") return summary.location == Stated::yes;
  if (facet == "financial") return summary.financial == Stated::yes;
  return facet == "suppliers" && summary.suppliers > 0;
}

bool has_finding(const FindingCounts& counts, std::string_view facet) {
  if (facet == "finding:error") return counts.errors > 0;
  if (facet == "finding:warning") return counts.warnings > 0;
  if (facet == "finding:notice") return counts.notices > 0;
  return counts.total() == 0;
}

void add_third_country(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service) {
  std::vector<StatedPeriod> periods = entry.third_country;
  if (periods.empty()) periods.push_back({{}, entry.summary.third_country});
  std::vector<Date> begins;
  for (const StatedPeriod& period : periods) begins.push_back(period.from.value_or(Date{}));
  for (const auto& [facet, answer] :
       {std::pair{kThirdCountry, Stated::yes}, std::pair{kThirdCountryUnstated, Stated::unstated}}) {
    std::vector<bool> has;
    for (const StatedPeriod& period : periods) has.push_back(period.answer == answer);
    for (const std::string& key : span_keys(facet, begins, has)) keys.add(key, "", service);
  }
}

void add_findings(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service) {
  std::vector<Date> begins;
  for (const FindingCounts& counts : entry.findings) begins.push_back(counts.from.value_or(Date{}));
  for (const std::string_view facet : kFindingFacets) {
    std::vector<bool> has;
    for (const FindingCounts& counts : entry.findings) has.push_back(has_finding(counts, facet));
    for (const std::string& key : span_keys(facet, begins, has)) keys.add(key, "", service);
  }
}

bool has_facet(const CatalogEntry& entry, std::string_view facet, const Date& as_of) {
  if (is_of_kind(facet, "family:")) return entry.service.family == facet.substr(7);
  if (is_of_kind(facet, "provider:")) return entry.provider.name == facet.substr(9);
  if (is_of_kind(facet, "finding:"))
    return is_facet(facet) && !entry.findings.empty() && has_finding(counts_on(entry.findings, as_of), facet);
  return states(hangs_on_day(facet) ? summary_on(entry, as_of) : entry.summary, facet);
}

}  // namespace

bool is_facet(std::string_view facet) {
  const std::string_view kind = kind_of(facet);
  return std::find(kFacets.begin(), kFacets.end(), facet) != kFacets.end() ||
         std::find(kFindingFacets.begin(), kFindingFacets.end(), facet) != kFindingFacets.end() ||
         (!kind.empty() && kind != "finding:" && facet.size() > kind.size());
}

void add_facets(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service) {
  for (const std::string_view facet : kFacets)
    if (!hangs_on_day(facet) && states(entry.summary, facet)) keys.add(facet, "", service);
  add_third_country(keys, entry, service);
  if (entry.service.family) keys.add("family:" + *entry.service.family, "", service);
  keys.add("provider:" + entry.provider.name, "", service);
  add_findings(keys, entry, service);
}

bool facets_are_known(const Catalog& catalog) {
  const CatalogIndex& index = *catalog.index;
  return index.parts.empty() ||
         std::all_of(index.facets.begin(), index.facets.end(), [&](const KeyShard& shard) {
           const auto found = catalog.files.find(shard.file);
           return found != catalog.files.end() && found->second.keys;
         });
}

Bits facet_in_keys(const Catalog& catalog, std::string_view facet, const Date& as_of) {
  const KeySet keys = loaded_keys(catalog, catalog.index->facets, facet);
  if (keys.services() != catalog.index->services()) return Bits(catalog.index->services());
  return hangs_on_day(facet) ? holding_on(keys, facet, as_of) : keys.of(facet);
}

std::set<std::string> kind_in_keys(const Catalog& catalog, std::string_view kind) {
  const KeySet keys = loaded_keys(catalog, catalog.index->facets, kind);
  std::set<std::string> facets;
  for (KeyWalk walk(keys, kind); walk.next();) facets.emplace(walk.key());
  return facets;
}

Bits with_facet(const Catalog& catalog, std::string_view facet, const Date& as_of) {
  const CatalogIndex& index = *catalog.index;
  if (!index.parts.empty()) return facet_in_keys(catalog, facet, as_of);
  Bits bits(index.services());
  for (std::size_t at = 0; at < index.entries.size(); ++at)
    if (has_facet(index.entries[at], facet, as_of)) bits.add(static_cast<ServiceNumber>(at));
  return bits;
}

Bits with_facets(const Catalog& catalog, const std::set<std::string>& chosen, const Date& as_of) {
  Bits all = Bits::all(catalog.index->services());
  for (auto facet = chosen.begin(); facet != chosen.end();) {
    Bits some = with_facet(catalog, *facet, as_of);
    const std::string_view kind = kind_of(*facet);
    // Those of one kind stand together in the set.
    for (++facet; !kind.empty() && facet != chosen.end() && is_of_kind(*facet, kind); ++facet)
      some |= with_facet(catalog, *facet, as_of);
    all &= some;
  }
  return all;
}

std::set<std::string> facets_of_kind(const Catalog& catalog, std::string_view kind) {
  const CatalogIndex& index = *catalog.index;
  if (!index.parts.empty()) return kind_in_keys(catalog, kind);
  std::set<std::string> facets;
  for (const CatalogEntry& entry : index.entries) {
    const std::string value = kind == "family:" ? entry.service.family.value_or("") : entry.provider.name;
    if (!value.empty()) facets.insert(std::string(kind) + value);
  }
  return facets;
}

}  // namespace annex
