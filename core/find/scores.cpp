// Scores of many services; see the header.
#include "core/find/scores.h"

#include <algorithm>
#include <bit>

namespace annex {

namespace {

constexpr std::size_t kDigits = 5;  // of a level

// A level's 64 services at one place of all sets.
struct Used {
  std::size_t level;
  const std::uint64_t* words;
};

std::vector<Used> used_of(const Levels& levels) {
  std::vector<Used> used;
  for (std::size_t level = kLevels; --level > 0;)
    if (levels[level].size() > 0) used.push_back({level, levels[level].words().data()});
  return used;
}

// Services that are sure, or open and have the digit.
std::size_t count_with(const Bits& sure, const Bits& open, const Bits& digit) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < sure.words().size(); ++at)
    count +=
        static_cast<std::size_t>(std::popcount(sure.words()[at] | (open.words()[at] & digit.words()[at])));
  return count;
}

void move_with(Bits& sure, Bits& open, const Bits& digit) {
  for (std::size_t at = 0; at < sure.words().size(); ++at) {
    sure.words()[at] |= open.words()[at] & digit.words()[at];
    open.words()[at] &= ~digit.words()[at];
  }
}

// As one adds by hand: where both have the digit, it goes over to the next.
void add_word(std::vector<Bits>& sums, std::size_t at, const std::uint64_t* digits) {
  std::uint64_t over = 0;
  for (std::size_t digit = 0; digit < sums.size(); ++digit) {
    std::uint64_t& here = sums[digit].words()[at];
    const std::uint64_t other = digit < kDigits ? digits[digit] : 0, sum = here ^ other;
    const std::uint64_t both = here & other;
    here = sum ^ over;
    over = both | (sum & over);
  }
}

}  // namespace

// 64 services at a time go through all levels, so that memory is read once.
Bits Scores::add(const Levels& levels) {
  Bits found(services_);
  const std::vector<Used> used = used_of(levels);
  if (used.empty()) return found;
  for (most_ += used.front().level; most_ >> digits_.size() != 0;) digits_.emplace_back(services_);
  for (std::size_t at = 0; at < found.words().size(); ++at) {
    std::uint64_t any = 0, digits[kDigits] = {};
    for (const Used& each : used) {
      const std::uint64_t own = each.words[at] & ~any;
      if (own == 0) continue;  // most levels are of few services
      any |= own;
      for (std::size_t left = each.level; left != 0; left &= left - 1) digits[std::countr_zero(left)] |= own;
    }
    found.words()[at] = any;
    if (any != 0) add_word(digits_, at, digits);
  }
  return found;
}

int Scores::score_of(ServiceNumber service) const {
  int score = 0;
  for (std::size_t digit = 0; digit < digits_.size(); ++digit)
    if (digits_[digit].has(service)) score |= 1 << digit;
  return score;
}

// From the highest digit down: those that have it are better than those that have not. `sure` are among the
// best whatever the lower digits say, `open` have all digits so far like the last of the best.
std::vector<Scored> Scores::best(const Bits& among, std::size_t skipped, std::size_t most) const {
  const std::size_t wanted = skipped + most;
  Bits sure(services_);
  Bits open = among;
  for (std::size_t digit = digits_.size(); digit-- > 0;) {
    const std::size_t count = count_with(sure, open, digits_[digit]);
    if (count > wanted) {
      open &= digits_[digit];
    } else {
      move_with(sure, open, digits_[digit]);
    }
    if (count == wanted) break;
  }
  std::vector<Scored> best;
  for (const ServiceNumber service : sure.numbers(0, wanted)) best.push_back({service, score_of(service)});
  for (const ServiceNumber service : open.numbers(0, wanted - best.size()))
    best.push_back({service, score_of(service)});
  std::stable_sort(best.begin(), best.end(), [](const Scored& one, const Scored& other) {
    return one.score != other.score ? one.score > other.score : one.service < other.service;
  });
  best.erase(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(std::min(skipped, best.size())));
  return best;
}

}  // namespace annex
