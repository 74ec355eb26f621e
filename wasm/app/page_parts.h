// What the pages of all views share: the versions that they read, what is still coming, what did not come.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "wasm/app/state.h"

namespace widget {

// How many services the needs are asked of at once: each is a file to load.
inline constexpr std::size_t kMostAsked = 60;

// The version that is asked for, else the newest.
const annex::CatalogVersion& version_of(const annex::CatalogEntry& entry, std::string_view version);
// The one that is older than `newer` and asked for, else the one just before it; `newer` itself where there
// is none.
const annex::CatalogVersion& older_of(const annex::CatalogEntry& entry, const annex::CatalogVersion& newer,
                                      std::string_view older);

// The annex files that the state's view reads, in the order in which it needs them.
std::vector<std::string> files_of(const State& state, const annex::Catalog& catalog);
// The file of the later views' words; empty where the catalog has none apart.
std::string words_file(const State& state, const annex::Catalog& catalog);
// Null where the file has not come, or could not be read.
const annex::Annex* loaded(const annex::Catalog& catalog, std::string_view file);
annex::LoadState state_of(const annex::Catalog& catalog, std::string_view file);
bool is_coming(const annex::Catalog& catalog, std::string_view file);

annex::Page loading_page(const std::string& key, const annex::Reference& reference);
annex::Page failed_page(const std::string& key, annex::Notice notice, const annex::Reference& reference);
// Of an annex that did not come.
annex::Notice failure_notice(const annex::Catalog& catalog, const std::string& file,
                             const annex::Reference& reference);
annex::Notice with_advice(const annex::Reference& reference, const std::string& key,
                          annex::Texts::Arguments arguments);
// A version that was asked for and is not there; its button takes it out of the state, so that no link tells
// it again.
annex::Notice missing_version(const std::string& version, const std::string& verb,
                              const annex::Reference& reference);
void put_first(annex::Page& page, const std::string& key, annex::Notice notice);
void add_back(annex::Page& page, const annex::Reference& reference);

// Comparison, changes and needs (later_pages.cpp). Their code and words are loaded when one of them opens.
bool opens_later(View view);
// Never inlined: it is where tools/split-widget.mjs parts the program.
[[gnu::noinline]] annex::Page later_page(const State& state, const annex::Catalog& catalog,
                                         const annex::Reference& reference);

}  // namespace widget
