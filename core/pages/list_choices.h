// By what the list can be narrowed: facets, each with how many services it would leave.
#pragma once

#include "core/find/find_services.h"
#include "core/model/reference.h"
#include "core/pages/list_page.h"
#include "core/pages/page.h"

namespace annex {

// One that would leave none is not offered, unless it is chosen. Families and providers, of which there are
// many, are folded until the reader asks for them or has chosen one: on a small screen the services would
// come after two pages of filters.
void add_choices(Page& page, const ListView& view, const ServicesFound& found, const Reference& reference);

}  // namespace annex
