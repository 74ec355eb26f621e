// Scores of many services at once: the binary digits of all scores, each digit a set of services. Adding a
// word's worth, and finding the best fifty of a hundred thousand, take some ten thousand operations on words
// of 64.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct Scored {
  ServiceNumber service = 0;
  int score = 0;
};

// What a word can be worth to a service (find/word_keys.h): a set of services for each, by its number. Sets
// of no size are empty ones.
inline constexpr std::size_t kLevels = 17;
using Levels = std::array<Bits, kLevels>;

class Scores {
 public:
  explicit Scores(std::size_t services) : services_(services) {}

  // Adds to each service the highest level that has it; gives those that any has. Level 0 is of no worth.
  Bits add(const Levels& levels);

  int score_of(ServiceNumber service) const;
  // Of `among`: the highest score first, of equal ones the lowest number; `most` after the first `skipped`.
  std::vector<Scored> best(const Bits& among, std::size_t skipped, std::size_t most) const;

 private:
  std::size_t services_;
  std::size_t most_ = 0;      // that a service can have by now
  std::vector<Bits> digits_;  // lowest first
};

}  // namespace annex
