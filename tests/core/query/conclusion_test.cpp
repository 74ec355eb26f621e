// What a comparison comes to: properties of all conclusions. The statements themselves, in words, are in
// tests/corpus/conclusion.
#include "core/query/conclusion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr std::size_t kAll = 1000;

std::vector<Annex> generated(std::uint64_t seed, std::size_t count) {
  test::AnnexGenerator generator(seed, test::vocabulary(), test::places());
  std::vector<Annex> annexes;
  for (std::size_t index = 0; index < count; ++index) annexes.push_back(generator.next());
  return annexes;
}

Comparison comparison_of(const std::vector<Annex>& annexes) {
  std::vector<const Annex*> pointers;
  for (const Annex& annex : annexes) pointers.push_back(&annex);
  return compare(pointers, test::vocabulary());
}

const ComparedRow& row_of(const Comparison& comparison, const Statement& statement) {
  const Section section =
      statement.kind == StatementKind::category ? Section::data_categories : Section::activities;
  return *std::find_if(comparison.rows.begin(), comparison.rows.end(), [&](const ComparedRow& row) {
    return row.section == section && row.term == statement.term;
  });
}

std::vector<Statement> concluded(const Comparison& comparison, std::size_t most = 6) {
  return conclude(comparison, test::law(), {2026, 11, 23}, most);
}

TEST(Conclusion, OfFewerThanTwoServicesThereIsNone) {
  EXPECT_TRUE(concluded(comparison_of({})).empty());
  EXPECT_TRUE(concluded(comparison_of(generated(1, 1))).empty());
}

TEST(Conclusion, OfOneServiceWithItselfThereIsNone) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Annex annex = generated(seed, 1).front();
    EXPECT_TRUE(concluded(comparison_of({annex, annex, annex}), kAll).empty()) << seed;
  }
}

TEST(Conclusion, IsAsShortAsIsAsked) {
  const std::vector<Annex> annexes = generated(2, 3);
  const Comparison comparison = comparison_of(annexes);
  const std::size_t all = concluded(comparison, kAll).size();
  ASSERT_GT(all, 6U);
  EXPECT_EQ(concluded(comparison).size(), 6U);
  EXPECT_EQ(concluded(comparison, 1).size(), 1U);
  EXPECT_TRUE(concluded(comparison, 0).empty());
  EXPECT_EQ(concluded(comparison, 1).front().kind, concluded(comparison, kAll).front().kind);
}

TEST(Conclusion, SaysOfNobodyBothThatItDoesAndThatItDoesNot) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<Annex> annexes = generated(seed, 4);
    for (const Statement& statement : concluded(comparison_of(annexes), kAll)) {
      std::set<std::size_t> places;
      for (const auto* each : {&statement.services, &statement.others})
        for (const std::size_t place : *each) {
          EXPECT_LT(place, annexes.size());
          EXPECT_TRUE(places.insert(place).second) << seed << ": twice in one statement";
        }
      EXPECT_FALSE(statement.services.empty()) << seed;
    }
  }
}

// Absence is never read as no.
TEST(Conclusion, SaysYesAndNoOnlyOfThoseThatAnswerSo) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<Annex> annexes = generated(seed, 4);
    const Comparison comparison = comparison_of(annexes);
    for (const Statement& statement : concluded(comparison, kAll)) {
      if (statement.kind != StatementKind::category && statement.kind != StatementKind::activity) continue;
      const ComparedRow& row = row_of(comparison, statement);
      for (const std::size_t place : statement.services) EXPECT_EQ(row.cells[place].value, "yes") << seed;
      for (const std::size_t place : statement.others) EXPECT_EQ(row.cells[place].value, "no") << seed;
    }
  }
}

// In the order in which they weigh, whatever the services.
TEST(Conclusion, TheWeightiestComeFirst) {
  const auto weight = [](StatementKind kind) {
    // Retentions are of one weight, whether they can be compared or not.
    return kind == StatementKind::retention_incomparable ? StatementKind::retention : kind;
  };
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<Annex> annexes = generated(seed, 3);
    const std::vector<Statement> statements = concluded(comparison_of(annexes), kAll);
    for (std::size_t at = 1; at < statements.size(); ++at)
      EXPECT_LE(weight(statements[at - 1].kind), weight(statements[at].kind)) << seed;
  }
}

// Those that are about two services say the same of them in either order.
TEST(Conclusion, SwappingTwoServicesSwapsThemInTheStatements) {
  const auto told = [](const Comparison& comparison, bool swapped) {
    std::multiset<std::string> lines;
    for (const Statement& statement : concluded(comparison, kAll)) {
      std::set<std::size_t> services, others;
      for (const std::size_t place : statement.services) services.insert(swapped ? 1 - place : place);
      for (const std::size_t place : statement.others) others.insert(swapped ? 1 - place : place);
      // Of what is incomparable neither side is the longer one.
      if (statement.kind == StatementKind::retention_incomparable) services.merge(others), others.clear();
      std::string line = std::to_string(static_cast<int>(statement.kind)) + " " + statement.term;
      for (const std::size_t place : services) line += " +" + std::to_string(place);
      for (const std::size_t place : others) line += " -" + std::to_string(place);
      if (statement.difference) line += " by " + to_string(*statement.difference);
      lines.insert(line);
    }
    return lines;
  };
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::vector<Annex> annexes = generated(seed, 2);
    EXPECT_EQ(told(comparison_of(annexes), false), told(comparison_of({annexes[1], annexes[0]}), true))
        << seed;
  }
}

}  // namespace
}  // namespace annex
