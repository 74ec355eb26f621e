// "Non communiqué", "Non applicable": words that begin as an answer does and say that there is none.
#pragma once

#include "core/import/document.h"

namespace annex::importing {

// Whether `answer` ("Non") goes on in such a word, on its row or, in a narrow cell, on the row below.
bool says_unsaid(const Document& document, int answer);

// The word of the next row that stands in the column of this one; -1 where there is none.
int word_below(const Document& document, int word);
// The same of the row above.
int word_above(const Document& document, int word);

}  // namespace annex::importing
