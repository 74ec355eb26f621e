// A calendar day, as RFC 3339 calls it a full-date. No clock, no time zone: law changes by the day.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace annex {

struct Date {
  int year = 1;   // 1 to 9999
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to the last of the month, proleptic Gregorian

  friend bool operator==(const Date&, const Date&) = default;
  friend std::strong_ordering operator<=>(const Date&, const Date&) = default;
};

// Reads exactly "YYYY-MM-DD"; nothing for any other shape and for days that do not exist.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(const Date& date);

// The days from 0001-01-01 to `date`: the difference of two is a number of days.
int day_number(const Date& date);
// The day before and the day after, for walking the boundaries of dated law; the first and the last day that
// there is stay where they are.
Date previous_day(const Date& date);
Date next_day(const Date& date);

}  // namespace annex
