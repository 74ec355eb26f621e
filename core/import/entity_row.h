// One row of a table of sub-processors.
#pragma once

#include <vector>

#include "core/import/countries.h"
#include "core/import/entity_table.h"
#include "core/model/recipient.h"

namespace annex::importing {

// The entity of a row, once for each country it processes in. The words that were understood are added to
// `used`.
std::vector<Entity> read_entity_row(const Document& document, const EntityCells& cells,
                                    const CountryNames& countries, std::vector<int>& used);

}  // namespace annex::importing
