// What a list of sub-processors says where it names none.
#pragma once

#include <vector>

#include "core/import/document.h"

namespace annex::importing {

// "Liste sur demande", "voir www.example.org": words of an item that are no name.
bool names_nobody(const Document& document, const std::vector<int>& item);

// "NA", "pas de sous-traitant à ce jour": the item says that there are none.
bool is_empty_answer(const Document& document, const std::vector<int>& item);

}  // namespace annex::importing
