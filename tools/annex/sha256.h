// The SHA-256 of bytes (FIPS 180-4), as 64 hexadecimal digits in lower case.
#pragma once

#include <string>
#include <string_view>

namespace annex {

std::string sha256(std::string_view bytes);

}  // namespace annex
