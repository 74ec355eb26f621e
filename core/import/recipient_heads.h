// The heads of the table of section 6.
#pragma once

#include <vector>

#include "core/import/document.h"

namespace annex::importing {

// How many of the words, from the first on, are heads of columns; `words` are those of one column or of all.
std::size_t head_words(const Document& document, const std::vector<int>& words);

// Whether a head of three words or more starts at the word: nothing that an entity is called.
bool is_long_head(const Document& document, const std::vector<int>& words, std::size_t at);

}  // namespace annex::importing
