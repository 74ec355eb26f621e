// Scores of many services; see the header.
#include "core/find/scores.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "core/index/postings.h"

namespace annex {

namespace {

// The highest level below another; 0 where there is none.
std::size_t level_below(std::size_t level, const std::vector<Leveled>& groups) {
  std::size_t next = 0;
  for (const Leveled& group : groups)
    if (group.level < level) next = std::max(next, group.level);
  return next;
}

}  // namespace

Scores::Scores(std::size_t services, std::size_t words)
    : services_(services),
      digits_(static_cast<std::size_t>(std::bit_width(words * kMostLevel))),
      sums_((services + 63) / 64 * digits_) {}

// From the highest level down: who is found at one is not looked at again.
Bits Scores::add(const std::vector<Leveled>& groups) {
  Bits found(services_), services(services_);
  for (std::size_t level = kMostLevel + 1; (level = level_below(level, groups)) != 0;) {
    for (const Leveled& group : groups)
      if (group.level == level) add_postings(group.services, services);
    add(services, level, found);
  }
  return found;
}

// Leaves `services` empty for the next level. Adds as one does by hand: where both have a digit, it goes over
// to the next.
void Scores::add(Bits& services, std::size_t level, Bits& found) {
  std::uint64_t* sums = sums_.data();
  std::uint64_t* known = found.words().data();
  for (std::uint64_t& word : services.words()) {
    const std::uint64_t own = word & ~*known;
    word = 0;
    *known++ |= own;
    for (std::size_t left = own == 0 ? 0 : level; left != 0; left &= left - 1) {
      std::uint64_t over = own;
      for (std::uint64_t* digit = sums + std::countr_zero(left); over != 0; ++digit) {
        const std::uint64_t both = *digit & over;
        *digit ^= over;
        over = both;
      }
    }
    sums += digits_;
  }
}

int Scores::score_of(ServiceNumber service) const {
  int score = 0;
  const std::uint64_t* digits = sums_.data() + service / 64 * digits_;
  for (std::size_t digit = 0; digit < digits_; ++digit)
    score |= static_cast<int>(digits[digit] >> (service % 64) & 1u) << digit;
  return score;
}

std::size_t Scores::count_with(const Bits& among, std::size_t digit) const {
  std::size_t count = 0;
  for (std::size_t at = 0; at < among.words().size(); ++at)
    if (const std::uint64_t word = among.words()[at]; word != 0)  // most are out soon
      count += static_cast<std::size_t>(std::popcount(word & sums_[at * digits_ + digit]));
  return count;
}

// From the highest digit down: those that have it are better than those that have not. `best` are among them
// whatever the lower digits say, `open` have all digits so far like the last of them.
Bits Scores::best_of(Bits open, std::size_t count) const {
  Bits best(services_);
  for (std::size_t digit = digits_; count != 0 && digit-- > 0;) {
    const std::size_t better = count_with(open, digit);
    const bool too_many = better > count;
    if (!too_many) count -= better;
    for (std::size_t at = 0; at < open.words().size(); ++at) {
      std::uint64_t& word = open.words()[at];
      if (word == 0) continue;
      const std::uint64_t has = word & sums_[at * digits_ + digit];
      if (!too_many) best.words()[at] |= has;
      word = too_many ? has : word & ~has;
    }
  }
  for (const ServiceNumber service : open.numbers(0, count)) best.add(service);
  return best;
}

std::vector<Scored> Scores::best(const Bits& among, std::size_t skipped, std::size_t most) const {
  Bits left = among;
  if (skipped > 0) left.remove(best_of(among, skipped));
  std::vector<Scored> best;
  best.reserve(most);
  for (const ServiceNumber service : best_of(std::move(left), most).numbers(0, most)) {
    best.push_back({service, score_of(service)});
    for (auto at = best.end() - 1; at != best.begin() && at[-1].score < at->score; --at)
      std::swap(at[-1], *at);
  }
  return best;
}

}  // namespace annex
