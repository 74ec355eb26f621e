// Every service of a catalog, with search and facets; each with its at-a-glance line.
#pragma once

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "core/query/find_entries.h"

namespace annex {

// Of a catalog that is loaded, in part or whole. The entries that could not be read are told above the
// others.
Page list_page(const Catalog& catalog, const EntryFilter& filter, const Reference& reference);

}  // namespace annex
