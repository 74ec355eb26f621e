// A table of sub-processors of which the text gives every cell as a paragraph, blank lines between.
#pragma once

#include <optional>
#include <vector>

#include "core/import/entity_table.h"

namespace annex::importing {

// Whether the words begin with paragraphs that are heads of such a table.
bool starts_paragraph_table(const Document& document, const std::vector<int>& words);

// Nothing unless the cells come row by row: then each row's country stands where the heads say.
std::optional<EntityTable> read_paragraph_table(const Document& document, const std::vector<int>& words,
                                                const CountryNames& countries);

}  // namespace annex::importing
