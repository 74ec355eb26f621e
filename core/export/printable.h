// Words of an annex on a terminal: no annex gives orders to it, or turns its lines around.
#pragma once

#include <string>
#include <string_view>

#include "core/export/orders.h"

namespace annex {

enum class LineBreaks { as_blanks, kept };

// Control characters (C0, C1, DEL) and those that turn the direction of writing (U+202A to U+202E, U+2066 to
// U+2069 where they are no pair) are U+FFFD; tabs and, if asked, line breaks are blanks. A terminal gets no
// isolates and no marks of direction at all; what is no terminal may keep them.
std::string printable(std::string_view text, LineBreaks breaks, Isolates isolates = Isolates::left_out);

}  // namespace annex
