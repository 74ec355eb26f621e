// Facets of the list: what is asked of every service, and by which the list is narrowed. Of a catalog in one
// piece they are asked of its entries, of a large one of the keys that `annex pack` wrote of the same
// entries.
#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "core/index/bits.h"
#include "core/index/key_files.h"
#include "core/query/catalog.h"

namespace annex {

// The facets that are asked of every service, in the order in which they are offered. Which countries are
// third ones is asked as of a day.
inline constexpr std::array<std::string_view, 6> kFacets = {
    "third-country", "third-country-unstated", "sensitive", "location", "financial", "suppliers"};

// What the rules find, by severity; asked as of a day.
inline constexpr std::array<std::string_view, 4> kFindingFacets = {"finding:error", "finding:warning",
                                                                   "finding:notice", "finding:none"};

// Besides there are "family:<family>" and "provider:<name>".
bool is_facet(std::string_view facet);

void add_facets(KeyFiles& keys, const CatalogEntry& entry, ServiceNumber service);

// Whether the facets of all services are known: of a catalog in parts their files have to come first.
bool facets_are_known(const Catalog& catalog);

// Of the catalog's size; none where they are not known.
Bits with_facet(const Catalog& catalog, std::string_view facet, const Date& as_of);
// All chosen ones have to hold; of findings, of families and of providers one has to.
Bits with_facets(const Catalog& catalog, const std::set<std::string>& chosen, const Date& as_of);

// The same two of a catalog in parts, whose facets are known. Apart, since in the browser they come in the
// second file (tools/split-widget.mjs).
[[gnu::noinline]] Bits facet_in_keys(const Catalog& catalog, std::string_view facet, const Date& as_of);
[[gnu::noinline]] std::set<std::string> kind_in_keys(const Catalog& catalog, std::string_view kind);

// The facets of one kind ("family:") that services have, in alphabetical order.
std::set<std::string> facets_of_kind(const Catalog& catalog, std::string_view kind);

}  // namespace annex
