// The statements of a comparison in words: "B alone sends data outside the EEA, to the United States."
#pragma once

#include <string>
#include <vector>

#include "core/model/reference.h"
#include "core/query/conclusion.h"

namespace annex {

// `names` are those of the comparison's services, in its order.
std::string words_of(const Statement& statement, const std::vector<std::string>& names,
                     const Reference& reference);

}  // namespace annex
