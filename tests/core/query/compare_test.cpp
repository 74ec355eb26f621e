// Services side by side: aligned by term, with yes, no and unstated kept apart.
#include "core/query/compare.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace annex {
namespace {

Term term(Section section, const char* id) {
  Term made;
  made.id = id;
  made.section = section;
  return made;
}

Vocabulary vocabulary() {
  Vocabulary made;
  made.terms = {term(Section::activities, "collect"), term(Section::activities, "store"),
                term(Section::subject_matters, "hosting"), term(Section::purposes, "service-provision")};
  Term own = term(Section::activities, "archive");
  own.broader = "store";
  own.asked = false;
  made.terms.push_back(own);
  Term offences = term(Section::data_categories, "criminal-offences");
  offences.asked = false;
  made.terms.push_back(offences);
  return made;
}

Activity activity(const char* id, Answer answer) {
  Activity made;
  made.term = id;
  made.answer = answer;
  return made;
}

SubjectMatter hosting(const char* plus) {
  SubjectMatter made;
  made.term = "hosting";
  made.answer = Answer::yes;
  Retention retention;
  retention.plus = parse_duration(plus);
  made.retention = {retention};
  return made;
}

const ComparedRow* row(const Comparison& comparison, ComparedKind kind, std::string_view term) {
  const auto found =
      std::find_if(comparison.rows.begin(), comparison.rows.end(),
                   [&](const ComparedRow& one) { return one.kind == kind && one.term == term; });
  return found == comparison.rows.end() ? nullptr : &*found;
}

TEST(Compare, YesNoAndUnstatedAreThreeThings) {
  Annex yes, no, unstated;
  yes.activities = {activity("collect", Answer::yes)};
  no.activities = {activity("collect", Answer::no)};
  const Comparison comparison = compare({&yes, &no, &unstated}, vocabulary());
  const ComparedRow* collect = row(comparison, ComparedKind::answer, "collect");
  ASSERT_TRUE(collect);
  EXPECT_EQ(collect->cells[0].value, "yes");
  EXPECT_EQ(collect->cells[1].value, "no");
  EXPECT_EQ(collect->cells[2].value, "unstated");
  EXPECT_EQ(collect->cells[0].path, "/activities/0");
  EXPECT_EQ(collect->cells[2].path, "");
  EXPECT_FALSE(collect->same);
}

TEST(Compare, AnAnnexDoesNotDifferFromItself) {
  Annex annex;
  annex.activities = {activity("store", Answer::yes)};
  annex.subject_matters = {hosting("P6M")};
  annex.recipients = {RecipientGroup{}};
  EXPECT_TRUE(differences(compare({&annex, &annex}, vocabulary())).empty());
}

TEST(Compare, EqualLengthsInTwoNotationsAreTheSame) {
  Annex months, year, longer;
  months.subject_matters = {hosting("P12M")};
  year.subject_matters = {hosting("P1Y")};
  longer.subject_matters = {hosting("P13M")};
  EXPECT_TRUE(row(compare({&months, &year}, vocabulary()), ComparedKind::retention, "hosting")->same);
  EXPECT_FALSE(row(compare({&months, &longer}, vocabulary()), ComparedKind::retention, "hosting")->same);
}

TEST(Compare, AProvidersOwnTermStandsInTheRowOfItsCoreTerm) {
  Annex core, own;
  core.activities = {activity("store", Answer::yes)};
  own.activities = {activity("archive", Answer::yes)};
  const Comparison comparison = compare({&core, &own}, vocabulary());
  EXPECT_TRUE(row(comparison, ComparedKind::answer, "store")->same);
  EXPECT_FALSE(row(comparison, ComparedKind::answer, "archive"));

  own.activities.push_back(activity("store", Answer::no));
  const Comparison both = compare({&core, &own}, vocabulary());
  EXPECT_EQ(row(both, ComparedKind::answer, "store")->cells[1].value, "no");
  EXPECT_EQ(row(both, ComparedKind::answer, "archive")->cells[1].value, "yes");
  EXPECT_EQ(row(both, ComparedKind::answer, "archive")->cells[0].value, "unstated");
}

TEST(Compare, RecipientsAreSets) {
  const auto suppliers = [](std::vector<const char*> names) {
    Annex annex;
    RecipientGroup group;
    group.relation = Relation::supplier;
    for (const char* name : names) {
      Entity entity;
      entity.name = name;
      entity.country = "FR";
      group.entities.push_back(entity);
    }
    annex.recipients = {group};
    return annex;
  };
  const Annex first = suppliers({"Alpha", "Beta"}), second = suppliers({"Beta", "Alpha"}),
              none = suppliers({}), absent;
  const auto same = [&](const Annex& left, const Annex& right) {
    return row(compare({&left, &right}, vocabulary()), ComparedKind::recipients, "supplier-eea")->same;
  };
  EXPECT_TRUE(same(first, second));
  EXPECT_FALSE(same(first, none));
  EXPECT_FALSE(same(none, absent)) << "a group that is not stated is not one that is empty";
}

TEST(Compare, TermsThatOnlySomeHaveComeAfterTheForms) {
  Annex annex, other;
  DataCategory offences;
  offences.term = "criminal-offences";
  annex.data_categories = {offences};
  const Comparison comparison = compare({&other, &annex}, vocabulary());
  const ComparedRow* found = row(comparison, ComparedKind::answer, "criminal-offences");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->cells[0].value, "unstated");
  EXPECT_EQ(found->cells[1].value, "no");
}

TEST(Compare, SymmetricButForTheOrder) {
  Annex left, right;
  left.activities = {activity("collect", Answer::yes)};
  right.activities = {activity("store", Answer::no)};
  right.subject_matters = {hosting("P1M")};
  const Comparison one = compare({&left, &right}, vocabulary());
  const Comparison other = compare({&right, &left}, vocabulary());
  ASSERT_EQ(one.rows.size(), other.rows.size());
  for (std::size_t index = 0; index < one.rows.size(); ++index) {
    EXPECT_EQ(one.rows[index].term, other.rows[index].term);
    EXPECT_EQ(one.rows[index].same, other.rows[index].same);
    EXPECT_EQ(one.rows[index].cells[0].value, other.rows[index].cells[1].value);
  }
}

}  // namespace
}  // namespace annex
