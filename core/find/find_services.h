// The services of a catalog that match what is typed and chosen, a page at a time.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "core/index/bits.h"
#include "core/model/reference.h"
#include "core/query/catalog.h"

namespace annex {

// Three windows full: what takes the place of a page is made, mirrored and laid out whole.
inline constexpr std::size_t kServicesAPage = 25;

// The page that is shown where one is asked for: a link may tell one that there is no more; then the last.
inline constexpr std::size_t page_shown(std::size_t page, std::size_t services) {
  const std::size_t last = services == 0 ? 0 : (services - 1) / kServicesAPage;
  return page < last ? page : last;
}

struct ServiceFilter {
  std::string query;
  std::set<std::string> facets;  // find/facets.h; unknown ones match nothing
  Date as_of = {};               // the day whose law counts
  std::size_t page = 0;          // from 0
};

// What a search of the packed words (find/search_catalog.h) found. A search of names alone stands in for it
// until those have come, and where a catalog has none.
struct TextFound {
  Bits services;
  std::vector<ServiceNumber> shown;              // of this page, best first
  std::vector<std::vector<std::string>> places;  // where each of those has the words, for people to read
  std::vector<std::string> messages;             // what of the query is not understood
};

// The services of the entries that the index itself has, by names, families and countries; every word of the
// query has to begin some word of these, case and accents folded.
Bits named_so(const Catalog& catalog, const std::string& query, const Reference& reference);

// Those that facets and text leave; of the catalog's size.
struct ServicesFound {
  Bits by_text;
  Bits services;
  std::vector<ServiceNumber> shown;  // of this page
};
// `text` may be null: then names are searched.
ServicesFound find_services(const Catalog& catalog, const ServiceFilter& filter, const Reference& reference,
                            const TextFound* text);

}  // namespace annex
