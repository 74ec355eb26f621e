// Safeguards of transfers (GDPR Art. 45 to 49), from the form's words.
#pragma once

#include <vector>

#include "core/import/document.h"
#include "core/import/folded_text.h"
#include "core/model/recipient.h"

namespace annex::importing {

// The safeguards that the words name, in their order, each tool once; empty where none is recognised.
std::vector<Safeguard> read_safeguards(const Document& document, const std::vector<int>& words);

// Whether a safeguard is named at this letter: there a cell of safeguards may begin.
bool names_safeguard(const FoldedText& text, int letter);

}  // namespace annex::importing
