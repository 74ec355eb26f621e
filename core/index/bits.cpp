// Sets of services; see the header.
#include "core/index/bits.h"

#include <algorithm>
#include <bit>

namespace annex {

Bits Bits::all(std::size_t size) {
  Bits bits(size);
  bits.add_all();
  return bits;
}

void Bits::add_all() {
  std::fill(words_.begin(), words_.end(), ~std::uint64_t{0});
  if (size_ % 64 != 0) words_.back() = (std::uint64_t{1} << (size_ % 64)) - 1;
}

Bits& Bits::operator|=(const Bits& other) {
  for (std::size_t at = 0; at < words_.size(); ++at) words_[at] |= other.words_[at];
  return *this;
}

Bits& Bits::operator&=(const Bits& other) {
  for (std::size_t at = 0; at < words_.size(); ++at) words_[at] &= other.words_[at];
  return *this;
}

Bits& Bits::remove(const Bits& other) {
  for (std::size_t at = 0; at < words_.size(); ++at) words_[at] &= ~other.words_[at];
  return *this;
}

std::size_t Bits::count() const {
  std::size_t count = 0;
  for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
  return count;
}

bool Bits::none() const {
  return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

std::vector<ServiceNumber> Bits::numbers(std::size_t skipped, std::size_t most) const {
  std::vector<ServiceNumber> numbers;
  for (std::size_t at = 0; at < words_.size() && numbers.size() < most; ++at) {
    const auto here = static_cast<std::size_t>(std::popcount(words_[at]));
    if (here <= skipped) {
      skipped -= here;
      continue;
    }
    for (std::uint64_t word = words_[at]; word != 0 && numbers.size() < most; word &= word - 1) {
      if (skipped == 0)
        numbers.push_back(
            static_cast<ServiceNumber>(at * 64 + static_cast<std::size_t>(std::countr_zero(word))));
      else
        --skipped;
    }
  }
  return numbers;
}

}  // namespace annex
