// Of the ways in which a PDF's text can be read, the one that a form survives best.
#pragma once

#include <vector>

#include "core/import/import.h"

namespace annex {

// The index of the result to take; `results` are not empty. One that leaves nothing over
// and nothing unanswered; else the one with most facts that are wholly understood; of equals the one that
// leaves fewest lines over, then the first.
std::size_t best_reading(const std::vector<ImportResult>& results);

}  // namespace annex
