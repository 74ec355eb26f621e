// One annex at a glance, and the newest of several versions.
#include "core/query/summary.h"

#include <gtest/gtest.h>

#include "core/query/catalog.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

RecipientGroup group(Relation relation, Region region, const std::vector<const char*>& countries) {
  RecipientGroup made;
  made.relation = relation;
  made.region = region;
  for (const char* country : countries) {
    Entity entity;
    entity.name = country;
    entity.country = country;
    made.entities.push_back(entity);
  }
  return made;
}

TEST(Summary, DataOutsideTheEeaIsNoOnlyWhereBothGroupsAreStatedAndEmpty) {
  Annex annex;
  EXPECT_EQ(summarise(annex).third_country, Stated::unstated);
  annex.recipients = {group(Relation::supplier, Region::third_country, {})};
  EXPECT_EQ(summarise(annex).third_country, Stated::unstated) << "one group of two";
  annex.recipients.push_back(group(Relation::affiliate, Region::third_country, {}));
  EXPECT_EQ(summarise(annex).third_country, Stated::no);
  annex.recipients.push_back(group(Relation::supplier, Region::unstated, {"FR"}));
  EXPECT_EQ(summarise(annex).third_country, Stated::unstated) << "somebody stands nobody knows where";
  annex.recipients[0] = group(Relation::supplier, Region::third_country, {"US"});
  EXPECT_EQ(summarise(annex).third_country, Stated::yes);
}

// An annex may contradict itself: what is said of a country counts more than the heading above it.
TEST(Summary, WhoIsInAThirdCountryIsSoUnderWhicheverHeading) {
  const Law& law = test::law();
  Annex annex;
  annex.provider.country = "FR";
  annex.recipients = {group(Relation::supplier, Region::third_country, {}),
                      group(Relation::affiliate, Region::third_country, {}),
                      group(Relation::supplier, Region::eea, {"DE", "GB"})};
  EXPECT_EQ(summarise(annex, law, {2020, 12, 31}).third_country, Stated::no);
  EXPECT_EQ(summarise(annex, law, {2021, 1, 1}).third_country, Stated::yes);
  annex.recipients[2].entities[1].country = "NC";
  EXPECT_EQ(summarise(annex, law, {2026, 1, 1}).third_country, Stated::unstated) << "a place to ask about";
  annex.recipients[2].entities.pop_back();
  EXPECT_EQ(summarise(annex, law, {2026, 1, 1}).third_country, Stated::no);
  annex.provider.country = "US";
  EXPECT_EQ(summarise(annex, law, {2026, 1, 1}).third_country, Stated::unstated)
      << "the provider has the data";
  annex.provider.country.reset();
  EXPECT_EQ(summarise(annex, law, {2026, 1, 1}).third_country, Stated::no);
  annex.recipients[2].entities[0].country.reset();
  EXPECT_EQ(summarise(annex, law, {2026, 1, 1}).third_country, Stated::unstated) << "it may be anywhere";
}

TEST(Summary, CountsRecipientsAndTheirCountries) {
  Annex annex;
  annex.recipients = {group(Relation::affiliate, Region::eea, {"FR"}),
                      group(Relation::supplier, Region::eea, {"DE", "FR"})};
  const Summary summary = summarise(annex);
  EXPECT_EQ(summary.recipients, 3);
  EXPECT_EQ(summary.suppliers, 2);
  EXPECT_EQ(summary.countries, (std::vector<std::string>{"DE", "FR"}));
}

TEST(Summary, TellsNoneFromNotStated) {
  Annex annex;
  EXPECT_EQ(summarise(annex).stated_groups, 0);
  EXPECT_EQ(summarise(annex).answered_categories, 0);
  DataCategory no;
  no.term = "location";
  annex.data_categories = {no};
  annex.recipients = {group(Relation::supplier, Region::eea, {}),
                      group(Relation::supplier, Region::unstated, {})};
  const Summary summary = summarise(annex);
  EXPECT_EQ(summary.data_categories, 0);
  EXPECT_EQ(summary.answered_categories, 1);
  EXPECT_EQ(summary.recipients, 0);
  EXPECT_EQ(summary.stated_groups, 1) << "the form does not ask for a place that is not stated";
}

TEST(Summary, WhatIsAnsweredNoIsNotKept) {
  Annex annex;
  SubjectMatter no;
  no.term = "hosting";
  no.retention = {Retention{}};
  annex.subject_matters = {no};
  EXPECT_TRUE(summarise(annex).longest_retention.empty());
}

TEST(Summary, ARetentionThatIsMissingMayBeTheLongest) {
  Annex annex;
  SubjectMatter kept;
  kept.term = "hosting";
  kept.answer = Answer::yes;
  kept.retention = {Retention{}};
  SubjectMatter missing;
  missing.term = "judicial-requests";
  missing.answer = Answer::yes;
  SubjectMatter no;
  no.term = "other-subject";
  annex.subject_matters = {kept, missing, no};
  EXPECT_EQ(summarise(annex).missing_retentions, 1);
}

TEST(CatalogEntry, TheLatestByItsDateIsTheNewest) {
  Annex old, undated, latest;
  old.version = "2";
  old.effective = Date{2024, 1, 1};
  undated.version = "draft";
  latest.version = "1";
  latest.effective = Date{2025, 1, 1};
  latest.service.name = "Newest";
  const CatalogEntry entry =
      entry_of({&latest, &undated, &old}, {"l.json", "u.json", "o.json"}, Law{}, Vocabulary{});
  EXPECT_EQ(entry.service.name, "Newest");
  ASSERT_EQ(entry.versions.size(), 3u);
  EXPECT_EQ(entry.versions[0].file, "l.json");
  EXPECT_EQ(entry.versions[1].file, "o.json");
  EXPECT_EQ(entry.versions[2].file, "u.json");
}

}  // namespace
}  // namespace annex
