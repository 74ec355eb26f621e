// By what the list can be narrowed: facets, each with how many services it would leave.
#pragma once

#include "core/find/find_services.h"
#include "core/model/reference.h"
#include "core/pages/page.h"

namespace annex {

// One that would leave none is not offered, unless it is chosen.
void add_choices(Page& page, const Catalog& catalog, const ServicesFound& found, const ServiceFilter& filter,
                 const Reference& reference);

}  // namespace annex
