// What `annex check` found, for people, for scripts, and for code hosts (SARIF 2.1.0).
#pragma once

#include <string>
#include <vector>

#include "tools/annex/findings.h"
#include "tools/annex/waivers.h"

namespace annex {

struct CheckResult {
  Date as_of;
  std::vector<JudgedFile> files;
  std::string waivers_file;  // empty: none
  std::vector<FaultyWaiver> waivers;
};

std::string check_as_text(const CheckResult& result, const Session& session, const Reference& reference);
std::string check_as_json(const CheckResult& result, const Reference& reference);
// Lines are those of the annex files; a recipient or row that is gone stands at its group or section.
std::string check_as_sarif(const CheckResult& result, const Reference& reference);

}  // namespace annex
