// Retentions compare as shorter, equal, longer, or not at all.
#include "core/model/retention_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace annex {
namespace {

Retention on(RetentionBasis basis) {
  Retention retention;
  retention.basis = basis;
  return retention;
}

Retention service_plus(std::string_view plus) {
  Retention retention = on(RetentionBasis::service_term);
  retention.plus = parse_duration(plus);
  return retention;
}

Retention fixed(std::string_view duration) {
  Retention retention = on(RetentionBasis::fixed);
  retention.duration = parse_duration(duration);
  return retention;
}

Retention at_most(RetentionBasis basis, std::string_view max) {
  Retention retention = on(basis);
  retention.max = parse_duration(max);
  return retention;
}

struct Case {
  const char* name;
  Retention left, right;
  std::partial_ordering order;
};

const Case kCases[] = {
    {"the same length in two notations", fixed("P12M"), fixed("P1Y"), std::partial_ordering::equivalent},
    {"the calendar decides", fixed("P30D"), fixed("P1M"), std::partial_ordering::unordered},
    {"a plus is longer than none", on(RetentionBasis::service_term), service_plus("P1D"),
     std::partial_ordering::less},
    {"six months beyond against twelve", service_plus("P6M"), service_plus("P12M"),
     std::partial_ordering::less},
    {"a fixed time within what follows the service", fixed("P3M"), service_plus("P6M"),
     std::partial_ordering::less},
    {"a fixed time that the service may outlast", fixed("P1Y"), service_plus("P6M"),
     std::partial_ordering::unordered},
    {"service against law", service_plus("P6M"), on(RetentionBasis::legal_requirement),
     std::partial_ordering::unordered},
    {"transit is shorter than any", on(RetentionBasis::transmission), on(RetentionBasis::service_term),
     std::partial_ordering::less},
    {"never deleted is longer than any", on(RetentionBasis::unlimited), on(RetentionBasis::legal_requirement),
     std::partial_ordering::greater},
    {"a limit is shorter than none", at_most(RetentionBasis::customer_choice, "P1Y"),
     on(RetentionBasis::customer_choice), std::partial_ordering::less},
    {"a limit below a fixed time", at_most(RetentionBasis::customer_choice, "P1Y"), fixed("P2Y"),
     std::partial_ordering::less},
    {"a limit above a fixed time", at_most(RetentionBasis::customer_choice, "P2Y"), fixed("P1Y"),
     std::partial_ordering::unordered},
    {"hosting against service", on(RetentionBasis::hosting_term), on(RetentionBasis::service_term),
     std::partial_ordering::unordered},
};

std::partial_ordering mirrored(std::partial_ordering order) {
  if (order == std::partial_ordering::unordered) return order;
  return 0 <=> order;
}

TEST(RetentionOrder, EachPairBothWays) {
  for (const Case& one : kCases) {
    EXPECT_TRUE(compare(one.left, one.right) == one.order) << one.name;
    EXPECT_TRUE(compare(one.right, one.left) == mirrored(one.order)) << one.name << ", the other way";
    EXPECT_TRUE(compare(one.left, one.left) == 0) << one.name << ", with itself";
  }
}

TEST(RetentionOrder, OtherLawsAreNotComparable) {
  Retention french = at_most(RetentionBasis::legal_requirement, "P10Y");
  french.law = "Code de commerce, L123-22";
  Retention german = french;
  german.law = "HGB § 257";
  EXPECT_TRUE(compare(french, german) == std::partial_ordering::unordered);
}

TEST(RetentionOrder, OtherComparesByItsWordsAlone) {
  Retention first = on(RetentionBasis::other);
  first.text = {{"fr", "selon le contrat"}};
  Retention second = first;
  EXPECT_TRUE(compare(first, second) == 0);
  second.text = {{"fr", "selon l’offre"}};
  EXPECT_TRUE(compare(first, second) == std::partial_ordering::unordered);
  EXPECT_TRUE(compare(first, on(RetentionBasis::unlimited)) == std::partial_ordering::unordered);
}

TEST(RetentionOrder, TheLongestOfAListGoverns) {
  using List = std::vector<Retention>;
  EXPECT_TRUE(compare(List{fixed("P1M"), fixed("P2Y")}, List{fixed("P1Y")}) ==
              std::partial_ordering::greater);
  EXPECT_TRUE(compare(List{fixed("P1M"), fixed("P1Y")}, List{fixed("P12M")}) == 0);
  EXPECT_TRUE(compare(List{}, List{fixed("P1Y")}) == std::partial_ordering::unordered);
  EXPECT_TRUE(compare(List{}, List{}) == 0);
}

TEST(RetentionOrder, LongestKeepsWhatNothingExceeds) {
  const std::vector<Retention> kept = longest({fixed("P1M"), service_plus("P6M"), fixed("P1Y"), fixed("P12M"),
                                               on(RetentionBasis::legal_requirement)});
  ASSERT_EQ(kept.size(), 3u);
  EXPECT_EQ(kept[0], service_plus("P6M"));
  EXPECT_EQ(kept[1], fixed("P1Y"));
  EXPECT_EQ(kept[2], on(RetentionBasis::legal_requirement));
}

// One of each kind, with and without what it may add.
std::vector<Retention> all_kinds() {
  std::vector<Retention> kinds = {on(RetentionBasis::transmission), on(RetentionBasis::unlimited),
                                  on(RetentionBasis::other), on(RetentionBasis::service_term),
                                  on(RetentionBasis::hosting_term)};
  kinds.push_back(on(RetentionBasis::other));
  kinds.back().text["en"] = "until it is read";
  for (const char* length : {"P27D", "P1M", "P31D", "P12M", "P365D", "P1Y", "P2Y"}) {
    kinds.push_back(fixed(length));
    kinds.push_back(service_plus(length));
    kinds.push_back(at_most(RetentionBasis::customer_choice, length));
    kinds.back().plus = parse_duration("P1M");
    for (const RetentionBasis basis : {RetentionBasis::customer_choice, RetentionBasis::legal_requirement}) {
      kinds.push_back(on(basis));
      kinds.push_back(at_most(basis, length));
    }
    kinds.push_back(at_most(RetentionBasis::legal_requirement, length));
    kinds.back().law = "Tax Code";
  }
  return kinds;
}

TEST(RetentionOrder, WhatIsShorterThanAShorterOneIsShorter) {
  const std::vector<Retention> kinds = all_kinds();
  for (const Retention& one : kinds)
    for (const Retention& other : kinds) {
      if (!(compare(one, other) <= 0)) continue;
      for (const Retention& third : kinds)
        EXPECT_TRUE(!(compare(other, third) <= 0) || compare(one, third) <= 0);
    }
}

TEST(RetentionOrder, TheLongestAreThoseThatNoOtherExceeds) {
  std::vector<Retention> kinds = all_kinds();
  kinds.erase(kinds.begin() + 1);  // what is never deleted exceeds all
  for (std::size_t start = 0; start < kinds.size(); ++start) {
    std::rotate(kinds.begin(), kinds.begin() + 1, kinds.end());
    std::vector<Retention> expected;
    for (const Retention& one : kinds) {
      const auto exceeds = [&](const Retention& other) { return compare(one, other) < 0; };
      const auto equals = [&](const Retention& other) { return compare(one, other) == 0; };
      if (std::none_of(kinds.begin(), kinds.end(), exceeds) &&
          std::none_of(expected.begin(), expected.end(), equals))
        expected.push_back(one);
    }
    EXPECT_EQ(longest(kinds), expected) << start;
  }
}

}  // namespace
}  // namespace annex
