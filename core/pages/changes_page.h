// What changed between two versions, as a person reads it: what customers must be told before, then the rest.
#pragma once

#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "core/query/changes.h"

namespace annex {

struct ChangesView {
  const Annex& older;
  const Annex& newer;
  const Reference& reference;
  const std::vector<Change>& changes;   // as changes_between gives them
  Date as_of = {};                      // the day whose law counts
  const CatalogEntry* entry = nullptr;  // where versions can be chosen: on the screen
};

// The sentence that names what differs and what no change tells (query/untold.h).
std::string untold_words(const std::vector<std::string>& paths, const Texts& texts);

// To the list, and back to the annex.
Buttons ways_from_changes(const Texts& texts);

Page changes_page(const ChangesView& view);

}  // namespace annex
