// Every text case of the rules, and that every rule has the cases and the words that it must have.
#include "tests/core/rules/rule_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/rules/finding_text.h"
#include "core/rules/rule_table.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

bool starts_with_rule(const std::string& line, const std::string& rule) {
  return line.rfind(rule + " ", 0) == 0;
}

bool expects(const RuleCase& one, const std::string& rule) {
  return std::any_of(one.expected.begin(), one.expected.end(),
                     [&](const std::string& line) { return starts_with_rule(line, rule); });
}

// "country:FR", but not "no country: France".
bool has_unresolved(const std::string& message, const std::string& prefix) {
  const std::size_t at = message.find(prefix);
  return at != std::string::npos && at + prefix.size() < message.size() && message[at + prefix.size()] != ' ';
}

class RuleFile : public testing::TestWithParam<std::string> {};

TEST_P(RuleFile, ComesOutAsExpected) {
  std::vector<RuleCase> cases = read_rule_cases(GetParam());
  ASSERT_FALSE(cases.empty());
  const bool writes = rebaseline();
  for (RuleCase& one : cases) {
    SCOPED_TRACE(one.kind + ": " + one.title);
    const RuleCaseRun result = run(one);
    EXPECT_EQ(result.problems, std::vector<std::string>());
    std::vector<std::string> lines;
    for (const Finding& finding : result.findings) lines.push_back(line_of(finding));
    if (writes)
      one.expected = lines;
    else
      EXPECT_EQ(lines, one.expected);
  }
  if (writes) write_rule_cases(GetParam(), cases);
}

// What does not hang on the day is asked once for all days (query/finding_counts.h).
TEST_P(RuleFile, SaysTheSameOnEveryDayWhereItDoesNotHangOnTheDay) {
  const Rule* rule = find_rule(GetParam());
  ASSERT_NE(rule, nullptr);
  if (!rule->ask || rule->hangs_on == HangsOn::day) return;
  const auto lines_on = [&](RuleCase one, const std::string& day) {
    const auto is_day = [](const std::string& line) { return line.rfind("as-of ", 0) == 0; };
    one.lines.erase(std::remove_if(one.lines.begin(), one.lines.end(), is_day), one.lines.end());
    one.lines.insert(one.lines.begin(), "as-of " + day);
    std::vector<std::string> lines;
    for (const Finding& finding : run(one).findings)
      if (finding.rule == GetParam()) lines.push_back(line_of(finding));
    return lines;
  };
  for (const RuleCase& one : read_rule_cases(GetParam())) {
    SCOPED_TRACE(one.kind + ": " + one.title);
    const std::vector<std::string> today = lines_on(one, "2026-11-23");
    for (const char* day :
         {"0001-01-01", "2000-07-31", "2016-07-12", "2021-06-28", "2022-12-28", "9999-12-31"})
      EXPECT_EQ(lines_on(one, day), today) << day;
  }
}

TEST_P(RuleFile, HasACaseThatFiresOneThatDoesNotAndOneAtTheEdge) {
  std::set<std::string> kinds;
  for (const RuleCase& one : read_rule_cases(GetParam())) {
    SCOPED_TRACE(one.kind + ": " + one.title);
    kinds.insert(one.kind);
    if (one.kind != "edge") {
      EXPECT_EQ(expects(one, GetParam()), one.kind == "fires");
    }
  }
  EXPECT_EQ(kinds, (std::set<std::string>{"edge", "fires", "silent"}));
}

std::string name_of_test(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFile, testing::ValuesIn(rule_case_files()), name_of_test);

TEST(RuleTable, EveryRuleHasAFileOfCases) {
  std::vector<std::string> rules;
  for (const Rule& rule : rule_table()) rules.emplace_back(rule.id);
  std::sort(rules.begin(), rules.end());
  EXPECT_EQ(rule_case_files(), rules);
}

TEST(RuleTable, EveryRuleHasOneFunction) {
  for (const Rule& rule : rule_table())
    EXPECT_NE(rule.ask == nullptr, rule.ask_versions == nullptr) << rule.id;
}

class Language : public testing::TestWithParam<std::string> {};

TEST_P(Language, HasTheWordsOfEveryRule) {
  const Texts& texts = reference_in(GetParam()).texts;
  for (const Rule& rule : rule_table())
    for (const char* part : {".title", ".message", ".advice"})
      EXPECT_TRUE(texts.has("rule." + std::string(rule.id) + part)) << rule.id << part;
}

TEST_P(Language, SaysEveryFindingOfEveryCase) {
  const Reference& reference = reference_in(GetParam());
  for (const std::string& rule : rule_case_files())
    for (const RuleCase& one : read_rule_cases(rule))
      for (const Finding& finding : run(one).findings) {
        SCOPED_TRACE(rule + ", " + one.title);
        const std::string message = message_of(finding, reference, GetParam());
        // What the annex itself says may have braces; a name that nothing filled has them around one of ours.
        for (const auto& [name, value] : finding.arguments)
          EXPECT_EQ(message.find("{" + name + "}"), std::string::npos) << message;
        if (finding.rule != "placeholder-left") {
          EXPECT_EQ(message.find('{'), std::string::npos) << message;
        }
        for (const char* prefix : {"term:", "country:", "date:", "duration:", "tool:", "answer:"})
          EXPECT_FALSE(has_unresolved(message, prefix)) << message;
      }
}

// The product asks; it never certifies.
TEST_P(Language, NeverGradesAndNeverSaysCompliant) {
  for (const auto& [key, text] : reference_in(GetParam()).texts.strings)
    if (key.rfind("rule.", 0) == 0) {
      for (const char* word : {"compliant", "compliance", "conforme", "conformité", "score", "grade"})
        EXPECT_EQ(text.find(word), std::string::npos) << key;
    }
}

INSTANTIATE_TEST_SUITE_P(Texts, Language, testing::Values("en", "fr"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace annex::test
