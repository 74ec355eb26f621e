// Similar services below an annex, once the reader asks for them: what they need, and how they come.
#pragma once

#include <string>
#include <vector>

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "wasm/app/state.h"

namespace widget {

bool shows_similar(const State& state, const annex::Catalog& catalog);

// The facts of all services; then the entries of those that are shown.
std::vector<std::string> similar_files(const State& state, const annex::Catalog& catalog);

// Below the page: that they are coming, why they do not, or they.
void add_similar(annex::Page& page, const State& state, const annex::Catalog& catalog,
                 const annex::Reference& reference);

// What only a catalog's facts lead to. In the browser it comes with them, in a file of its own
// (tools/split-widget.mjs).
[[gnu::noinline]] std::vector<std::string> files_of_similar(const State& state,
                                                            const annex::Catalog& catalog);
[[gnu::noinline]] void add_similar_services(annex::Page& page, const State& state,
                                            const annex::Catalog& catalog, const annex::Reference& reference);

}  // namespace widget
