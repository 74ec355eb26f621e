// Which of two retentions is longer; see the header.
#include "core/model/retention_order.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace annex {
namespace {

constexpr long long kForever = std::numeric_limits<long long>::max();

// The time that a retention can take, in seconds, in the worst and in the best case.
Span reach(const Retention& retention) {
  switch (retention.basis) {
    case RetentionBasis::transmission:
      return {0, 0};
    case RetentionBasis::fixed:
      return retention.duration ? span_of(*retention.duration) : Span{0, kForever};
    case RetentionBasis::unlimited:
      return {kForever, kForever};
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
      return {retention.plus ? span_of(*retention.plus).shortest : 0, kForever};
    case RetentionBasis::customer_choice:
    case RetentionBasis::legal_requirement:
      return {0, retention.max ? span_of(*retention.max).longest : kForever};
    case RetentionBasis::other:
      break;
  }
  return {0, kForever};
}

// No duration is none at all where it is added, and no end where it limits.
enum class Absent { nothing, endless };

std::partial_ordering compare_optional(const std::optional<Duration>& left,
                                       const std::optional<Duration>& right, Absent absent) {
  if (left && right) return compare(*left, *right);
  if (!left && !right) return std::partial_ordering::equivalent;
  const bool left_is_less = (absent == Absent::nothing) == !left;
  return left_is_less ? std::partial_ordering::less : std::partial_ordering::greater;
}

// Both orders at once: they must agree, or one of them must see no difference.
std::partial_ordering both(std::partial_ordering first, std::partial_ordering second) {
  if (first == second || second == std::partial_ordering::equivalent) return first;
  if (first == std::partial_ordering::equivalent) return second;
  return std::partial_ordering::unordered;
}

bool same_law(const Retention& left, const Retention& right) {
  return left.jurisdiction == right.jurisdiction && left.law == right.law &&
         std::is_permutation(left.countries.begin(), left.countries.end(), right.countries.begin(),
                             right.countries.end());
}

std::partial_ordering compare_within_basis(const Retention& left, const Retention& right) {
  switch (left.basis) {
    case RetentionBasis::transmission:
    case RetentionBasis::unlimited:
      return std::partial_ordering::equivalent;
    case RetentionBasis::fixed:
      return compare_optional(left.duration, right.duration, Absent::endless);
    case RetentionBasis::service_term:
    case RetentionBasis::hosting_term:
      return compare_optional(left.plus, right.plus, Absent::nothing);
    case RetentionBasis::customer_choice:
      return both(compare_optional(left.plus, right.plus, Absent::nothing),
                  compare_optional(left.max, right.max, Absent::endless));
    case RetentionBasis::legal_requirement:
      if (same_law(left, right)) return compare_optional(left.max, right.max, Absent::endless);
      return std::partial_ordering::unordered;
    case RetentionBasis::other:
      break;
  }
  return left.text == right.text ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

bool none_longer_than(const std::vector<Retention>& list, const std::vector<Retention>& limit) {
  return std::all_of(list.begin(), list.end(), [&](const Retention& one) {
    return std::any_of(limit.begin(), limit.end(),
                       [&](const Retention& other) { return compare(one, other) <= 0; });
  });
}

}  // namespace

std::partial_ordering compare(const Retention& left, const Retention& right) {
  if (left.basis == right.basis) return compare_within_basis(left, right);
  if (left.basis == RetentionBasis::other || right.basis == RetentionBasis::other)
    return std::partial_ordering::unordered;
  // What is only in transit is kept for no time; what is never deleted outlasts all.
  if (left.basis == RetentionBasis::transmission || right.basis == RetentionBasis::unlimited)
    return std::partial_ordering::less;
  if (right.basis == RetentionBasis::transmission || left.basis == RetentionBasis::unlimited)
    return std::partial_ordering::greater;
  const Span left_reach = reach(left);
  const Span right_reach = reach(right);
  if (left_reach.longest < right_reach.shortest) return std::partial_ordering::less;
  if (right_reach.longest < left_reach.shortest) return std::partial_ordering::greater;
  return std::partial_ordering::unordered;
}

std::partial_ordering compare(const std::vector<Retention>& left, const std::vector<Retention>& right) {
  if (left.empty() && right.empty()) return std::partial_ordering::equivalent;
  if (left.empty() || right.empty()) return std::partial_ordering::unordered;
  const std::vector<Retention> left_longest = longest(left), right_longest = longest(right);
  const bool no_longer = none_longer_than(left_longest, right_longest);
  const bool no_shorter = none_longer_than(right_longest, left_longest);
  if (no_longer && no_shorter) return std::partial_ordering::equivalent;
  if (no_longer) return std::partial_ordering::less;
  return no_shorter ? std::partial_ordering::greater : std::partial_ordering::unordered;
}

// Each is held against those that none exceeded so far: what one of those exceeds, the longer one exceeds
// too.
std::vector<Retention> longest(const std::vector<Retention>& list) {
  std::vector<Retention> kept;
  std::set<LocalText> others;  // comparable to nothing but themselves
  for (const Retention& one : list) {
    if (one.basis == RetentionBasis::other) {
      if (others.insert(one.text).second) kept.push_back(one);
      continue;
    }
    const bool reached = std::any_of(kept.begin(), kept.end(),
                                     [&](const Retention& other) { return compare(one, other) <= 0; });
    if (reached) continue;
    kept.erase(std::remove_if(kept.begin(), kept.end(),
                              [&](const Retention& other) { return compare(other, one) < 0; }),
               kept.end());
    kept.push_back(one);
  }
  return kept;
}

}  // namespace annex
