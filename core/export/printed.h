// What all exports of a page share: symbols, and controls as what they are set to.
#pragma once

#include <string_view>

#include "core/pages/page.h"

namespace annex {

// "✓"; empty where there is none. The words beside it say the same.
std::string_view symbol_of(Mark mark);
Mark mark_of(NoticeKind kind);

// On paper a control does nothing, but what it is set to decides what is shown: the search, the date of the
// law, the filters chosen. No facts where nothing is set.
Facts printed(const Field& field);
Facts printed(const Choices& choices);

// A bar's length in thousandths of the longest: not 0 where there is any.
int thousandths(const Bar& bar);

}  // namespace annex
