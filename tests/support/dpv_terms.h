// Which names the W3C Data Privacy Vocabulary has, and what they imply: from tests/support/dpv_terms.txt.
#pragma once

#include <string>
#include <string_view>

namespace annex::test {

bool is_dpv_term(std::string_view name);  // "dpv:Collect"

// Whether all that is `name` is `other` too: the same, or anywhere above it.
bool dpv_implies(std::string_view name, std::string_view other);

}  // namespace annex::test
