// The form gives one retention for its first rows, in a merged cell.
#pragma once

#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/vocabulary.h"

namespace annex::importing {

// Gives the rows from activation to quality that are answered yes and have no retention that of the merged
// cell, and says so on each. Returns their terms. `draft` holds the rows in the form's order.
std::vector<std::string> inherit_retentions(const Vocabulary& vocabulary, Annex& draft);

}  // namespace annex::importing
