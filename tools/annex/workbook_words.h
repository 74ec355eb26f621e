// Words as a workbook's cells and sheets can have them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace annex {

// As much of well-formed text as fits into so many UTF-16 units, as spreadsheets count.
std::string cut_to(std::string_view text, std::size_t most);

// What to write so that a cell shows these words, whatever bytes they are.
std::string cell_words(const std::string& words);

// A name that spreadsheets take: short, without the characters that they keep for references, and of no other
// sheet; it is `taken` from then on, in lower case.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken);

}  // namespace annex
