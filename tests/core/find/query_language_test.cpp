// What is typed into a search: conditions, errors with their place, and three answers to each question.
#include "core/find/query_language.h"

#include <gtest/gtest.h>

#include "tests/support/test_data.h"

namespace annex {
namespace {

Query parsed(std::string_view text) { return parse_query(text, test::vocabulary(), test::places()); }

std::vector<std::string> problem_keys(std::string_view text) {
  std::vector<std::string> keys;
  for (const QueryProblem& problem : parsed(text).problems) keys.push_back(problem.key);
  return keys;
}

using Keys = std::vector<std::string>;

TEST(QueryLanguage, TakesWordsAndConditionsApart) {
  const Query query = parsed(R"(Hébergé  country:us -supplier:"Acme Corp" retention>P1Y "a:b")");
  EXPECT_EQ(query.words, (std::vector<std::string>{"heberge", "a", "b"}));
  ASSERT_EQ(query.conditions.size(), 3U);
  EXPECT_EQ(query.conditions[0].value, "US");
  EXPECT_FALSE(query.conditions[0].negated);
  EXPECT_EQ(query.conditions[1].value, "Acme Corp");
  EXPECT_TRUE(query.conditions[1].negated);
  EXPECT_TRUE(query.conditions[2].is_beyond);
  EXPECT_TRUE(query.problems.empty());
}

TEST(QueryLanguage, TellsWhatIsWrongAndWhere) {
  EXPECT_EQ(problem_keys("contry:US"), Keys{"search.unknown-field.near"});
  EXPECT_EQ(problem_keys("zzzzzzz:US"), Keys{"search.unknown-field"});
  EXPECT_EQ(problem_keys("data:finacial"), Keys{"search.unknown-value.near"});
  EXPECT_EQ(problem_keys("finding:clauses-undatd"), Keys{"search.unknown-value.near"});
  EXPECT_EQ(problem_keys("country:USA"), Keys{"search.no-country"});
  EXPECT_EQ(problem_keys("country:"), Keys{"search.no-value"});
  EXPECT_EQ(problem_keys("country>US"), Keys{"search.no-value"});
  EXPECT_EQ(problem_keys("retention>1Y"), Keys{"search.no-retention"});
  EXPECT_EQ(problem_keys("retention:P1Y"), Keys{"search.no-retention"});
  EXPECT_EQ(problem_keys("retention>=P1Y"), Keys{"search.no-retention"});
  EXPECT_EQ(problem_keys("is:good"), Keys{"search.unknown-value"});
  EXPECT_EQ(problem_keys("-word"), Keys{"search.negated-words"});
  EXPECT_EQ(problem_keys("supplier:\"Acme"), Keys{"search.open-quote"});
  const Query query = parsed("mail contry:US data:financial");
  ASSERT_EQ(query.problems.size(), 1U);
  EXPECT_EQ(query.problems[0].begin, 5U);
  EXPECT_EQ(query.problems[0].end, 14U);
  EXPECT_EQ(query.words, Keys{"mail"}) << "the rest still works";
  EXPECT_EQ(query.conditions.size(), 1U);
}

TEST(QueryLanguage, TakesAnyText) {
  for (const char* text : {"", "   ", "\"", "-", "--", ":", "a:", ":a", "-:", "<=", "retention", "\"\"",
                           "é:é", "\xFF\xFE country:FR", "country:\"\"", "-country:FR-"})
    EXPECT_NO_FATAL_FAILURE(parsed(text)) << text;
}

TEST(QueryLanguage, EveryProblemHasWordsInEveryLanguage) {
  for (const char* language : {"fr", "en"}) {
    const Texts& texts = test::texts(language);
    for (const char* text : {"contry:US", "zzzzzzz:US", "data:finacial", "data:qqqqqq", "country:USA",
                             "country:", "retention>1Y", "-word", "supplier:\"Acme"})
      for (const QueryProblem& problem : parsed(text).problems) {
        const std::string message = message_of(problem, texts);
        EXPECT_EQ(message.find("search."), std::string::npos) << text;
        EXPECT_EQ(message.find('{'), std::string::npos) << message;
      }
  }
}

class Conditions : public testing::Test {
 protected:
  bool holds(const char* query) {
    const Query made = parsed(query);
    EXPECT_EQ(made.conditions.size(), 1U) << query;
    return annex::holds(made.conditions.at(0), annex_,
                        {reference_.law, reference_.vocabulary, {2026, 11, 23}});
  }
  // Neither the condition nor its contrary.
  bool unknown(const std::string& query) { return !holds(query.c_str()) && !holds(("-" + query).c_str()); }

  void state_all_groups() {
    for (const Relation relation : {Relation::affiliate, Relation::supplier})
      for (const Region region : {Region::eea, Region::third_country}) {
        RecipientGroup group;
        group.relation = relation;
        group.region = region;
        annex_.recipients.push_back(group);
      }
  }

  Annex annex_;
  Reference reference_ = test::reference("en");
};

TEST_F(Conditions, WhatIsNotStatedIsNeitherYesNorNo) {
  for (const char* query : {"country:US", "data:financial", "activity:disclose", "subject:hosting",
                            "supplier:acme", "family:mail"})
    EXPECT_TRUE(unknown(query)) << query;
  EXPECT_TRUE(unknown("retention<=P1Y"));
  EXPECT_TRUE(unknown("retention>P1Y"));
}

TEST_F(Conditions, AnswersAreReadAsTheyAre) {
  DataCategory row;
  row.term = "financial";
  row.answer = Answer::yes;
  annex_.data_categories = {row};
  EXPECT_TRUE(holds("data:financial"));
  EXPECT_FALSE(holds("-data:financial"));
  annex_.data_categories[0].answer = Answer::no;
  EXPECT_FALSE(holds("data:financial"));
  EXPECT_TRUE(holds("-data:financial"));
}

TEST_F(Conditions, ACountryIsDeniedOnlyWhereAllPlacesAreKnown) {
  state_all_groups();
  EXPECT_TRUE(holds("-country:US"));
  Entity entity;
  entity.name = "Acme Inc.";
  annex_.recipients[1].entities = {entity};
  EXPECT_TRUE(unknown("country:US")) << "nobody says where";
  annex_.recipients[1].entities[0].country = "US";
  EXPECT_TRUE(holds("country:US"));
  annex_.recipients[1].entities[0].country = "JP";
  EXPECT_TRUE(holds("-country:US"));
  annex_.provider.country = "US";
  EXPECT_TRUE(holds("country:US"));
}

TEST_F(Conditions, ASupplierIsFoundByTheBeginningsOfItsWords) {
  state_all_groups();
  Entity entity;
  entity.name = "Société Générale d’Hébergement";
  annex_.recipients[0].entities = {entity};
  EXPECT_FALSE(holds("supplier:societe")) << "of the provider's own group";
  annex_.recipients[3].entities = {entity};
  EXPECT_TRUE(holds("supplier:\"hebergement soc\""));
  EXPECT_FALSE(holds("supplier:ciete"));
}

TEST_F(Conditions, FindingsAreThoseOfTheDay) {
  EXPECT_TRUE(holds("finding:no-activity"));
  EXPECT_TRUE(holds("finding:error"));
  EXPECT_FALSE(holds("finding:clauses-undated"));
  EXPECT_TRUE(holds("-finding:clauses-undated"));
}

}  // namespace
}  // namespace annex
