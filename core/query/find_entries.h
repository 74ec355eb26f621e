// The services of a catalog that match what is typed and chosen, from the index alone.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reference.h"
#include "core/query/catalog.h"

namespace annex {

// The facets that are asked of every service, in the order in which they are offered.
inline constexpr std::array<std::string_view, 6> kFacets = {
    "third-country", "third-country-unstated", "sensitive", "location", "financial", "suppliers"};

// What the rules find, by severity; asked as of a day.
inline constexpr std::array<std::string_view, 4> kFindingFacets = {"finding:error", "finding:warning",
                                                                   "finding:notice", "finding:none"};

// Facets: those above, "family:<family>" and "provider:<name>". All chosen ones must hold; of findings, of
// families and of providers one must.
struct EntryFilter {
  std::string query;             // every word must begin some word of the entry, case and accents folded
  std::set<std::string> facets;  // unknown ones match nothing
  Date as_of = {};               // the day whose law counts
};

// In the order of the index. Families and countries are found by their names in the texts' language too.
std::vector<const CatalogEntry*> find_entries(const CatalogIndex& index, const EntryFilter& filter,
                                              const Reference& reference);

// Whether there can be such a facet, in some catalog.
bool is_facet(std::string_view facet);
bool has_facet(const CatalogEntry& entry, std::string_view facet, const Date& as_of);

}  // namespace annex
