// The words that the widget says, in the two files in which they come.
#pragma once

#include "core/query/catalog.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/session.h"

namespace annex {

// Puts the references of all languages, and what only the later views say, and names them in the index.
void put_references(const Session& session, CatalogIndex& index, CatalogFolder& folder);

}  // namespace annex
