// Bytes as servers send them compressed.
#pragma once

#include <string>
#include <string_view>

namespace annex {

// RFC 1952, as small as zlib makes it; without a name and a time, so that the same bytes give the same bytes.
std::string gzipped(std::string_view bytes);

// RFC 7932. Quality 0 to 11: the highest takes some thirty times as long as 6 for a tenth less.
std::string brotlied(std::string_view bytes, int quality);

// Whether `packed` is a whole file of that form which has these bytes in it.
bool is_gzip_of(std::string_view packed, std::string_view bytes);
bool is_brotli_of(std::string_view packed, std::string_view bytes);

// Which libraries compress: others may make other bytes.
std::string compressors();

}  // namespace annex
