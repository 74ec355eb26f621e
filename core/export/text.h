// A page as plain text, for a terminal and for tests.
#pragma once

#include <string>

#include "core/pages/page.h"

namespace annex {

// UTF-8, wrapped at `width` columns (at least 40) where words allow it; symbols stand before words as in the
// page.
std::string to_text(const Page& page, int width = 80);

}  // namespace annex
