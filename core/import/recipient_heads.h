// The heads of the table of section 6.
#pragma once

#include <vector>

#include "core/import/document.h"

namespace annex::importing {

// How many of the words, from the first on, are heads of columns; `words` are those of one column or of all.
std::size_t head_words(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
