// A length of time as ISO 8601 writes it ("P6M", "P1Y6M", "P14D", "PT72H"): whole, and more than zero.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace annex {

// Kept as written, so that reading then writing is lossless: P12M stays P12M, though it is as long as P1Y.
struct Duration {
  int years = 0;
  int months = 0;
  int weeks = 0;
  int days = 0;
  int hours = 0;
  int minutes = 0;
  int seconds = 0;

  friend bool operator==(const Duration&, const Duration&) = default;
};

// Nothing for another shape, for a zero, negative or fractional duration, and for parts over 9999.
std::optional<Duration> parse_duration(std::string_view text);
std::string to_string(const Duration& duration);

// The shortest and the longest that the duration can be, in seconds: a month has 28 to 31 days, and
// twelve of them 365 or 366. The two are equal where no month and no year is in it.
struct Span {
  long long shortest = 0;
  long long longest = 0;
};
Span span_of(const Duration& duration);

// Less, equal or greater where every reading agrees; unordered where the calendar decides (P30D against P1M).
std::partial_ordering compare(const Duration& left, const Duration& right);

}  // namespace annex
