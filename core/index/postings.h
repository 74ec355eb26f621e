// The services that have something, as bytes: the shortest of three ways.
//
//   00                    all
//   01 bits               one bit a service, the lowest number in the lowest bit of the first byte
//   02 first step step…   numbers ascending: the first, then by how much each is more than the one before
//   less one;
//                         LEB128
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

// Seven bits a byte, the lowest first, the highest bit set on all but the last (LEB128).
void append_varint(std::string& bytes, std::uint64_t value);
// Moves `at` behind it; false where there is none of 32 bits.
bool read_varint(std::string_view bytes, std::size_t& at, std::uint32_t& value);

// `numbers` ascending, each once, less than `services`.
std::string encode_postings(const std::vector<ServiceNumber>& numbers, std::size_t services);
// Whether `bytes` are what encode_postings gives for that many services, or another right way to say it.
bool are_postings(std::string_view bytes, std::size_t services);
// Of bytes that are postings for as many services as `bits` has.
void add_postings(std::string_view bytes, Bits& bits);

}  // namespace annex
