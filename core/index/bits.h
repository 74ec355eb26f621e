// A set of services by their number in the catalog: one bit each, so that facets, conditions and words of a
// hundred thousand services are put together in microseconds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace annex {

using ServiceNumber = std::uint32_t;  // the place in the catalog's order, from 0

class Bits {
 public:
  Bits() = default;
  explicit Bits(std::size_t size) : words_((size + 63) / 64), size_(size) {}
  static Bits all(std::size_t size);

  std::size_t size() const { return size_; }
  bool has(ServiceNumber number) const { return (words_[number / 64] >> (number % 64) & 1u) != 0; }
  void add(ServiceNumber number) { words_[number / 64] |= std::uint64_t{1} << (number % 64); }
  void add_all();

  // Sets of one size only.
  Bits& operator|=(const Bits& other);
  Bits& operator&=(const Bits& other);
  Bits& remove(const Bits& other);

  std::size_t count() const;
  bool none() const;
  // Lowest numbers first: at most `most`, after the first `skipped`.
  std::vector<ServiceNumber> numbers(std::size_t skipped, std::size_t most) const;

  // 64 services a word, the lowest number in the lowest bit; bits beyond the size are 0.
  const std::vector<std::uint64_t>& words() const { return words_; }
  std::vector<std::uint64_t>& words() { return words_; }

  friend bool operator==(const Bits&, const Bits&) = default;

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_ = 0;
};

}  // namespace annex
