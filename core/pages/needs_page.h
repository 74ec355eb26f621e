// A customer's requirements as switches; which services meet them, and what stands against each of the
// others.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"
#include "core/query/needs.h"

namespace annex {

struct AskedService {
  const CatalogEntry* entry = nullptr;
  const Annex* annex = nullptr;  // the newest version; nothing where its file could not be read
};

// Among the keys of what is open: the needs that fewer ask for.
inline constexpr std::string_view kAllNeeds = "needs";

struct NeedsView {
  const std::vector<AskedService>& services;  // in the order of the catalog
  const std::vector<Need>& needs;
  const Reference& reference;
  Date as_of;        // the day whose law counts
  int left_out = 0;  // services of the catalog that are not asked
  bool has_all_needs = false;
};

Page needs_page(const NeedsView& view);

}  // namespace annex
