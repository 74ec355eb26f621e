// Facets of the list: what is asked of every service, and by which the list is narrowed. Of a catalog in one piece
// they come from its entries, of a large one from files that `annex pack` wrote of the same keys.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "core/index/bits.h"
#include "core/index/key_file.h"
#include "core/index/key_files.h"
#include "core/query/catalog.h"

namespace annex {

// The facets that are asked of every service, in the order in which they are offered.
inline constexpr std::array<std::string_view, 6> kFacets = {
    "third-country", "third-country-unstated", "sensitive", "location", "financial", "suppliers"};

// What the rules find, by severity; asked as of a day.
inline constexpr std::array<std::string_view, 4> kFindingFacets = {"finding:error", "finding:warning",
                                                                   "finding:notice", "finding:none"};

// Besides there are "family:<family>" and "provider:<name>".
bool is_facet(std::string_view facet);

void add_facets(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service);
// Of all entries; none where there is no entry.
KeySet facets_of(const std::vector<CatalogEntry>& entries);

Bits with_facet(const KeySet& facets, std::string_view facet, const Date& as_of);
// All chosen ones have to hold; of findings, of families and of providers one has to.
Bits with_facets(const KeySet& facets, const std::set<std::string>& chosen, const Date& as_of);

}  // namespace annex
