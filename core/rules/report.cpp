// Building findings.
#include "core/rules/report.h"

#include "core/model/names.h"

namespace annex {

Finding& Report::add(Paths paths, Arguments arguments) {
  Finding finding;
  finding.rule = std::string(rule_->id);
  finding.severity = rule_->severity;
  finding.law = std::string(rule_->law);
  finding.paths = std::move(paths);
  finding.arguments = std::move(arguments);
  findings_.push_back(std::move(finding));
  return findings_.back();
}

std::string country_argument(const std::string& country) { return "country:" + country; }

std::string date_argument(const Date& date) { return "date:" + to_string(date); }

std::string term_argument(Section section, std::string_view term) {
  return std::string("term:").append(key_of(section)).append("/").append(term);
}

std::string tool_argument(SafeguardTool tool) { return std::string("tool:").append(name_of(tool)); }

void append_argument(std::string& list, const std::string& argument) {
  if (!list.empty()) list += ',';
  list += argument;
}

}  // namespace annex
