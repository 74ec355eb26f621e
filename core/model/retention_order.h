// Which of two retentions is longer. Many cannot be told: "six months after the service ends" against "as the
// law requires" is unordered, and is shown so (annex-format, "Retention").
#pragma once

#include <compare>
#include <vector>

#include "core/model/retention.h"

namespace annex {

// Less: kept for a shorter time, whatever happens. Two of one basis compare by what they add or by their
// limit; across bases only where the shortest that one can be exceeds the longest that the other can be.
std::partial_ordering compare(const Retention& left, const Retention& right);

// Of lists the longest governs. An empty list says nothing, so it is unordered with every other.
std::partial_ordering compare(const std::vector<Retention>& left, const std::vector<Retention>& right);

// The ones that no other of the list exceeds, each length once, in the order of the list.
std::vector<Retention> longest(const std::vector<Retention>& list);

}  // namespace annex
