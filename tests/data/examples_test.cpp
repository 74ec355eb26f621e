// The invented annexes teach: services that differ, versions that change in every way that counts, and a few
// honest faults for the rules to find.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/codec/annex_json.h"
#include "core/rules/rules.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using testing::IsSupersetOf;

constexpr Date kDay{2026, 11, 23};

// The invented ones by id, the oldest version first.
std::map<std::string, std::vector<Annex>> examples() {
  std::map<std::string, std::vector<Annex>> all;
  for (const std::string& path : files_in("data/annexes", ".json")) {
    Annex annex = decode_annex(read_file(path), vocabulary(), places()).value;
    if (annex.illustrative.value_or(false)) all[annex.id].push_back(std::move(annex));
  }
  for (auto& [id, versions] : all)
    std::sort(versions.begin(), versions.end(),
              [](const Annex& a, const Annex& b) { return a.effective < b.effective; });
  return all;
}

std::set<std::string> rules_of(const std::vector<Finding>& findings) {
  std::set<std::string> rules;
  for (const Finding& finding : findings) rules.insert(finding.rule);
  return rules;
}

TEST(Examples, AreOfManyKinds) {
  std::set<std::string> families;
  int with_versions = 0;
  const auto all = examples();
  for (const auto& [id, versions] : all) {
    families.insert(versions.front().service.family.value_or(""));
    with_versions += versions.size() > 1 ? 1 : 0;
  }
  EXPECT_GE(all.size(), 10U);
  EXPECT_GE(with_versions, 4);
  EXPECT_THAT(families, IsSupersetOf({"hosting", "database", "email", "domains", "network", "backup", "voice",
                                      "health", "ai"}));
}

TEST(Examples, AreWrittenInBothLanguages) {
  std::set<std::string> written;
  for (const auto& [id, versions] : examples()) written.insert(versions.front().language);
  EXPECT_THAT(written, IsSupersetOf({"en", "fr"}));
}

TEST(Examples, ChangeInEveryWayThatCounts) {
  std::set<std::string> changes;
  const Context context{law(), vocabulary(), kDay};
  for (const auto& [id, versions] : examples())
    for (std::size_t i = 1; i < versions.size(); ++i)
      changes.merge(rules_of(check_versions(versions[i - 1], versions[i], context)));
  EXPECT_THAT(changes,
              IsSupersetOf({"recipient-added", "recipient-replaced", "recipient-removed",
                            "recipient-moved-out", "recipient-moved-in", "probable-rename",
                            "retention-lengthened", "retention-shortened", "retention-incomparable",
                            "answer-changed", "answer-added", "wording-changed", "information-lost"}));
}

TEST(Examples, HaveFaultsForTheRulesToFind) {
  std::set<std::string> found;
  for (const auto& [id, versions] : examples())
    for (const Annex& annex : versions) found.merge(rules_of(check(annex, {law(), vocabulary(), kDay})));
  EXPECT_THAT(found, IsSupersetOf({"answer-missing", "retention-missing", "undated", "clauses-repealed",
                                   "clauses-undated", "entity-country-vague", "entity-outside-region",
                                   "transfer-without-tool", "adequacy-partial", "retention-unlimited"}));
}

// What a customer is offered today is good but for one, which shows what an annex looks like that is not.
TEST(Examples, AreMostlyGoodInTheirNewestVersions) {
  std::vector<std::string> faulty;
  for (const auto& [id, versions] : examples()) {
    const std::vector<Finding> findings = check(versions.back(), {law(), vocabulary(), kDay});
    if (std::any_of(findings.begin(), findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::error; }))
      faulty.push_back(id);
  }
  EXPECT_THAT(faulty, testing::ElementsAre("managed-kubernetes"));
}

}  // namespace
}  // namespace annex::test
