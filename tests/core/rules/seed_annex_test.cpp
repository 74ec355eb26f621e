// The first real annex: its facts, from the paper form, give exactly these verdicts.
#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "core/rules/rules.h"
#include "tests/core/rules/rule_cases.h"

namespace annex::test {
namespace {

// The reviewed annex, and the same facts as a fixture of the rules' own.
constexpr const char* kPublished = "data/annexes/hebergement-mutualise-flexible-web-publisher/1.json";
constexpr const char* kFixture = "tests/corpus/rules/seed.json";

std::vector<std::string> verdicts(const Annex& annex) {
  const Reference& reference = reference_in("fr");
  std::vector<std::string> lines;
  for (const Finding& finding : check(annex, {reference.law, reference.vocabulary, {2026, 11, 23}}))
    lines.push_back(line_of(finding));
  return lines;
}

class SeedAnnex : public testing::TestWithParam<const char*> {};

TEST_P(SeedAnnex, HasExactlyItsVerdicts) {
  const Reference& reference = reference_in("fr");
  const std::string bytes = read_source_file(GetParam());
  ASSERT_NE(bytes, "") << GetParam();
  const Decoded<Annex> decoded = decode_annex(bytes, reference.vocabulary, reference.places);
  ASSERT_TRUE(decoded.ok());
  const std::vector<std::string> expected = {
      "undated warning /effective",
      "provider-contact-missing notice /provider",
      "activity-without-subject-matter warning /activities/6 /subjectMatters/2 /subjectMatters/8",
      "data-without-carrier warning /dataCategories/6 /subjectMatters/8",
      "data-without-need notice /dataCategories/2 /subjectMatters/2 /subjectMatters/6 /subjectMatters/8",
      "retention-unused warning /subjectMatters/8",
      "sensitive-may-be-hosted warning /dataCategories/5 /dataCategories/6 /dataCategories/7",
      "criminal-data-unaddressed notice /dataCategories",
      "entity-without-contact warning /recipients/0/entities/0",
      "entity-without-contact warning /recipients/2/entities/0",
      "entity-without-contact warning /recipients/2/entities/1",
      "entity-without-contact warning /recipients/2/entities/2",
      "entity-without-contact warning /recipients/2/entities/3",
      "entity-without-contact warning /recipients/2/entities/4",
      "entity-without-contact warning /recipients/2/entities/5",
      "entity-without-contact warning /recipients/2/entities/6",
      "entity-without-task warning /recipients/0/entities/0",
      "entity-without-task warning /recipients/2/entities/0",
      "entity-without-task warning /recipients/2/entities/1",
      "entity-without-task warning /recipients/2/entities/2",
      "entity-without-task warning /recipients/2/entities/3",
      "entity-without-task warning /recipients/2/entities/4",
      "entity-without-task warning /recipients/2/entities/5",
      "entity-without-task warning /recipients/2/entities/6",
      "tool-without-transfer warning /recipients/1",
      "tool-without-transfer warning /recipients/3",
      "clauses-undated warning /recipients/1",
      "clauses-undated warning /recipients/3",
      "binding-rules-pending warning /recipients/1",
      "retention-law-unnamed notice /subjectMatters/5",
      "retention-law-unnamed notice /subjectMatters/10",
      "retention-open-ended notice /subjectMatters/7",
      "retention-after-service notice /subjectMatters/0",
      "retention-after-service notice /subjectMatters/1",
      "retention-after-service notice /subjectMatters/3",
      "retention-after-service notice /subjectMatters/4",
      "retention-per-country notice /subjectMatters/10",
      "controller-purpose warning /subjectMatters/5",
      "controller-purpose warning /subjectMatters/10",
  };
  EXPECT_EQ(verdicts(decoded.value), expected);
}

INSTANTIATE_TEST_SUITE_P(Files, SeedAnnex, testing::Values(kPublished, kFixture));

}  // namespace
}  // namespace annex::test
