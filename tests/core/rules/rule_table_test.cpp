// The table itself: ids, severities and laws are what scripts and waivers rely on.
#include "core/rules/rule_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace annex {
namespace {

std::string row_of(const Rule& rule) {
  const char* severity = rule.severity == Severity::error     ? "error"
                         : rule.severity == Severity::warning ? "warning"
                                                              : "notice";
  return std::string(rule.id) + " | " + severity + " | " + std::string(rule.law);
}

TEST(RuleTable, IsWhatItIsAgreedToBe) {
  const std::vector<std::string> expected = {
      "no-activity | error | GDPR Art. 28(3)",
      "no-data-category | error | GDPR Art. 28(3)",
      "no-subject-matter | error | GDPR Art. 28(3)",
      "no-purpose | error | GDPR Art. 28(3)",
      "no-data-subject | error | GDPR Art. 28(3)",
      "answer-missing | warning | GDPR Art. 28(3)",
      "retention-missing | error | GDPR Art. 28(3), 5(1)(e)",
      "other-without-details | error | GDPR Art. 28(3)",
      "undated | warning | GDPR Art. 28(2), 5(2)",
      "provider-contact-missing | notice | GDPR Art. 30(2)(a)",
      "by-reference-only | warning | EDPB 07/2020 §109",
      "placeholder-left | error | GDPR Art. 28(3)",
      "activity-without-subject-matter | warning | GDPR Art. 5(1)(b)",
      "data-without-carrier | warning | GDPR Art. 5(1)(c)",
      "data-without-need | notice | GDPR Art. 5(1)(c)",
      "needed-data-denied | warning | GDPR Art. 5(1)(d)",
      "retention-unused | warning | GDPR Art. 28(3)",
      "disclosure-without-recipient | warning | GDPR Art. 4(9)",
      "storage-without-retention | error | GDPR Art. 5(1)(e)",
      "no-erasure | warning | GDPR Art. 28(3)(g)",
      "detailed-billing-without-traffic | error | GDPR Art. 5(1)(c)",
      "sensitive-without-condition | error | GDPR Art. 9(2)",
      "sensitive-may-be-hosted | warning | GDPR Art. 9",
      "criminal-data-unaddressed | notice | GDPR Art. 10",
      "entity-without-country | error | GDPR Art. 30(2)(c)",
      "entity-country-vague | warning | GDPR Art. 30(2)(c)",
      "entity-outside-region | error | GDPR Art. 44",
      "entity-without-contact | warning | EDPB 22/2024",
      "entity-without-task | warning | 2021/915 Annex IV",
      "duplicate-entity | warning | ",
      "transfer-without-tool | error | GDPR Art. 44, 46",
      "tool-without-transfer | warning | GDPR Art. 46",
      "tool-in-eea | warning | GDPR Art. 46",
      "clauses-undated | warning | GDPR Art. 46(2)(c)",
      "clauses-repealed | error | 2021/914 Art. 4",
      "binding-rules-pending | warning | GDPR Art. 47",
      "adequacy-not-in-force | error | GDPR Art. 45",
      "adequacy-partial | warning | GDPR Art. 45",
      "derogation-standing | warning | GDPR Art. 49",
      "provider-outside-eea | notice | GDPR Art. 3, 27, 44",
      "retention-unlimited | warning | GDPR Art. 5(1)(e)",
      "retention-law-unnamed | notice | GDPR Art. 28(3)",
      "retention-open-ended | notice | GDPR Art. 28(3)",
      "retention-after-service | notice | GDPR Art. 28(3)(g)",
      "retention-per-country | notice | GDPR Art. 28(3)",
      "controller-purpose | warning | GDPR Art. 28(10)",
      "recipient-added | warning | GDPR Art. 28(2)",
      "recipient-replaced | warning | GDPR Art. 28(2)",
      "recipient-removed | notice | GDPR Art. 28(2)",
      "recipient-moved-out | error | GDPR Art. 44",
      "recipient-moved-in | notice | GDPR Art. 44",
      "retention-lengthened | warning | GDPR Art. 5(1)(e)",
      "retention-shortened | notice | GDPR Art. 5(1)(e)",
      "retention-incomparable | notice | GDPR Art. 5(1)(e)",
      "answer-changed | warning | GDPR Art. 28(3)(a)",
      "answer-added | notice | GDPR Art. 28(3)(a)",
      "wording-changed | notice | GDPR Art. 28(3)(a)",
      "same-date-different-content | error | GDPR Art. 5(2)",
      "information-lost | warning | GDPR Art. 5(2)",
      "probable-rename | notice | GDPR Art. 28(2)",
  };
  std::vector<std::string> rows;
  for (const Rule& rule : rule_table()) rows.push_back(row_of(rule));
  EXPECT_EQ(rows, expected);
}

TEST(RuleTable, IsFoundById) {
  ASSERT_NE(find_rule("undated"), nullptr);
  EXPECT_EQ(find_rule("undated")->id, "undated");
  EXPECT_EQ(find_rule("undate"), nullptr);
  EXPECT_EQ(find_rule(""), nullptr);
}

}  // namespace
}  // namespace annex
