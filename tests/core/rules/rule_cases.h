// Text cases of the rules (tests/corpus/rules/<rule>.txt): lines that change the clean annex of base.json,
// the date of the law, and every finding that must come out. Read as follows:
//
//   == fires: a title            fires | silent | edge; what the case is of
//   as-of 2026-11-23             left out: 2026-11-23
//   set /activities/3/answer "no"
//   add /recipients/1/entities { "name": "…" }
//   remove /effective
//   newer                        the lines after it change the newer of two versions
//   expect store error /activities/3 /subjectMatters/9
//
// ANNEX_REBASELINE=1 writes what comes out as what is expected; read the difference before keeping it.
#pragma once

#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/finding.h"
#include "core/model/reference.h"

namespace annex::test {

struct RuleCase {
  std::string file;  // the rule that the file is of
  std::string kind;  // "fires", "silent", "edge"
  std::string title;
  std::vector<std::string> lines;     // all but the expectations
  std::vector<std::string> expected;  // "rule severity path path", in order
};

// data/ as it lies in the source tree, with the texts of one language.
const Reference& reference_in(const std::string& language);

std::vector<std::string> rule_case_files();  // the rules that have a file
std::vector<RuleCase> read_rule_cases(const std::string& rule);
void write_rule_cases(const std::string& rule, const std::vector<RuleCase>& cases);

struct RuleCaseRun {
  std::vector<Finding> findings;
  std::vector<std::string>
      problems;  // of the case itself: a line that cannot be read, an annex that does not decode
};
RuleCaseRun run(const RuleCase& rule_case);

std::string line_of(const Finding& finding);
std::string read_source_file(const std::string& path);  // relative to the source tree

}  // namespace annex::test
