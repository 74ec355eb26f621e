// Reading a need as it is written on the command line.
#include <algorithm>

#include "core/query/needs.h"

namespace annex {

namespace {

// What follows `start`; nothing where the text does not start so.
std::optional<std::string> after(std::string_view text, std::string_view start) {
  if (text.substr(0, start.size()) != start) return std::nullopt;
  return std::string(text.substr(start.size()));
}

bool read_countries(const std::string& list, std::vector<std::string>& countries) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    countries.push_back(list.substr(at, end - at));
    if (!is_country(countries.back())) return false;
    at = end + 1;
  }
  return true;
}

bool read_severity(const std::string& name, Severity& severity) {
  if (name == "notice") severity = Severity::notice;
  if (name == "warning") severity = Severity::warning;
  if (name == "error") severity = Severity::error;
  return name == "notice" || name == "warning" || name == "error";
}

struct TermNeed {
  std::string_view start;
  NeedKind kind;
  Section section;
};
constexpr TermNeed kTermNeeds[] = {{"no-data:", NeedKind::no_data, Section::data_categories},
                                   {"no-activity:", NeedKind::no_activity, Section::activities},
                                   {"activity:", NeedKind::activity, Section::activities}};

}  // namespace

bool is_country(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

std::optional<Need> parse_need(std::string_view text, const Vocabulary& vocabulary) {
  Need need;
  need.text = std::string(text);
  if (text == "no-third-country") return need;
  need.kind = NeedKind::no_suppliers;
  if (text == "no-suppliers") return need;
  for (const TermNeed& known : kTermNeeds)
    if (const auto term = after(text, known.start)) {
      need.kind = known.kind;
      need.term = *term;
      return vocabulary.find(known.section, *term) ? std::optional(need) : std::nullopt;
    }
  if (const auto list = after(text, "countries=")) {
    need.kind = NeedKind::countries;
    return read_countries(*list, need.countries) ? std::optional(need) : std::nullopt;
  }
  if (const auto limit = after(text, "retention<=")) {
    need.kind = NeedKind::retention;
    const auto duration = parse_duration(*limit);
    if (!duration) return std::nullopt;
    need.limit = *duration;
    return need;
  }
  if (const auto severity = after(text, "no-findings>=")) {
    need.kind = NeedKind::no_findings;
    return read_severity(*severity, need.severity) ? std::optional(need) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace annex
