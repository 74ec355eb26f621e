// Finding terms and words, and adding a provider's own terms.
#include "core/model/vocabulary.h"

#include <gtest/gtest.h>

#include "core/model/language.h"
#include "core/model/places.h"

namespace annex {
namespace {

Term term(Section section, std::string id) {
  Term made;
  made.section = section;
  made.id = std::move(id);
  return made;
}

TEST(Vocabulary, FindsATermInItsSectionOnly) {
  const Vocabulary vocabulary{"1", {term(Section::activities, "a"), term(Section::purposes, "b")}};
  EXPECT_EQ(vocabulary.find(Section::activities, "a"), &vocabulary.terms[0]);
  EXPECT_EQ(vocabulary.find(Section::purposes, "a"), nullptr);
  EXPECT_EQ(vocabulary.in(Section::purposes).size(), 1U);
  EXPECT_TRUE(vocabulary.in(Section::recipients).empty());
}

TEST(Vocabulary, ChoosesWordsByLanguage) {
  Term made;
  EXPECT_EQ(words_of(made, "fr"), nullptr);
  made.words["de"].label = "deutsch";
  EXPECT_EQ(words_of(made, "fr")->label, "deutsch");
  made.words["en"].label = "english";
  EXPECT_EQ(words_of(made, "fr")->label, "english");
  made.words["fr"].label = "français";
  EXPECT_EQ(words_of(made, "fr")->label, "français");
  EXPECT_EQ(words_of(made, "fr-BE")->label, "français");
  made.words["fr-BE"].label = "belge";
  EXPECT_EQ(words_of(made, "fr-BE")->label, "belge");
}

TEST(Vocabulary, TakesAProvidersOwnTerms) {
  const Vocabulary core{"1", {term(Section::activities, "a"), term(Section::purposes, "b")}};
  Vocabulary own{"7", {term(Section::activities, "c"), term(Section::purposes, "a")}};
  own.terms[0].broader = "a";
  std::vector<Problem> problems;
  const Vocabulary merged = merge(core, own, problems);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(merged.version, "1");
  EXPECT_EQ(merged.terms.size(), 4U);
  EXPECT_NE(merged.find(Section::activities, "c"), nullptr);
}

TEST(Vocabulary, TellsOwnTermsThatAreThereAndThatRestOnNothing) {
  const Vocabulary core{"1", {term(Section::activities, "a"), term(Section::purposes, "b")}};
  Vocabulary own{"7", {term(Section::activities, "a"), term(Section::activities, "c")}};
  own.terms[1].broader = "b";  // of another section
  std::vector<Problem> problems;
  const Vocabulary merged = merge(core, own, problems);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].code, "duplicate-term");
  EXPECT_EQ(problems[0].path, "/terms/0/id");
  EXPECT_EQ(problems[1].code, "unknown-term");
  EXPECT_EQ(problems[1].path, "/terms/1/broader");
  EXPECT_EQ(problems[1].found, "b");
  EXPECT_EQ(merged.terms.size(), 3U);
}

TEST(Places, NamesACountryOrGivesItsCode) {
  const Places places{{{"AT", {{"en", "Austria"}}, {}}, {"FR", {{"en", "France"}, {"fr", "la France"}}, {}}},
                      {}};
  EXPECT_EQ(places.name("FR", "fr"), "la France");
  EXPECT_EQ(places.name("FR", "de"), "France");
  EXPECT_EQ(places.name("XX", "fr"), "XX");
  EXPECT_EQ(places.find("A"), nullptr);
  EXPECT_EQ(places.find("AT"), &places.places[0]);
}

TEST(Language, HasTheShapeOfATag) {
  for (const char* tag :
       {"fr", "FR", "haw", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske-1994", "de-1996", "en-x-a"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const char* tag : {"", "f", "-", "fr-", "-fr", "fr--BE", "f-BE", "fr_BE", "1a", "a1", "français",
                          "abcdefghi", "fr-abcdefghi", "fr ", "fr BE"})
    EXPECT_FALSE(is_language_tag(tag)) << tag;
}

}  // namespace
}  // namespace annex
