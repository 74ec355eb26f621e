// The table of section 6 where its columns stand side by side.
#pragma once

#include <vector>

#include "core/import/recipient_cells.h"
#include "core/import/side_columns.h"

namespace annex::importing {

std::vector<RecipientRow> read_recipient_columns(const Document& document, const std::vector<int>& words,
                                                 const SideColumns& columns, Ledger& ledger);

}  // namespace annex::importing
