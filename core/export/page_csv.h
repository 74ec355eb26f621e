// A page as comma-separated values: the rows that are shown, whatever the page.
#pragma once

#include <string>

#include "core/pages/page.h"

namespace annex {

// Columns: block, group, row, column, value, note, law, label, heading, about; one line for each cell of a
// table after the first (which heads the row), and for each fact of a list of services. `block`, `row` and
// `column` are keys, the same in every language; the others are words, of which `label` and `heading` say to
// a person what `row` and `column` say to a script, and `about` is what stands below the label. Lines of a
// cell stand apart by line feeds.
std::string to_csv(const Page& page);

}  // namespace annex
