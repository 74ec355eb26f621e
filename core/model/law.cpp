// Asking the dated law.
#include "core/model/law.h"

namespace annex {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

std::string_view decision_number(std::string_view decision) {
  for (std::size_t slash = 0; (slash = decision.find('/', slash)) != std::string_view::npos; ++slash) {
    std::size_t first = slash;
    while (first > 0 && is_digit(decision[first - 1])) --first;
    std::size_t last = slash + 1;
    while (last < decision.size() && is_digit(decision[last])) ++last;
    if (first < slash && last > slash + 1) return decision.substr(first, last - first);
  }
  return {};
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
  const std::string_view number = decision_number(decision);
  if (number.empty()) return nullptr;
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
