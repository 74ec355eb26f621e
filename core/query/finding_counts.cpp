// Walking the days on which a rule may change its mind.
#include "core/query/finding_counts.h"

#include <algorithm>
#include <set>

namespace annex {
namespace {

void add(std::set<Date>& days, const Period& period) {
  if (period.from) days.insert(*period.from);
  if (period.until) days.insert(next_day(*period.until));
}

// The first days of the periods in which all of the law stays as it is, and the days that the annex itself
// names: a safeguard counts from its `since`.
std::set<Date> days_of_change(const Annex& annex, const Law& law) {
  std::set<Date> days;
  for (const PlaceStanding& each : law.standings) add(days, each.period);
  for (const Adequacy& each : law.adequacy) add(days, each.period);
  for (const ToolDecision& each : law.tool_decisions) {
    add(days, each.period);
    if (each.repealed) days.insert(*each.repealed);
  }
  const auto add_since = [&](const std::vector<Safeguard>& safeguards) {
    for (const Safeguard& safeguard : safeguards)
      if (safeguard.since) days.insert(*safeguard.since);
  };
  for (const RecipientGroup& group : annex.recipients) {
    add_since(group.safeguards);
    for (const Entity& entity : group.entities)
      if (entity.safeguards) add_since(*entity.safeguards);
  }
  return days;
}

bool same_counts(const FindingCounts& one, const FindingCounts& other) {
  return one.errors == other.errors && one.warnings == other.warnings && one.notices == other.notices;
}

}  // namespace

FindingCounts count_findings(const Annex& annex, const Context& context) {
  FindingCounts counts;
  for (const Finding& finding : check(annex, context)) {
    if (finding.severity == Severity::error) ++counts.errors;
    if (finding.severity == Severity::warning) ++counts.warnings;
    if (finding.severity == Severity::notice) ++counts.notices;
  }
  return counts;
}

std::vector<FindingCounts> finding_counts(const Annex& annex, const Law& law, const Vocabulary& vocabulary) {
  std::vector<FindingCounts> periods = {count_findings(annex, {law, vocabulary, Date{}})};
  for (const Date& day : days_of_change(annex, law)) {
    FindingCounts counts = count_findings(annex, {law, vocabulary, day});
    counts.from = day;
    if (!same_counts(counts, periods.back())) periods.push_back(counts);
  }
  return periods;
}

FindingCounts counts_on(const std::vector<FindingCounts>& periods, const Date& day) {
  const auto after = std::find_if(periods.begin(), periods.end(), [&](const FindingCounts& period) {
    return period.from && day < *period.from;
  });
  return after == periods.begin() ? FindingCounts{} : *(after - 1);
}

}  // namespace annex
