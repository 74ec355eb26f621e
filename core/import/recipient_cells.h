// The table of section 6 as rows: whose words are whose label, entities and safeguards.
#pragma once

#include <vector>

#include "core/import/entity_table.h"
#include "core/import/group_labels.h"
#include "core/import/ledger.h"

namespace annex::importing {

struct RecipientRow {
  GroupLabel label;
  std::vector<int> entities;
  std::vector<int> safeguards;
  std::vector<EntityCells> table;  // in place of both: a table of its own, one entity a row
  int width = 0;                   // of the cell of entities, where the text shows it
};

// Rows whose cells are theirs for certain; heads of the table go under structure in the ledger.
std::vector<RecipientRow> read_recipient_rows(const Document& document, const std::vector<int>& words,
                                              const CountryNames& countries, Ledger& ledger);

}  // namespace annex::importing
