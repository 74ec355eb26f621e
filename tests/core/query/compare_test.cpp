// Services side by side: aligned by term, with yes, no and unstated kept apart.
#include "core/query/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

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

TEST(Compare, WhatIsSaidBesideYesCounts) {
  Annex one, other;
  DataCategory category;
  category.term = "criminal-offences";
  category.answer = Answer::yes;
  one.data_categories = other.data_categories = {category};
  other.data_categories[0].condition = "a";
  other.data_categories[0].kinds = {"health"};
  one.subject_matters = other.subject_matters = {hosting("P6M")};
  other.subject_matters[0].role = Role::controller;
  const Comparison comparison = compare({&one, &other}, vocabulary());
  EXPECT_FALSE(row(comparison, ComparedKind::answer, "criminal-offences")->same);
  EXPECT_FALSE(row(comparison, ComparedKind::answer, "hosting")->same);
  EXPECT_TRUE(row(comparison, ComparedKind::retention, "hosting")->same);
  EXPECT_EQ(row(comparison, ComparedKind::answer, "hosting")->cells[1].value, "yes");
  EXPECT_EQ(row(comparison, ComparedKind::answer, "hosting")->cells[1].also, "controller");
}

TEST(Compare, PlacesAndToolsOfRecipientsCount) {
  Annex plain;
  plain.recipients = {RecipientGroup{}};
  plain.recipients[0].entities.resize(1);
  plain.recipients[0].entities[0].name = "Acme";
  const auto differs = [&](auto&& change) {
    Annex changed = plain;
    change(changed.recipients[0]);
    return !row(compare({&plain, &changed}, vocabulary()), ComparedKind::recipients, "affiliate-eea")->same;
  };
  const Safeguard rules{SafeguardTool::binding_corporate_rules, {}, {}, {}, {}, {}};
  EXPECT_FALSE(differs([](RecipientGroup&) {}));
  EXPECT_TRUE(differs([](RecipientGroup& group) { group.entities[0].location = "Mumbai"; }));
  EXPECT_TRUE(differs([&](RecipientGroup& group) { group.safeguards = {rules}; }));
  EXPECT_TRUE(differs([&](RecipientGroup& group) { group.entities[0].safeguards = {{rules}}; }));
  plain.recipients[0].entities.clear();
  EXPECT_TRUE(differs([&](RecipientGroup& group) { group.safeguards = {rules}; }));
}

TEST(Compare, ADecisionIsTheSameHoweverItIsWritten) {
  Annex one;
  one.recipients = {RecipientGroup{}};
  one.recipients[0].safeguards.resize(1);
  one.recipients[0].safeguards[0].decision = "2021/914";
  Annex other = one;
  other.recipients[0].safeguards[0].decision = "(EU) 2021/914";
  EXPECT_TRUE(row(compare({&one, &other}, vocabulary()), ComparedKind::recipients, "affiliate-eea")->same);
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

// A case of a term is not all of it.
TEST(Compare, NoToACaseOfATermIsNotNoToTheTerm) {
  Annex core, own;
  core.activities = {activity("store", Answer::yes)};
  own.activities = {activity("archive", Answer::no)};
  const Comparison comparison = compare({&core, &own}, vocabulary());
  EXPECT_EQ(row(comparison, ComparedKind::answer, "store")->cells[1].value, "unstated");
  EXPECT_EQ(row(comparison, ComparedKind::answer, "archive")->cells[1].value, "no");
}

TEST(Compare, ASecondCaseOfATermHasItsOwnRow) {
  Vocabulary two = vocabulary();
  Term replicate = term(Section::activities, "replicate");
  replicate.broader = "store";
  replicate.asked = false;
  two.terms.push_back(replicate);
  Annex core, own;
  core.activities = {activity("store", Answer::yes)};
  own.activities = {activity("archive", Answer::yes), activity("replicate", Answer::yes)};
  const Comparison comparison = compare({&core, &own}, two);
  EXPECT_EQ(row(comparison, ComparedKind::answer, "store")->cells[1].path, "/activities/0");
  EXPECT_FALSE(row(comparison, ComparedKind::answer, "archive"));
  ASSERT_TRUE(row(comparison, ComparedKind::answer, "replicate"));
  EXPECT_EQ(row(comparison, ComparedKind::answer, "replicate")->cells[1].path, "/activities/1");
}

TEST(Compare, ACaseOfATermThatTheFormDoesNotAskIsNotLost) {
  Vocabulary more = vocabulary();
  Term convictions = term(Section::data_categories, "convictions");
  convictions.broader = "criminal-offences";
  convictions.asked = false;
  more.terms.push_back(convictions);
  Annex annex, other;
  DataCategory category;
  category.term = "convictions";
  category.answer = Answer::yes;
  annex.data_categories = {category};
  const Comparison comparison = compare({&annex, &other}, more);
  const ComparedRow* found = row(comparison, ComparedKind::answer, "criminal-offences");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->cells[0].value, "yes");
}

