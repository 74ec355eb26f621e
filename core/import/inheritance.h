// The form gives one retention for its first rows, in a merged cell.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/import/table.h"
#include "core/model/annex.h"
#include "core/model/vocabulary.h"

namespace annex::importing {

// Where a cell of time stands in a table whose columns stand side by side.
struct CellPlace {
  Lines lines;
  CellAlignment alignment = CellAlignment::top;
};

// Gives the rows from activation to quality that are answered yes and have no retention that of the merged
// cell, and says so on each. Returns their terms. `draft` holds the rows in the form's order;
// `beside` has the places of cells by term, of tables in columns: there a merged cell stands in the middle of
// its rows, or beside the last, as the form aligns its cells.
std::vector<std::string> inherit_retentions(const Vocabulary& vocabulary,
                                            const std::map<std::string, CellPlace>& beside, Annex& draft);

}  // namespace annex::importing
