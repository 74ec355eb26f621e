// Annexes of as many recipients as a file can hold are checked and compared in seconds, not in hours.
#include <gtest/gtest.h>

#include <chrono>

#include "core/rules/rules.h"
#include "tests/core/rules/rule_cases.h"

namespace annex::test {
namespace {

constexpr std::size_t kMany = 50000;
constexpr std::chrono::seconds kLimit{20};  // of a slow machine: quadratic work takes minutes

template <typename NameOf>
Annex with_entities(const NameOf& name_of) {
  Annex annex;
  annex.recipients.resize(1);
  annex.recipients[0].region = Region::third_country;
  annex.recipients[0].entities.resize(kMany);
  for (std::size_t i = 0; i < kMany; ++i) annex.recipients[0].entities[i].name = name_of(i);
  return annex;
}

template <typename Work>
void expect_in_time(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  EXPECT_LT(std::chrono::steady_clock::now() - start, kLimit);
}

Context context() {
  const Reference& reference = reference_in("en");
  return {reference.law, reference.vocabulary, {2026, 11, 23}};
}

TEST(ManyEntities, AreCheckedInSeconds) {
  const Annex names = with_entities([](std::size_t i) { return "X" + std::to_string(i); });
  const Annex one_name = with_entities([](std::size_t) { return std::string("X"); });
  expect_in_time([&] { EXPECT_FALSE(check(names, context()).empty()); });
  expect_in_time([&] { EXPECT_FALSE(check(one_name, context()).empty()); });
}

TEST(ManyEntities, AreComparedInSeconds) {
  const Annex older = with_entities([](std::size_t i) { return "X" + std::to_string(i); });
  const Annex newer = with_entities([](std::size_t i) { return "Y" + std::to_string(i); });
  const Annex one_name = with_entities([](std::size_t) { return std::string("X"); });
  expect_in_time([&] { EXPECT_FALSE(check_versions(older, newer, context()).empty()); });
  expect_in_time([&] { check_versions(one_name, one_name, context()); });
}

}  // namespace
}  // namespace annex::test
