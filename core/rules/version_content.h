// Whether two versions say the same, whatever they are called and however they are written: order, and where
// in its document a row stands, are no content.
#pragma once

#include "core/model/annex.h"
#include "core/rules/version_rows.h"

namespace annex {

// Of a row that both versions have.
bool same_row(const RowPair& pair);
// What is said of the group as a whole; its recipients aside.
bool same_group(const RecipientGroup& older, const RecipientGroup& newer);
// All of both, but for the version's name and what tells where it came from.
bool same_content(const Annex& older, const Annex& newer);

}  // namespace annex
