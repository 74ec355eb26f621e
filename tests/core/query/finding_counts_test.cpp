// How many findings on which day: the periods of an index against the rules asked on the very days.
#include "core/query/finding_counts.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>

#include "core/codec/annex_json.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

// Every date that the law or the annex names, with the days around it. More than the periods are made from,
// so that a date which they forget is seen.
std::set<Date> days_to_ask(const Annex& annex, const Law& law) {
  std::set<Date> named;
  const auto add = [&](const std::optional<Date>& date) {
    if (date) named.insert(*date);
  };
  const auto add_period = [&](const Period& period) { add(period.from), add(period.until); };
  for (const PlaceStanding& each : law.standings) add_period(each.period);
  for (const Adequacy& each : law.adequacy) add_period(each.period);
  for (const ToolDecision& each : law.tool_decisions) add_period(each.period), add(each.repealed);
  add(annex.effective);
  for (const RecipientGroup& group : annex.recipients) {
    for (const Safeguard& safeguard : group.safeguards) add(safeguard.since);
    for (const Entity& entity : group.entities) {
      add(entity.since);
      for (const Safeguard& safeguard : entity.safeguards.value_or(std::vector<Safeguard>{}))
        add(safeguard.since);
    }
  }
  std::set<Date> days = {{1, 1, 1}, {2026, 11, 23}, {9999, 12, 31}};
  for (const Date& date : named) days.insert({previous_day(date), date, next_day(date)});
  return days;
}

void expect_as_on_the_day(const Annex& annex, const std::string& name) {
  const Law& law = test::law();
  const std::vector<FindingCounts> periods = finding_counts(annex, law, test::vocabulary());
  ASSERT_FALSE(periods.empty()) << name;
  EXPECT_FALSE(periods.front().from) << name;
  for (const Date& day : days_to_ask(annex, law)) {
    const FindingCounts kept = counts_on(periods, day);
    const FindingCounts asked = count_findings(annex, {law, test::vocabulary(), day});
    EXPECT_TRUE(kept.errors == asked.errors && kept.warnings == asked.warnings &&
                kept.notices == asked.notices)
        << name << " on " << to_string(day);
  }
  for (std::size_t at = 1; at < periods.size(); ++at) {
    ASSERT_TRUE(periods[at].from) << name;
    EXPECT_TRUE(at == 1 || *periods[at - 1].from < *periods[at].from) << name;
    FindingCounts same = periods[at - 1];
    same.from = periods[at].from;
    EXPECT_NE(same, periods[at]) << name << ": neighbours differ";
  }
}

TEST(FindingCounts, AreThoseOfTheDayForEveryPublishedAnnex) {
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    const auto decoded = decode_annex(test::read_file(file), test::vocabulary(), test::places());
    ASSERT_TRUE(decoded.ok()) << file;
    expect_as_on_the_day(decoded.value, file);
  }
}

TEST(FindingCounts, AreThoseOfTheDayForGeneratedAnnexes) {
  test::AnnexGenerator generator(20'261'123, test::vocabulary(), test::places());
  for (int index = 0; index < 12; ++index)
    expect_as_on_the_day(generator.next(), "generated " + std::to_string(index));
}

TEST(FindingCounts, OfADay) {
  const FindingCounts always{{}, 1, 0, 0};
  const FindingCounts later{Date{2021, 6, 28}, 0, 2, 0};
  const FindingCounts last{Date{2025, 12, 28}, 0, 0, 3};
  const std::vector<FindingCounts> periods = {always, later, last};
  EXPECT_EQ(counts_on(periods, {1, 1, 1}), always);
  EXPECT_EQ(counts_on(periods, {2021, 6, 27}), always);
  EXPECT_EQ(counts_on(periods, {2021, 6, 28}), later);
  EXPECT_EQ(counts_on(periods, {2025, 12, 27}), later);
  EXPECT_EQ(counts_on(periods, {2025, 12, 28}), last);
  EXPECT_EQ(counts_on(periods, {9999, 12, 31}), last);
  EXPECT_EQ(last.total(), 3);
}

TEST(FindingCounts, AreNoneWhereNoneAreKept) {
  EXPECT_EQ(counts_on({}, {2026, 1, 1}), FindingCounts{});
  EXPECT_EQ(counts_on({{Date{2026, 1, 1}, 4, 0, 0}}, {2025, 12, 31}), FindingCounts{}) << "begins later";
  EXPECT_EQ(counts_on({{Date{2026, 1, 1}, 4, 0, 0}}, {2026, 1, 1}).errors, 4);
}

}  // namespace
}  // namespace annex
