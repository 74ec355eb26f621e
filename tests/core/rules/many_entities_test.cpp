// Annexes of very many recipients are checked and compared. No clock is read: work for each pair of them
// would take longer than a test may.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules/rules.h"
#include "tests/core/rules/rule_cases.h"

namespace annex::test {
namespace {

constexpr std::size_t kMany = 10000;

template <typename NameOf>
Annex with_entities(const NameOf& name_of) {
  Annex annex;
  annex.recipients.resize(1);
  annex.recipients[0].region = Region::third_country;
  annex.recipients[0].entities.resize(kMany);
  for (std::size_t i = 0; i < kMany; ++i) annex.recipients[0].entities[i].name = name_of(i);
  return annex;
}

Context context() {
  const Reference& reference = reference_in("en");
  return {reference.law, reference.vocabulary, {2026, 11, 23}};
}

long count_of(const std::vector<Finding>& findings, std::string_view rule) {
  return std::count_if(findings.begin(), findings.end(),
                       [rule](const Finding& finding) { return finding.rule == rule; });
}

TEST(ManyEntities, AreToldApart) {
  const Annex names = with_entities([](std::size_t i) { return "X" + std::to_string(i); });
  const Annex one_name = with_entities([](std::size_t) { return std::string("X"); });
  EXPECT_EQ(count_of(check(names, context()), "duplicate-entity"), 0);
  EXPECT_GT(count_of(check(one_name, context()), "duplicate-entity"), 0);
}

// As a hostile text has them: each bracket opens what another may close.
TEST(ManyBrackets, AreReadOnce) {
  Annex annex;
  annex.language = "en";
  for (const char* bracket : {"[", "]"}) {
    std::string words;
    for (std::size_t i = 0; i < 500000; ++i) words += bracket;
    annex.activities.push_back({});
    annex.activities.back().details["en"] = words + "a]";
  }
  EXPECT_EQ(count_of(check(annex, context()), "placeholder-left"), 0);
}

TEST(ManyEntities, AreFoundAgainInTheNextVersion) {
  const auto named = [](const char* start) {
    return with_entities([start](std::size_t i) { return start + std::to_string(i); });
  };
  const Annex older = named("X"), newer = named("Y");
  EXPECT_EQ(count_of(check_versions(older, newer, context()), "recipient-added"), static_cast<long>(kMany));
  EXPECT_EQ(count_of(check_versions(older, older, context()), "recipient-added"), 0);
  const Annex one_name = with_entities([](std::size_t) { return std::string("X"); });
  EXPECT_EQ(count_of(check_versions(one_name, one_name, context()), "recipient-added"), 0);
}

}  // namespace
}  // namespace annex::test
