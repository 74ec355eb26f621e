// Lengths of time in ISO 8601, and what the calendar lets them be.
#include "core/model/duration.h"

#include <array>
#include <cstddef>

namespace annex {
namespace {

constexpr std::size_t kMostDigits = 4;
constexpr long long kMinute = 60;
constexpr long long kHour = 60 * kMinute;
constexpr long long kDay = 24 * kHour;

enum class Half { date, time };

// The parts in the order in which they have to stand. Weeks stand alone (ISO 8601-1, 5.5.2.3).
struct Part {
  char letter;
  Half half;
  int Duration::*value;
};
constexpr std::array kParts = {
    Part{'Y', Half::date, &Duration::years},   Part{'M', Half::date, &Duration::months},
    Part{'W', Half::date, &Duration::weeks},   Part{'D', Half::date, &Duration::days},
    Part{'H', Half::time, &Duration::hours},   Part{'M', Half::time, &Duration::minutes},
    Part{'S', Half::time, &Duration::seconds},
};

// Takes up to kMostDigits digits from the front; nothing where there are none.
std::optional<int> take_number(std::string_view& text) {
  int value = 0;
  std::size_t count = 0;
  while (count < text.size() && count < kMostDigits && text[count] >= '0' && text[count] <= '9')
    value = value * 10 + (text[count++] - '0');
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  return value;
}

// Where the part with this letter stands, from `start` on; kParts.size() where it cannot stand here.
std::size_t find_part(char letter, Half half, std::size_t start) {
  for (std::size_t index = start; index < kParts.size(); ++index)
    if (kParts[index].letter == letter && kParts[index].half == half) return index;
  return kParts.size();
}

// The days of a number of months, shortest and longest. Every 12 of them are a year, of 365 or 366 days.
Span days_of_months(int months) {
  // The fewest and the most days that n months in a row can have, n from 0 to 11.
  constexpr std::array<int, 12> kFewest = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};
  constexpr std::array<int, 12> kMost = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};
  const auto rest = static_cast<std::size_t>(months % 12);
  const long long years = months / 12;
  return {years * 365 + kFewest[rest], years * 366 + kMost[rest]};
}

bool is_zero(const Duration& duration) { return duration == Duration{}; }

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  if (text.empty() || text.front() != 'P') return std::nullopt;
  text.remove_prefix(1);
  Duration duration;
  Half half = Half::date;
  std::size_t next = 0;  // the parts before it have had their turn
  bool has_weeks = false;
  int parts = 0;
  while (!text.empty()) {
    if (text.front() == 'T' && half == Half::date) {
      half = Half::time;
      text.remove_prefix(1);
    }
    const std::optional<int> value = take_number(text);
    if (!value || text.empty()) return std::nullopt;
    const std::size_t index = find_part(text.front(), half, next);
    if (index == kParts.size()) return std::nullopt;
    duration.*kParts[index].value = *value;
    has_weeks = has_weeks || kParts[index].letter == 'W';
    ++parts;
    next = index + 1;
    text.remove_prefix(1);
  }
  if (is_zero(duration) || (has_weeks && parts > 1)) return std::nullopt;
  return duration;
}

std::string to_string(const Duration& duration) {
  std::string text = "P";
  Half half = Half::date;
  for (const Part& part : kParts) {
    const int value = duration.*part.value;
    if (value == 0) continue;
    if (part.half != half) text += 'T';
    half = part.half;
    text += std::to_string(value);
    text += part.letter;
  }
  return text;
}

Span span_of(const Duration& duration) {
  const Span calendar = days_of_months(duration.years * 12 + duration.months);
  const long long fixed = (duration.weeks * 7LL + duration.days) * kDay + duration.hours * kHour +
                          duration.minutes * kMinute + duration.seconds;
  return {calendar.shortest * kDay + fixed, calendar.longest * kDay + fixed};
}

std::partial_ordering compare(const Duration& left, const Duration& right) {
  const int left_months = left.years * 12 + left.months;
  const int right_months = right.years * 12 + right.months;
  // What both have of months cancels out, whatever the calendar makes of it.
  const int common = left_months < right_months ? left_months : right_months;
  Duration left_rest = left;
  Duration right_rest = right;
  left_rest.years = right_rest.years = 0;
  left_rest.months = left_months - common;
  right_rest.months = right_months - common;
  const Span left_span = span_of(left_rest);
  const Span right_span = span_of(right_rest);
  if (left_span.longest < right_span.shortest) return std::partial_ordering::less;
  if (left_span.shortest > right_span.longest) return std::partial_ordering::greater;
  if (left_span.shortest == left_span.longest && right_span.shortest == right_span.longest)
    return std::partial_ordering::equivalent;
  return std::partial_ordering::unordered;
}

}  // namespace annex
