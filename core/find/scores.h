// Scores of many services at once: the binary digits of all scores, each digit a set of services. Adding a
// word's worth, and finding the best fifty of ten thousand, take some thousand operations on words of 64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct Scored {
  ServiceNumber service = 0;
  int score = 0;
};

// What a word is worth to some services (find/word_keys.h).
struct Leveled {
  std::size_t level = 0;      // 1 to kMostLevel; others are of no worth
  std::string_view services;  // index/postings.h
};
inline constexpr std::size_t kMostLevel = 16;  // a whole word counts twice what a beginning does, at most 8

class Scores {
 public:
  // Of a query of so many words: more may not be added.
  Scores(std::size_t services, std::size_t words);

  // Adds to each service the highest level that has it; gives those that any has.
  Bits add(const std::vector<Leveled>& groups);

  int score_of(ServiceNumber service) const;
  // Of `among`: the highest score first, of equal ones the lowest number; `most`, a page of them, after the
  // first `skipped`.
  std::vector<Scored> best(const Bits& among, std::size_t skipped, std::size_t most) const;

 private:
  void add(Bits& services, std::size_t level, Bits& found);
  std::size_t count_with(const Bits& among, std::size_t digit) const;
  Bits best_of(Bits open, std::size_t count) const;

  std::size_t services_;
  std::size_t digits_;  // of a score
  // All digits of the first 64 services, the lowest first, then those of the next: what is added to lies
  // together.
  std::vector<std::uint64_t> sums_;
};

}  // namespace annex
