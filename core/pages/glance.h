// At a glance: the same few facts at the head of an annex and under each service of the list.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/summary.h"

namespace annex {

// `language` is the annex's, for its own words.
std::vector<Fact> glance(const Summary& summary, std::string_view language, const Reference& reference);

}  // namespace annex
