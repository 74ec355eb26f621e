// Facets of the list; see the header.
#include "core/find/facets.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>

#include "core/find/spans.h"
#include "core/index/postings.h"

namespace annex {
namespace {

// Of these kinds, one of those chosen has to hold.
constexpr std::string_view kAlternatives[] = {"finding:", "family:", "provider:"};

bool is_of_kind(std::string_view facet, std::string_view kind) { return facet.substr(0, kind.size()) == kind; }

std::string_view kind_of(std::string_view facet) {
  for (const std::string_view kind : kAlternatives)
    if (is_of_kind(facet, kind)) return kind;
  return {};
}

bool states(const CatalogEntry& entry, std::string_view facet) {
  const Summary& summary = entry.summary;
  if (facet == "third-country") return summary.third_country == Stated::yes;
  if (facet == "third-country-unstated") return summary.third_country == Stated::unstated;
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

void add_findings(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service) {
  std::vector<Date> begins;
  for (const FindingCounts& counts : entry.findings) begins.push_back(counts.from.value_or(Date{}));
  for (const std::string_view facet : kFindingFacets)
    for (const std::string& key : span_keys(
             facet, begins, [&](std::size_t period) { return has_finding(entry.findings[period], facet); }))
      keys.add(key, "", service);
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
    if (states(entry, facet)) keys.add(facet, "", service);
  if (entry.service.family) keys.add("family:" + *entry.service.family, "", service);
  keys.add("provider:" + entry.provider.name, "", service);
  add_findings(keys, entry, service);
}

KeySet facets_of(const std::vector<CatalogEntry>& entries) {
  KeyFiles keys;
  ServiceNumber service = 0;
  for (const CatalogEntry& entry : entries) add_facets(keys, entry, service++);
  KeySet facets;
  for (NamedKeyFile& file : keys.encode(entries.size(), std::numeric_limits<std::size_t>::max()))
    if (auto read = KeyFile::read(std::move(file.bytes))) facets.add(std::make_shared<const KeyFile>(std::move(*read)));
  return facets;
}

Bits with_facet(const KeySet& facets, std::string_view facet, const Date& as_of) {
  return kind_of(facet) == "finding:" ? holding_on(facets, facet, as_of) : facets.of(facet);
}

Bits with_facets(const KeySet& facets, const std::set<std::string>& chosen, const Date& as_of) {
  Bits all = Bits::all(facets.services());
  for (auto facet = chosen.begin(); facet != chosen.end();) {
    Bits some = with_facet(facets, *facet, as_of);
    const std::string_view kind = kind_of(*facet);
    // Those of one kind stand together in the set.
    for (++facet; !kind.empty() && facet != chosen.end() && is_of_kind(*facet, kind); ++facet)
      some |= with_facet(facets, *facet, as_of);
    all &= some;
  }
  return all;
}

}  // namespace annex
