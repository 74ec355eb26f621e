// Days of the proleptic Gregorian calendar.
#include "core/model/date.h"

#include <array>
#include <cstddef>

namespace annex {
namespace {

constexpr int kDaysInYear = 365;
constexpr std::array<int, 12> kDaysInMonth = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr Date kFirstDay{1, 1, 1};
constexpr Date kLastDay{9999, 12, 31};

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  return kDaysInMonth[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

// The number that the digits make; nothing where one is no digit.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char character : text) {
    if (character < '0' || character > '9') return std::nullopt;
    value = value * 10 + (character - '0');
  }
  return value;
}

void append_digits(std::string& text, int value, int width) {
  std::string number = std::to_string(value);
  if (static_cast<int>(number.size()) < width)
    text.append(static_cast<std::size_t>(width) - number.size(), '0');
  text += number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::optional<int> year = digits(text.substr(0, 4));
  const std::optional<int> month = digits(text.substr(5, 2));
  const std::optional<int> day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  if (*year < 1 || *month < 1 || *month > 12 || *day < 1 || *day > days_in(*year, *month))
    return std::nullopt;
  return Date{*year, *month, *day};
}

std::string to_string(const Date& date) {
  std::string text;
  append_digits(text, date.year, 4);
  text += '-';
  append_digits(text, date.month, 2);
  text += '-';
  append_digits(text, date.day, 2);
  return text;
}

int day_number(const Date& date) {
  const int before = date.year - 1;
  int number = before * kDaysInYear + before / 4 - before / 100 + before / 400;
  for (int month = 1; month < date.month; ++month) number += days_in(date.year, month);
  return number + date.day - 1;
}

Date previous_day(const Date& date) {
  if (date <= kFirstDay) return kFirstDay;
  if (date.day > 1) return {date.year, date.month, date.day - 1};
  if (date.month > 1) return {date.year, date.month - 1, days_in(date.year, date.month - 1)};
  return {date.year - 1, 12, 31};
}

Date next_day(const Date& date) {
  if (date >= kLastDay) return kLastDay;
  if (date.day < days_in(date.year, date.month)) return {date.year, date.month, date.day + 1};
  if (date.month < 12) return {date.year, date.month + 1, 1};
  return {date.year + 1, 1, 1};
}

}  // namespace annex
