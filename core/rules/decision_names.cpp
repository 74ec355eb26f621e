// Reading the names of decisions.
#include "core/rules/decision_names.h"

#include <algorithm>

#include "core/rules/folding.h"

namespace annex {

namespace {

// Words without what spelling leaves open: "EU-U.S. Privacy Shield" and "EU-US privacy shield" are one.
std::string plain(const std::string& words) { return fold_entity_name(words, {}); }

bool holds(const std::string& words, const std::string& name) {
  return !name.empty() && (" " + words + " ").find(" " + plain(name) + " ") != std::string::npos;
}

bool is_one_of(const std::string& words, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return plain(name) == words; });
}

// A full name may stand among other words. A short one stands alone: "Swiss-U.S. Data Privacy Framework" is
// no decision of the Union.
bool names(const std::string& words, const Adequacy& entry) {
  return holds(words, entry.covers) || holds(words, entry.decision) || is_one_of(words, entry.names);
}

template <typename Fits>
std::vector<const Adequacy*> entries_of(const std::string& country, const Law& law, const Fits& fits) {
  std::vector<const Adequacy*> entries;
  for (const Adequacy& entry : law.adequacy)
    if (entry.country == country && fits(entry)) entries.push_back(&entry);
  return entries;
}

}  // namespace

std::vector<const Adequacy*> adequacy_named(const std::string& country, const std::string& words,
                                            const Law& law) {
  for (const std::string& number : decision_numbers(words)) {
    auto entries = entries_of(
        country, law, [&](const Adequacy& entry) { return decision_number(entry.decision) == number; });
    if (!entries.empty()) return entries;
  }
  const std::string folded = plain(words);
  return entries_of(country, law, [&](const Adequacy& entry) { return names(folded, entry); });
}

const ToolDecision* tool_decision_named(SafeguardTool tool, const std::string& words, const Law& law) {
  if (const ToolDecision* numbered = law.tool_decision(tool, words)) return numbered;
  const std::string folded = plain(words);
  for (const ToolDecision& entry : law.tool_decisions)
    if (entry.tool == tool && is_one_of(folded, entry.names)) return &entry;
  return nullptr;
}

}  // namespace annex
