// Durations in ISO 8601, and which of two is longer.
#include "core/model/duration.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/model/date.h"

namespace annex {
namespace {

constexpr long long kDay = 24 * 60 * 60;

Span span(std::string_view text) { return span_of(*parse_duration(text)); }

std::partial_ordering order(std::string_view left, std::string_view right) {
  return compare(*parse_duration(left), *parse_duration(right));
}

TEST(Duration, ReadsEveryPart) {
  const std::optional<Duration> duration = parse_duration("P1Y2M3DT4H5M6S");
  ASSERT_TRUE(duration);
  EXPECT_EQ(*duration, (Duration{1, 2, 0, 3, 4, 5, 6}));
  EXPECT_EQ(parse_duration("P14W"), (Duration{0, 0, 14, 0, 0, 0, 0}));
}

TEST(Duration, IsWrittenAsItIsRead) {
  for (const char* text : {"P6M", "P1Y", "P12M", "P1Y6M", "P14D", "P2W", "PT72H", "PT5M", "P1DT1S", "P9999Y"})
    EXPECT_EQ(to_string(*parse_duration(text)), text);
  EXPECT_EQ(to_string(*parse_duration("P0Y06M")), "P6M");
}

TEST(Duration, RefusesWhatIsNone) {
  for (const char* text :
       {"",     "P",    "PT",    "P0D",   "P0Y0M",   "PT0S",  "6M",    "p6M",      "P6m",  "P6",
        "PM",   "-P6M", "P-6M",  "P0.5Y", "P1,5Y",   "P1M1Y", "P1M1M", "P1D1T",    "P1YT", "P1H",
        "PT1D", "PT1Y", "P1W1D", "P1Y1W", "P10000D", "P6M ",  " P6M",  "P1YT1H1D", "PTT1H"})
    EXPECT_FALSE(parse_duration(text)) << text;
}

TEST(Duration, SpansWhatTheCalendarMakesOfIt) {
  EXPECT_EQ(span("P1M").shortest, 28 * kDay);
  EXPECT_EQ(span("P1M").longest, 31 * kDay);
  EXPECT_EQ(span("P1Y").shortest, 365 * kDay);
  EXPECT_EQ(span("P1Y").longest, 366 * kDay);
  EXPECT_EQ(span("P12M").longest, span("P1Y").longest);
  EXPECT_EQ(span("P2W").shortest, 14 * kDay);
  EXPECT_EQ(span("P2W").longest, 14 * kDay);
  EXPECT_EQ(span("P1DT1H1M1S").longest, kDay + 3661);
}

// Up to eleven months, against every start in a cycle of the calendar.
TEST(Duration, SpansOfMonthsAreThoseOfTheCalendar) {
  for (int months = 1; months < 12; ++months) {
    int fewest = 1000;
    int most = 0;
    for (int start = 0; start < 400 * 12; ++start) {
      const int end = start + months;
      const int days =
          day_number({2000 + end / 12, end % 12 + 1, 1}) - day_number({2000 + start / 12, start % 12 + 1, 1});
      fewest = std::min(fewest, days);
      most = std::max(most, days);
    }
    const Span told = span("P" + std::to_string(months) + "M");
    EXPECT_EQ(told.shortest, fewest * kDay) << months;
    EXPECT_EQ(told.longest, most * kDay) << months;
  }
}

TEST(Duration, ComparesWhereEveryReadingAgrees) {
  EXPECT_EQ(order("P6M", "P1Y"), std::partial_ordering::less);
  EXPECT_EQ(order("P1Y", "P6M"), std::partial_ordering::greater);
  EXPECT_EQ(order("P12M", "P1Y"), std::partial_ordering::equivalent);
  EXPECT_EQ(order("P14D", "P2W"), std::partial_ordering::equivalent);
  EXPECT_EQ(order("PT72H", "P3D"), std::partial_ordering::equivalent);
  EXPECT_EQ(order("P1M", "P2M"), std::partial_ordering::less);
  EXPECT_EQ(order("P1M", "P1M1D"), std::partial_ordering::less);
  EXPECT_EQ(order("P27D", "P1M"), std::partial_ordering::less);
  EXPECT_EQ(order("P32D", "P1M"), std::partial_ordering::greater);
  EXPECT_EQ(order("P1Y", "P13M"), std::partial_ordering::less);
}

TEST(Duration, DoesNotCompareWhereTheCalendarDecides) {
  for (const char* text : {"P28D", "P30D", "P31D", "P4W"})
    EXPECT_EQ(order(text, "P1M"), std::partial_ordering::unordered) << text;
  EXPECT_EQ(order("P365D", "P1Y"), std::partial_ordering::unordered);
  EXPECT_EQ(order("P1Y", "P366D"), std::partial_ordering::unordered);
  EXPECT_EQ(order("P364D", "P1Y"), std::partial_ordering::less);
}

}  // namespace
}  // namespace annex
