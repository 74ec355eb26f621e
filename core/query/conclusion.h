// What a comparison comes to, for people who are no experts: the differences that weigh most, each said once.
// Never a score, never "better": what differs, and who does not say.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/law.h"
#include "core/query/compare.h"

namespace annex {

// In the order in which they weigh.
enum class StatementKind {
  third_country,  // `services` send data outside the EEA, to `countries`; `others` say that they do not
  third_country_unstated,  // `services` do not say whether
  category,                // `services` process data of `term`, `others` say that they do not
  retention,  // `services` keep data of `term` longer than `others`, by `difference` where it can be told
  retention_incomparable,  // how long `services` keep data of `term` cannot be compared with `others`
  suppliers,               // outside suppliers: `services[i]` has `counts[i]`; of those that state them all
  activity,                // as category, of an activity
  unanswered,              // `services` leave `counts[0]` rows unanswered that others answer
};

struct Statement {
  StatementKind kind = StatementKind::third_country;
  std::vector<std::size_t> services;  // places in Comparison::annexes
  std::vector<std::size_t> others;
  std::string term;
  std::vector<std::string> countries;
  std::optional<Duration> difference;
  std::vector<int> counts;
};

// At most `most` statements; none where the annexes say the same.
std::vector<Statement> conclude(const Comparison& comparison, const Law& law, const Date& as_of,
                                std::size_t most = 6);

}  // namespace annex
