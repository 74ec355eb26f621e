// Where a rule puts its findings: it names rows and arguments, the table gives id, severity and law.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/model/finding.h"
#include "core/rules/rule_table.h"

namespace annex {

class Report {
 public:
  using Paths = std::vector<std::string>;
  using Arguments = std::map<std::string, std::string>;

  // The findings that follow are of this rule.
  void begin(const Rule& rule) { rule_ = &rule; }
  // `paths` has at least one: the row that the finding speaks of comes first. The reference holds until the
  // next add.
  Finding& add(Paths paths, Arguments arguments = {});
  std::vector<Finding> take() { return std::move(findings_); }

 private:
  const Rule* rule_ = nullptr;
  std::vector<Finding> findings_;
};

// Arguments that the texts resolve (core/model/finding.h).
std::string country_argument(const std::string& country);
std::string date_argument(const Date& date);
std::string term_argument(Section section, std::string_view term);
std::string tool_argument(SafeguardTool tool);
// Several of one kind as one argument: "term:activities/store,term:activities/erase".
void append_argument(std::string& list, const std::string& argument);

}  // namespace annex
