// Whether data goes outside the EEA: by the annex's own groups, by the law of a day, and on every day, since
// an index that is packed once and read for years has to be right on each.
#pragma once

#include <optional>
#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/law.h"
#include "core/query/summary.h"

namespace annex {

// See Summary::third_country.
Stated third_country_by_group(const Annex& annex);
Stated third_country_on(const Annex& annex, const Law& law, const Date& as_of);

struct StatedPeriod {
  std::optional<Date> from;  // the first day of the period, which lasts until the next one's; nothing: always
  Stated answer = Stated::unstated;

  friend bool operator==(const StatedPeriod&, const StatedPeriod&) = default;
};

// Earliest first, the first one without a beginning, no two neighbours with the same answer.
std::vector<StatedPeriod> third_country_periods(const Annex& annex, const Law& law);

// That of a day; unstated where `periods` is empty or begins later.
Stated stated_on(const std::vector<StatedPeriod>& periods, const Date& day);

}  // namespace annex
