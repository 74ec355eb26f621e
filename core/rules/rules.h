// The rules: what the law asks of an annex, and of one version after another, as of a date. A rule answers
// one question and reports findings, never prose; rule_table.cpp lists them all.
#pragma once

#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/finding.h"
#include "core/model/law.h"
#include "core/model/vocabulary.h"

namespace annex {

// What a rule may ask beside the annex. Both must outlive the call.
struct Context {
  const Law& law;
  const Vocabulary& vocabulary;
  Date as_of;  // the day whose law counts; a rule reads no clock
};

// In the order of the table, and within a rule in the order of the annex: the same input, the same findings.
std::vector<Finding> check(const Annex& annex, const Context& context);

// What a rule's findings hang on: on the annex alone, or on the day as well, since the law changes.
enum class HangsOn { annex, day };

// Of these rules only, so that who asks about many days asks the others once.
std::vector<Finding> check_what_hangs_on(HangsOn which, const Annex& annex, const Context& context);

// What the newer version changes. Paths are the newer version's; what is gone from it is told by its section
// or group, with the older version's path in the argument "older".
std::vector<Finding> check_versions(const Annex& older, const Annex& newer, const Context& context);

}  // namespace annex
