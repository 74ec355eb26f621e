// Some programs write a table's cells without a blank between: "données…)Oui", "OuiPour la durée",
// "l'UE/EEEOrange SA".
#pragma once

#include <cstddef>
#include <string_view>

namespace annex::importing {

// Whether a cell begins at byte `at`, in the midst of what is written as one word.
bool cell_begins(std::string_view text, std::size_t at);

}  // namespace annex::importing
