// Finding annexes by their words.
#include "core/find/search.h"

#include <gtest/gtest.h>

#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

Annex mail() {
  Annex annex;
  annex.id = "courrier";
  annex.language = "fr";
  annex.provider.name = "Roseraie Numérique";
  annex.service.name = "Œuvres et courrier";
  DataCategory row;
  row.term = "financial";
  row.details = {{"fr", "Relevés d’identité bancaire"}};
  annex.data_categories = {row};
  RecipientGroup group;
  Entity entity;
  entity.name = "Satélite SA";
  entity.country = "PT";
  group.entities = {entity};
  annex.recipients = {group};
  return annex;
}

std::vector<SearchHit> found(const std::vector<const Annex*>& annexes, std::string_view query,
                             const char* language = "fr") {
  return search(annexes, parse_query(query, test::vocabulary(), test::places()), test::reference(language),
                kDay);
}

TEST(Search, EveryWordMustBeginSomeWordSomewhere) {
  const Annex annex = mail();
  for (const char* query :
       {"oeuvre", "ŒUVRES", "courrier roser", "satel", "portugal", "pt", "identite", "releves satelite"})
    EXPECT_EQ(found({&annex}, query).size(), 1U) << query;
  for (const char* query : {"uvres", "courrier absent", "atelite"})
    EXPECT_EQ(found({&annex}, query).size(), 0U) << query;
  EXPECT_EQ(found({&annex}, "portugal", "en").size(), 1U);
}

TEST(Search, NamesTheRowsBestFirst) {
  const Annex annex = mail();
  const auto hits = found({&annex}, "sate roseraie");
  ASSERT_EQ(hits.size(), 1U);
  ASSERT_EQ(hits[0].places.size(), 2U);
  EXPECT_EQ(hits[0].places[0].path, "/provider") << "a whole word of a provider";
  EXPECT_EQ(hits[0].places[1].path, "/recipients/0/entities/0");
  EXPECT_EQ(hits[0].places[1].words, "Satélite SA");
}

TEST(Search, RanksWholeWordsAndNamesFirst) {
  Annex named = mail(), mentioned = mail(), begun = mail();
  named.id = "z-named";
  named.service.name = "Coffre";
  mentioned.id = "a-mentioned";
  mentioned.data_categories[0].details = {{"fr", "au coffre"}};
  begun.id = "b-begun";
  begun.service.name = "Coffrefort";
  const auto hits = found({&mentioned, &begun, &named}, "coffre");
  ASSERT_EQ(hits.size(), 3U);
  EXPECT_EQ(hits[0].annex->id, "z-named");
  EXPECT_EQ(hits[1].annex->id, "b-begun");
  EXPECT_EQ(hits[2].annex->id, "a-mentioned");
}

TEST(Search, TiesAreInTheOrderOfIds) {
  Annex one = mail(), other = mail();
  one.id = "b";
  other.id = "a";
  const auto hits = found({&one, &other}, "oeuvres");
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].annex->id, "a");
  EXPECT_EQ(found({&one, &other}, "").size(), 2U) << "no word, no condition: all";
}

// What the form calls a row finds it, in every language.
TEST(Search, FindsEveryRowByItsOwnLabel) {
  const Vocabulary& vocabulary = test::vocabulary();
  test::AnnexGenerator generator(11, vocabulary, test::places());
  for (int count = 0; count < 30; ++count) {
    const Annex annex = generator.next();
    for (const char* language : {"fr", "en"})
      for (std::size_t row = 0; row < annex.activities.size(); ++row) {
        const Term* term = vocabulary.find(Section::activities, annex.activities[row].term);
        if (!term) continue;
        const std::string& label = words_of(*term, language)->label;
        const auto hits = found({&annex}, '"' + label + '"', language);
        ASSERT_EQ(hits.size(), 1U) << label;
        const std::string path = "/activities/" + std::to_string(row);
        EXPECT_TRUE(std::any_of(hits[0].places.begin(), hits[0].places.end(),
                                [&](const FoundPlace& place) { return place.path == path; }))
            << label << " " << path;
      }
  }
}

}  // namespace
}  // namespace annex
