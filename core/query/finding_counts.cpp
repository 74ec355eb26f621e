// Walking the days on which a rule may change its mind.
#include "core/query/finding_counts.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace annex {
namespace {

void add(std::set<Date>& days, const Period& period) {
  if (period.from) days.insert(*period.from);
  if (period.until) days.insert(next_day(*period.until));
}

// Rules ask what holds of a country only where the annex names it.
std::set<std::string_view> countries_of(const Annex& annex) {
  std::set<std::string_view> countries;
  if (annex.provider.country) countries.insert(*annex.provider.country);
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (entity.country) countries.insert(*entity.country);
  return countries;
}

// The first days of the periods in which all of the law that the annex can meet stays as it is, and the days
// that the annex itself names: a safeguard counts from its `since`.
std::set<Date> days_of_change(const Annex& annex, const Law& law) {
  std::set<Date> days;
  const std::set<std::string_view> countries = countries_of(annex);
  for (const PlaceStanding& each : law.standings)
    if (countries.count(each.country) > 0) add(days, each.period);
  for (const Adequacy& each : law.adequacy)
    if (countries.count(each.country) > 0) add(days, each.period);
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

void count(const std::vector<Finding>& findings, FindingPeriod& period) {
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error) ++period.counts.errors;
    if (finding.severity == Severity::warning) ++period.counts.warnings;
    if (finding.severity == Severity::notice) ++period.counts.notices;
    period.rules.insert(finding.rule);
  }
}

}  // namespace

FindingCounts count_findings(const Annex& annex, const Context& context) {
  FindingPeriod period;
  count(check(annex, context), period);
  return period.counts;
}

std::vector<FindingPeriod> finding_periods(const Annex& annex, const Law& law, const Vocabulary& vocabulary) {
  FindingPeriod of_all_days;
  count(check_what_hangs_on(HangsOn::annex, annex, {law, vocabulary, Date{}}), of_all_days);
  const auto period_of = [&](const Date& day) {
    FindingPeriod period = of_all_days;
    count(check_what_hangs_on(HangsOn::day, annex, {law, vocabulary, day}), period);
    return period;
  };
  std::vector<FindingPeriod> periods = {period_of(Date{})};
  for (const Date& day : days_of_change(annex, law)) {
    periods.push_back(period_of(day));
    periods.back().counts.from = day;
  }
  return periods;
}

std::vector<FindingCounts> finding_counts(const std::vector<FindingPeriod>& periods) {
  std::vector<FindingCounts> counts;
  for (const FindingPeriod& period : periods)
    if (counts.empty() || !same_counts(period.counts, counts.back())) counts.push_back(period.counts);
  return counts;
}

std::vector<FindingCounts> finding_counts(const Annex& annex, const Law& law, const Vocabulary& vocabulary) {
  return finding_counts(finding_periods(annex, law, vocabulary));
}

FindingCounts counts_on(const std::vector<FindingCounts>& periods, const Date& day) {
  const auto after = std::find_if(periods.begin(), periods.end(), [&](const FindingCounts& period) {
    return period.from && day < *period.from;
  });
  return after == periods.begin() ? FindingCounts{} : *(after - 1);
}

}  // namespace annex
