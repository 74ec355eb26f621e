// Scores of many services at once: the binary digits of all scores, each digit a set of services. Adding a
// word's worth, and finding the best fifty of a hundred thousand, take some hundred thousand operations on
// words of 64.
#pragma once

#include <cstddef>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct Scored {
  ServiceNumber service = 0;
  int score = 0;
};

class Scores {
 public:
  explicit Scores(std::size_t services) : services_(services) {}

  // Adds `value` to each of the services. Not negative.
  void add(const Bits& services, int value);

  int score_of(ServiceNumber service) const;
  // Of `among`: the highest score first, of equal ones the lowest number; `most` after the first `skipped`.
  std::vector<Scored> best(const Bits& among, std::size_t skipped, std::size_t most) const;

 private:
  void add_at(std::size_t digit, Bits carry);

  std::size_t services_;
  std::vector<Bits> digits_;  // lowest first
};

}  // namespace annex
