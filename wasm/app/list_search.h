// What is typed into the list's search, asked of all words of the catalog.
#pragma once

#include <string>
#include <vector>

#include "core/find/find_services.h"
#include "core/model/reference.h"
#include "core/query/catalog.h"
#include "wasm/app/state.h"

namespace widget {

struct ListSearch {
  annex::TextFound found;
  std::vector<std::string> wanted;  // files that have to come first, those that have not come before
  std::string failed;               // a file without which there is no answer
  bool answered() const { return wanted.empty() && failed.empty(); }
};

// Whether there is something to ask, and words to ask: the catalog's own, and those of the views that open
// later.
bool searches_words(const State& state, const annex::Catalog& catalog);

// Never inlined: tools/split-widget.mjs parts the program here too.
[[gnu::noinline]] ListSearch search_list(const State& state, const annex::Catalog& catalog,
                                         const annex::Reference& reference);

}  // namespace widget
