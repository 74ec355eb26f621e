// The one place where state changes: pure, and total. An action that makes no sense changes nothing; a date
// or facet that cannot be is told on the page as dropped, since it comes from a link or the portal.
#pragma once

#include <string>
#include <vector>

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "wasm/app/action.h"
#include "wasm/app/state.h"

namespace widget {

State update(const State& state, const Action& action, const annex::Catalog& catalog);

// The page of the state; before the index has come, a page that says so.
annex::Page page_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference);

// The files that the state needs and the catalog does not have yet: annexes, and the words of the views that
// open later (CatalogIndex::views).
std::vector<std::string> wanted_files(const State& state, const annex::Catalog& catalog,
                                      const annex::Reference& reference);

}  // namespace widget
