// Lines of text as cells of known columns.
#pragma once

#include <optional>
#include <vector>

#include "core/import/countries.h"
#include "core/import/entity_heads.h"

namespace annex::importing {

struct TextLine {
  std::vector<int> words;
  std::vector<int> starts;  // where the last heads above it start
};

// Of each line and column, the words. By the blanks between them; where those do not part a line, by what the
// words say. Nothing where the column of some words is not certain.
std::optional<std::vector<std::vector<std::vector<int>>>> part_lines(const Document& document,
                                                                     const CountryNames& countries,
                                                                     const std::vector<EntityColumn>& columns,
                                                                     const std::vector<TextLine>& lines);

}  // namespace annex::importing
