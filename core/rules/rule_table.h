// Every rule as a row: its id, how grave it is, the law it rests on, and the function that asks.
#pragma once

#include <span>
#include <string_view>

#include "core/model/finding.h"
#include "core/rules/rules.h"

namespace annex {

class Report;

struct Rule {
  std::string_view id;
  Severity severity = Severity::notice;  // where the table names two: the one of the usual case
  std::string_view law;                  // empty where the rule rests on none

  // One of the two: about one annex, or about a version and the one after it.
  void (*ask)(const Annex&, const Context&, Report&) = nullptr;
  void (*ask_versions)(const Annex& older, const Annex& newer, const Context&, Report&) = nullptr;
  HangsOn hangs_on = HangsOn::annex;  // of rules about one annex
};

std::span<const Rule> rule_table();
// Null where there is no such rule.
const Rule* find_rule(std::string_view id);

}  // namespace annex
