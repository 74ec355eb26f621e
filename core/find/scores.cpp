// Scores of many services; see the header.
#include "core/find/scores.h"

#include <algorithm>
#include <utility>

namespace annex {

// As one adds by hand: where both have the digit, it goes over to the next.
void Scores::add_at(std::size_t digit, Bits carry) {
  for (; !carry.none(); ++digit) {
    while (digits_.size() <= digit) digits_.emplace_back(services_);
    auto& here = digits_[digit].words();
    auto& over = carry.words();
    for (std::size_t at = 0; at < here.size(); ++at) {
      const std::uint64_t both = here[at] & over[at];
      here[at] ^= over[at];
      over[at] = both;
    }
  }
}

void Scores::add(const Bits& services, int value) {
  for (std::size_t digit = 0; value >> digit != 0; ++digit)
    if ((value >> digit & 1) != 0) add_at(digit, services);
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
    Bits with = open;
    with &= digits_[digit];
    Bits candidates = sure;
    candidates |= with;
    const std::size_t count = candidates.count();
    if (count > wanted) {
      open = std::move(with);
    } else {
      sure = std::move(candidates);
      open.remove(digits_[digit]);
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
