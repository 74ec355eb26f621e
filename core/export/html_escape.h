// Text as it stands in HTML.
#pragma once

#include <string>
#include <string_view>

namespace annex {

// Safe in elements and in quoted attributes. What HTML cannot have, even escaped, is U+FFFD, and so is
// what turns the direction of writing, but for isolates in pairs.
std::string html_escaped(std::string_view text);

}  // namespace annex
