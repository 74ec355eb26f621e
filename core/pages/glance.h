// At a glance: the same few facts at the head of an annex and under each service of the list.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/finding_counts.h"
#include "core/query/summary.h"

namespace annex {

// `language` is the annex's, for its own words.
std::vector<Fact> glance(const Summary& summary, std::string_view language, const Reference& reference);

// How many findings, and of which severities: "3 findings; 1 error, 2 remarks".
Fact findings_fact(const FindingCounts& counts, const Texts& texts);
// The day whose law counts, to be changed.
Field as_of_field(const Date& as_of, const Texts& texts);
// "2 errors, 1 remark"; empty where there are none.
std::string severities_words(const FindingCounts& counts, const Texts& texts);

}  // namespace annex
