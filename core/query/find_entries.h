// The services of a catalog that match what is typed and chosen, from the index alone.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/places.h"
#include "core/query/catalog.h"

namespace annex {

// Facets: "third-country", "third-country-unstated", "sensitive", "location", "financial", "suppliers",
// "family:<family>", "provider:<name>". All chosen ones must hold; of families and of providers one must.
struct EntryFilter {
  std::string query;             // every word must begin some word of the entry, case and accents folded
  std::set<std::string> facets;  // unknown ones match nothing
};

// In the order of the index.
std::vector<const CatalogEntry*> find_entries(const CatalogIndex& index, const EntryFilter& filter,
                                              const Places& places, std::string_view language);

bool has_facet(const CatalogEntry& entry, std::string_view facet);

}  // namespace annex
