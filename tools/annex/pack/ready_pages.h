// Pages made ready: what a reader sees of a service, findings included, before any program has come or where
// none does.
//
// Findings hang on the day whose law counts, and the index is read for years. So pages are made only where a
// day is named, each says which ("asOf"), and each entry's counts of findings tell whether a later day has
// others (finding_counts.h).
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "core/model/date.h"
#include "core/query/catalog.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/session.h"

namespace annex {

// Puts for every service "pages/<id>.<hash>.json" and names it in its entry:
//   { "format": "service-annex-page/1", "asOf": "2026-11-23", "language": "fr", "strings": {…}, "page": {…} }
// of the newest version, in its own language (in English where the product has no words in that), as
// to_json (core/pages/page.h) writes a page; strings are the widget's own words around it. The index has all
// its entries still; the annexes are in the folder.
void put_pages(const Session& session, CatalogIndex& index, CatalogFolder& folder, unsigned workers,
               const Date& as_of, std::atomic<std::size_t>& done);

}  // namespace annex
