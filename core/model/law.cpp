// Asking the dated law.
#include "core/model/law.h"

namespace annex {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

std::string_view digits_before(std::string_view words, std::size_t end) {
  std::size_t first = end;
  while (first > 0 && is_digit(words[first - 1])) --first;
  return words.substr(first, end - first);
}

std::string_view digits_after(std::string_view words, std::size_t start) {
  std::size_t end = start + 1;
  while (end < words.size() && is_digit(words[end])) ++end;
  return words.substr(start + 1, end - start - 1);
}

// Of a CELEX number, sector 3 (legislation), the year; empty where it is none.
std::string_view celex_year(std::string_view before, std::string_view after) {
  return before.size() == 5 && before[0] == '3' && after.size() == 4 ? before.substr(1) : std::string_view();
}

std::string joined(std::string_view year, std::string_view number) {
  while (number.size() > 1 && number[0] == '0') number.remove_prefix(1);
  return std::string(year).append("/").append(number);
}

}  // namespace

std::vector<std::string> decision_numbers(std::string_view words) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; (at = words.find_first_of("/D", at)) != std::string_view::npos; ++at) {
    const std::string_view before = digits_before(words, at);
    const std::string_view after = digits_after(words, at);
    const std::string_view year = words[at] == '/' ? before : celex_year(before, after);
    if (!year.empty() && !after.empty()) numbers.push_back(joined(year, after));
  }
  return numbers;
}

std::string decision_number(std::string_view decision) {
  const std::vector<std::string> numbers = decision_numbers(decision);
  return numbers.empty() ? std::string() : numbers.front();
}

Standing Law::standing_of(std::string_view country, const Date& date) const {
  for (const PlaceStanding& entry : standings)
    if (entry.country == country && entry.period.holds(date)) return entry.standing;
  return Standing::outside;
}

const Adequacy* Law::adequacy_of(std::string_view country, const Date& date) const {
  for (const Adequacy& entry : adequacy)
    if (entry.country == country && entry.period.holds(date)) return &entry;
  return nullptr;
}

const ToolDecision* Law::tool_decision(SafeguardTool tool, std::string_view decision) const {
  for (const std::string& number : decision_numbers(decision))
    for (const ToolDecision& entry : tool_decisions)
      if (entry.tool == tool && decision_number(entry.decision) == number) return &entry;
  return nullptr;
}

const Affinity* Law::affinity_of(std::string_view subject_matter) const {
  for (const Affinity& entry : affinity)
    if (entry.subject_matter == subject_matter) return &entry;
  return nullptr;
}

const Carrier* Law::carrier_of(std::string_view data_category) const {
  for (const Carrier& entry : carriers)
    if (entry.data_category == data_category) return &entry;
  return nullptr;
}

}  // namespace annex
