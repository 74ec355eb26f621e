// One annex as a person reads it: who, at a glance, the six sections in the order of the form, then what
// to ask.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/finding.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

struct AnnexView {
  const Annex& annex;
  const Reference& reference;
  const std::vector<Finding>& findings;  // as of `as_of`; shown beside the rows that their paths name
  Date as_of;                            // the date of the law
  const CatalogEntry* entry = nullptr;  // where the annex is one of a catalog: its versions, and the way back
  std::set<std::string> open_rows;      // keys of what is unfolded: rows' wordings, similar services
  bool has_others = false;              // the catalog has other services, which can be ranked by closeness
};

// Every row that the form asks is there, answered or not; then the rows that the annex adds.
Page annex_page(const AnnexView& view);

}  // namespace annex
