// Hashes of bytes (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace annex {

// SHA-256, as 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

// SHA-384 as Subresource Integrity writes it: "sha384-…" in base64.
std::string integrity(std::string_view bytes);

}  // namespace annex
