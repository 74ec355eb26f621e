// A service at a glance, with the ways to its annex and into the comparison.
#pragma once

#include "core/model/date.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

Entry service_card(const CatalogEntry& entry, const Date& as_of, bool is_compared,
                   const Reference& reference);

}  // namespace annex
