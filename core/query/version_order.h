// The order of a service's versions where their dates do not tell it.
#pragma once

#include <string_view>

namespace annex {

// "9" before "10", "1.9" before "1.10": numbers by their value, all else letter by letter.
bool is_version_before(std::string_view one, std::string_view other);

}  // namespace annex
