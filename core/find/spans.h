// Keys that hold for a time: "finding:warning@2023-07-10/2024-01-01" from the first day to before the second;
// an open end is empty. Law changes by the day, and a catalog that is packed once has to be right on every
// day.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"
#include "core/index/key_file.h"
#include "core/model/date.h"

namespace annex {

// The keys of `what` for the periods that have it. `begins`: the first day of each period, ascending; of the
// first period it is not asked, since it has always been.
std::vector<std::string> span_keys(std::string_view what, const std::vector<Date>& begins,
                                   const std::vector<bool>& has);

// The services of which `what` holds on the day.
[[gnu::noinline]] Bits holding_on(const KeySet& keys, std::string_view what, const Date& day);

}  // namespace annex