TEST(Compare, WhatIsAnsweredNoIsKeptForNoTime) {
  Annex no, other;
  no.subject_matters = {hosting("P1Y")};
  no.subject_matters[0].answer = Answer::no;
  other.subject_matters = {hosting("P6M")};
  other.subject_matters[0].answer = Answer::no;
  const Comparison comparison = compare({&no, &other}, vocabulary());
  EXPECT_TRUE(row(comparison, ComparedKind::retention, "hosting")->same);
  EXPECT_EQ(row(comparison, ComparedKind::retention, "hosting")->cells[0].value, "unstated");
}

TEST(Compare, HowLongIsOfTheRowItIsKeptFor) {
  Annex annex;
  annex.subject_matters = {hosting("P1Y")};
  const Comparison comparison = compare({&annex, &annex}, vocabulary());
  const ComparedRow* kept = row(comparison, ComparedKind::retention, "hosting");
  EXPECT_EQ(retention_of(comparison, *row(comparison, ComparedKind::answer, "hosting")), kept);
  EXPECT_FALSE(retention_of(comparison, *kept));
  EXPECT_FALSE(retention_of(comparison, *row(comparison, ComparedKind::answer, "store")));
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

// Pairs of annexes that the generator makes, with whatever `check` says of them.
template <typename Check>
void for_generated_pairs(const Check& check) {
  test::AnnexGenerator generator(4, test::vocabulary(), test::places());
  for (int pair = 0; pair < 40; ++pair) {
    const Annex left = generator.next(), right = generator.next();
    SCOPED_TRACE("pair " + std::to_string(pair));
    check(left, right);
  }
}

TEST(Compare, SwappingTwoAnnexesSwapsTheColumnsAndNothingElse) {
  for_generated_pairs([](const Annex& left, const Annex& right) {
    const Comparison one = compare({&left, &right}, test::vocabulary());
    const Comparison other = compare({&right, &left}, test::vocabulary());
    ASSERT_EQ(one.rows.size(), other.rows.size());
    for (std::size_t index = 0; index < one.rows.size(); ++index) {
      const ComparedRow& here = one.rows[index];
      const ComparedRow& there = other.rows[index];
      EXPECT_EQ(here.term, there.term);
      EXPECT_EQ(here.kind, there.kind);
      EXPECT_EQ(here.same, there.same) << here.term;
      for (const auto& [place, swapped] : {std::pair{0U, 1U}, {1U, 0U}}) {
        EXPECT_EQ(here.cells[place].value, there.cells[swapped].value) << here.term;
        EXPECT_EQ(here.cells[place].path, there.cells[swapped].path) << here.term;
      }
    }
  });
}

// Terms that are nobody's but one annex's come in an order of their own.
TEST(Compare, TheOrderOfRowsIsNotThatOfTheAnnexes) {
  Annex left, right;
  left.activities = {activity("zip", Answer::yes), activity("archive", Answer::no)};
  right.activities = {activity("bundle", Answer::yes)};
  const auto terms = [](const Comparison& comparison) {
    std::string list;
    for (const ComparedRow& row : comparison.rows)
      if (row.section == Section::activities) list += row.term + " ";
    return list;
  };
  EXPECT_EQ(terms(compare({&left, &right}, vocabulary())), "collect store archive bundle zip ");
  EXPECT_EQ(terms(compare({&right, &left}, vocabulary())), "collect store archive bundle zip ");
}

TEST(Compare, NoAnnexDiffersFromItself) {
  for_generated_pairs([](const Annex& left, const Annex&) {
    const Annex copy = left;
    EXPECT_TRUE(differences(compare({&left, &copy, &left}, test::vocabulary())).empty());
  });
}

TEST(Compare, ARowIsTheSameWhereEveryCellSaysTheSame) {
  for_generated_pairs([](const Annex& left, const Annex& right) {
    const Comparison comparison = compare({&left, &right, &left}, test::vocabulary());
    for (const ComparedRow& row : comparison.rows) {
      ASSERT_EQ(row.cells.size(), 3U);
      EXPECT_EQ(row.same, row.cells[0].value == row.cells[1].value && row.cells[0].also == row.cells[1].also)
          << row.term;
      for (const ComparedCell& cell : row.cells)
        EXPECT_EQ(cell.path.empty(), cell.value == "unstated") << row.term << " " << cell.value;
    }
  });
}

TEST(Compare, OfNoAnnexIsEmpty) { EXPECT_TRUE(compare({}, vocabulary()).rows.empty()); }

}  // namespace
}  // namespace annex
