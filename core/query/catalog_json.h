// The catalog's index as JSON: what the list shows, and where the rest is. Format "service-annex-catalog/1".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/decoded.h"
#include "core/query/catalog.h"

namespace annex {

// An entry that cannot be read is left out, with its problems; the others stay usable.
Decoded<CatalogIndex> decode_catalog_index(std::string_view bytes);
std::string encode_catalog_index(const CatalogIndex& index);

// Of services whose entries lie in parts: where the page is that was made ready, and what tells whether it
// stands for a later day. For JavaScript alone (web/annex/catalog.js), which shows it before any program is
// there. Format "service-annex-pages/1", each a short entry: { "id", "language", "page", "findings": [ {
// "from" } ], "versions": [ { "effective" } ] }.
std::string encode_page_directory(const std::vector<const CatalogEntry*>& entries);

// A part of a large catalog. Format "service-annex-entries/1". Its entries are known by their places: one
// that cannot be read spoils the part.
[[gnu::noinline]] Decoded<std::vector<CatalogEntry>> decode_entries(std::string_view bytes);
std::string encode_entries(const CatalogEntry* entries, std::size_t count);

}  // namespace annex
