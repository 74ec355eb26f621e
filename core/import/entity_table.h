// A table of sub-processors, one a row, as it stands below the label of its group.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/import/countries.h"
#include "core/import/entity_heads.h"

namespace annex::importing {

// One row: of each column its words.
using EntityCells = std::map<EntityColumn, std::vector<int>>;

struct EntityTable {
  std::vector<EntityCells> rows;
  std::vector<int> heads;  // the words of the heads, those that a new page repeats included
};

// Whether the words begin with the heads of such a table.
bool starts_entity_table(const Document& document, const std::vector<int>& words);

// The table that fills the words; nothing where a cell's place is not certain, or words are left over.
std::optional<EntityTable> read_entity_table(const Document& document, const std::vector<int>& words,
                                             const CountryNames& countries);

}  // namespace annex::importing
