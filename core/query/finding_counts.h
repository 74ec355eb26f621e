// How many findings the rules have for one annex, on every day: law changes by the day, so an index that is
// packed once and read for years carries the counts of each period, not those of the day of its packing.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/finding.h"
#include "core/model/law.h"
#include "core/model/vocabulary.h"
#include "core/rules/rules.h"

namespace annex {

struct FindingCounts {
  std::optional<Date> from;  // the first day of the period, which lasts until the next one's; nothing: always
  int errors = 0;
  int warnings = 0;
  int notices = 0;

  int total() const { return errors + warnings + notices; }
  friend bool operator==(const FindingCounts&, const FindingCounts&) = default;
};

// As of one day.
FindingCounts count_findings(const Annex& annex, const Context& context);

// On every day, with the rules that have a finding: earliest first, the first one without a beginning.
struct FindingPeriod {
  FindingCounts counts;
  std::set<std::string> rules;
};
std::vector<FindingPeriod> finding_periods(const Annex& annex, const Law& law, const Vocabulary& vocabulary);

// Earliest first, the first one without a beginning, no two neighbours with the same counts.
std::vector<FindingCounts> finding_counts(const std::vector<FindingPeriod>& periods);
std::vector<FindingCounts> finding_counts(const Annex& annex, const Law& law, const Vocabulary& vocabulary);

// Those of a day; zeros where `periods` is empty or begins later.
FindingCounts counts_on(const std::vector<FindingCounts>& periods, const Date& day);

}  // namespace annex
