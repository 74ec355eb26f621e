// Properties that hold of every annex: the published ones, and random ones.
#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "core/rules/finding_text.h"
#include "core/rules/rule_table.h"
#include "tests/core/rules/rule_cases.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

// Every section, row, group and entity of an annex, and the members that rules name.
std::vector<std::string> places_in(const Annex& annex) {
  std::vector<std::string> places = {"/language", "/effective", "/illustrative",
                                     "/provider", "/service",   "/source"};
  const auto add = [&](const std::string& section, std::size_t rows) {
    places.push_back("/" + section);
    for (std::size_t i = 0; i < rows; ++i) places.push_back("/" + section + "/" + std::to_string(i));
  };
  add("activities", annex.activities.size());
  add("dataCategories", annex.data_categories.size());
  add("subjectMatters", annex.subject_matters.size());
  add("purposes", annex.purposes.size());
  add("dataSubjects", annex.data_subjects.size());
  add("recipients", annex.recipients.size());
  for (std::size_t i = 0; i < annex.recipients.size(); ++i)
    for (std::size_t j = 0; j < annex.recipients[i].entities.size(); ++j)
      places.push_back("/recipients/" + std::to_string(i) + "/entities/" + std::to_string(j));
  return places;
}

std::size_t row_in_table(const std::string& id) {
  return static_cast<std::size_t>(find_rule(id) - rule_table().data());
}

void expect_sound(const Annex& annex, const std::vector<Finding>& findings, const Reference& reference) {
  const std::vector<std::string> places = places_in(annex);
  std::size_t last = 0;
  for (const Finding& finding : findings) {
    ASSERT_NE(find_rule(finding.rule), nullptr) << finding.rule;
    EXPECT_EQ(finding.law, find_rule(finding.rule)->law);
    EXPECT_LE(last, row_in_table(finding.rule)) << "out of the table's order: " << finding.rule;
    last = row_in_table(finding.rule);
    ASSERT_FALSE(finding.paths.empty()) << finding.rule;
    for (const std::string& path : finding.paths)
      EXPECT_NE(std::find(places.begin(), places.end(), path), places.end()) << finding.rule << " " << path;
    EXPECT_NE(message_of(finding, reference, reference.texts.language), "") << finding.rule;
  }
}

constexpr Date kDays[] = {{1994, 1, 1}, {2020, 12, 31}, {2021, 9, 27}, {2026, 11, 23}, {9999, 12, 31}};

TEST(AnyAnnex, OfThoseThatArePublishedIsJudgedSoundly) {
  const Reference& reference = reference_in("fr");
  const std::vector<std::string> files = files_in("data/annexes", ".json");
  ASSERT_FALSE(files.empty());
  for (const std::string& file : files) {
    SCOPED_TRACE(file);
    const Annex annex = decode_annex(read_file(file), reference.vocabulary, reference.places).value;
    for (const Date& day : kDays)
      expect_sound(annex, check(annex, {reference.law, reference.vocabulary, day}), reference);
  }
}

TEST(AnyAnnex, IsJudgedSoundlyAgainstAnyOther) {
  const Reference& reference = reference_in("en");
  AnnexGenerator generator(20261123, reference.vocabulary, reference.places);
  Annex older;
  for (int i = 0; i < 200; ++i) {
    SCOPED_TRACE(i);
    const Annex newer = generator.next();
    const Context context{reference.law, reference.vocabulary, kDays[i % std::size(kDays)]};
    const std::vector<Finding> findings = check(newer, context);
    expect_sound(newer, findings, reference);
    EXPECT_EQ(check(newer, context), findings);
    expect_sound(newer, check_versions(older, newer, context), reference);
    EXPECT_EQ(check_versions(newer, newer, context).size(), 0u);
    older = newer;
  }
}

}  // namespace
}  // namespace annex::test
