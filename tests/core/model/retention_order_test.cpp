// Retentions compare as shorter, equal, longer, or not at all.
#include "core/model/retention_order.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace annex
