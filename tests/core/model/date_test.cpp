// Days that exist, and counting them.
#include "core/model/date.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

TEST(Date, ReadsExactlyOneShape) {
  EXPECT_EQ(parse_date("2026-11-23"), (Date{2026, 11, 23}));
  EXPECT_EQ(parse_date("0001-01-01"), (Date{1, 1, 1}));
  for (const char* text :
       {"", "2026", "2026-11", "2026-11-2", "2026-1-23", "26-11-23", "2026/11/23", "2026-11-23 ",
        " 2026-11-23", "2026-11-230", "+026-11-23", "2026-11-2x", "２０26-11-23"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, KnowsHowLongMonthsAre) {
  for (const char* text : {"2024-02-29", "2000-02-29", "2026-01-31", "2026-04-30", "2026-12-31"})
    EXPECT_TRUE(parse_date(text)) << text;
  for (const char* text :
       {"2026-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2026-04-31", "2026-06-31", "2026-09-31",
        "2026-11-31", "2026-00-10", "2026-13-10", "2026-10-00", "0000-10-10"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, IsWrittenAsItIsRead) {
  for (const char* text : {"2026-11-23", "0001-01-01", "9999-12-31", "0987-06-05"})
    EXPECT_EQ(to_string(*parse_date(text)), text);
}

TEST(Date, OrdersByDay) {
  EXPECT_LT(*parse_date("2025-12-31"), *parse_date("2026-01-01"));
  EXPECT_LT(*parse_date("2026-01-31"), *parse_date("2026-02-01"));
  EXPECT_LT(*parse_date("2026-02-01"), *parse_date("2026-02-02"));
}

TEST(Date, CountsDays) {
  EXPECT_EQ(day_number({1, 1, 1}), 0);
  EXPECT_EQ(day_number({2026, 3, 1}) - day_number({2026, 2, 28}), 1);
  EXPECT_EQ(day_number({2024, 3, 1}) - day_number({2024, 2, 28}), 2);
  EXPECT_EQ(day_number({2001, 1, 1}) - day_number({2000, 1, 1}), 366);
  EXPECT_EQ(day_number({1970, 1, 1}), 719162);
}

TEST(Date, StepsThroughFourCenturiesWithoutAGap) {
  Date date{1899, 12, 31};
  for (int number = day_number(date); date.year < 2301; ++number) {
    ASSERT_EQ(day_number(date), number) << to_string(date);
    ASSERT_EQ(parse_date(to_string(date)), date);
    const Date next = next_day(date);
    ASSERT_EQ(previous_day(next), date) << to_string(next);
    ASSERT_LT(date, next);
    date = next;
  }
}

TEST(Date, StaysWithinTheDaysThatThereAre) {
  EXPECT_EQ(previous_day({1, 1, 1}), (Date{1, 1, 1}));
  EXPECT_EQ(next_day({9999, 12, 31}), (Date{9999, 12, 31}));
}

}  // namespace
}  // namespace annex
