// Dated law as data (data/law): who is in the EEA, which adequacy decisions and transfer tools stand, and when.
// A rule asks it as of a date; no date and no country is written in a rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/date.h"

namespace annex {

// From and until are both included; nothing means without beginning or end.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool holds(const Date& date) const { return (!from || *from <= date) && (!until || date <= *until); }
  friend bool operator==(const Period&, const Period&) = default;
};

// The rest of the dated law (members, adequacy decisions, transfer tools, affinity) is declared with the rules.
struct Law {};

}  // namespace annex
