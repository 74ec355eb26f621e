// The pages' furniture: page numbers, running headers and footers.
#pragma once

#include "core/import/ledger.h"

namespace annex::importing {

// Puts page numbers and what is repeated at the edges of pages under structure; what a cell would say stays.
void mark_page_furniture(const Document& document, Ledger& ledger);

}  // namespace annex::importing
