// The files of data/, and the one file a language that is made from them.
#include "core/codec/reference_json.h"

#include <gtest/gtest.h>

#include "core/codec/reference_parts.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

template <typename Value>
std::string told(const Decoded<Value>& decoded) {
  std::string text;
  for (const Problem& problem : decoded.problems)
    text += problem.code + " " + problem.path + " " + problem.expected + " " + problem.found + "\n";
  return text;
}

constexpr std::string_view kTerm =
    R"({"id":"a-b","section":"purposes","law":"x","addedIn":"1","words":{"fr":{"label":"l","sentence":"s"}}})";

std::string vocabulary_of(const std::string& terms) {
  return R"({"format":"service-annex-vocabulary/1","version":"1","terms":[)" + terms + "]}";
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string changed(text);
  return changed.replace(changed.find(from), from.size(), to);
}

TEST(ReferenceJson, KeepsOneLanguageAndNothingOfTheImporter) {
  for (const std::string_view language : {"fr", "en"}) {
    const Reference whole = reference(language);
    const std::string bytes = encode_reference(whole);
    const Decoded<Reference> read = decode_reference(bytes);
    ASSERT_TRUE(read.ok()) << told(read);
    EXPECT_EQ(encode_reference(read.value), bytes);
    EXPECT_EQ(read.value.texts.strings, whole.texts.strings);
    EXPECT_EQ(read.value.texts.plurals.size(), whole.texts.plurals.size());
    EXPECT_EQ(read.value.places.mistaken, whole.places.mistaken);
    ASSERT_EQ(read.value.vocabulary.terms.size(), whole.vocabulary.terms.size());
    for (std::size_t index = 0; index < whole.vocabulary.terms.size(); ++index) {
      const Term& kept = read.value.vocabulary.terms[index];
      const Term& original = whole.vocabulary.terms[index];
      EXPECT_EQ(kept.id, original.id);
      EXPECT_EQ(kept.section, original.section);
      EXPECT_EQ(kept.group, original.group);
      EXPECT_EQ(kept.asked, original.asked);
      EXPECT_EQ(kept.law, original.law);
      EXPECT_EQ(kept.dpv.term, original.dpv.term);
      EXPECT_EQ(kept.dpv.match, original.dpv.match);
      EXPECT_EQ(kept.dpv.also, original.dpv.also);
      ASSERT_EQ(kept.words.size(), 1U);
      EXPECT_EQ(words_of(kept, language)->label, words_of(original, language)->label);
      EXPECT_EQ(words_of(kept, language)->sentence, words_of(original, language)->sentence);
      EXPECT_TRUE(words_of(kept, language)->aliases.empty());
    }
    EXPECT_EQ(read.value.places.name("DE", language), whole.places.name("DE", language));
    EXPECT_EQ(read.value.law.standings.size(), whole.law.standings.size());
  }
}

TEST(ReferenceJson, ReadsATermWithoutWhatIsOptional) {
  const Decoded<Vocabulary> read = decode_vocabulary(vocabulary_of(std::string(kTerm)));
  ASSERT_TRUE(read.ok()) << told(read);
  const Term& term = read.value.terms.at(0);
  EXPECT_TRUE(term.asked);
  EXPECT_EQ(term.dpv.match, DpvMatch::none);
  EXPECT_FALSE(term.broader);
}

TEST(ReferenceJson, TellsWhatIsWrongWithATerm) {
  const struct {
    std::string_view from, to, code, path;
  } cases[] = {
      {"\"a-b\"", "\"A-b\"", "wrong-form", "/terms/0/id"},
      {"\"a-b\"", "\"a--b\"", "wrong-form", "/terms/0/id"},
      {"\"a-b\"", "\"a-\"", "wrong-form", "/terms/0/id"},
      {"\"purposes\"", "\"purpose\"", "unknown-value", "/terms/0/section"},
      {"\"law\":\"x\",", "", "missing-key", "/terms/0/law"},
      {"\"law\":\"x\"", "\"law\":\"x\",\"dpv\":{\"match\":\"near\"}", "unknown-value", "/terms/0/dpv/match"},
      {"\"fr\":{\"label\":\"l\",\"sentence\":\"s\"}", "", "empty", "/terms/0/words"},
      {"\"sentence\":\"s\"", "\"sentence\":\" \"", "blank", "/terms/0/words/fr/sentence"},
      {"\"fr\"", "\"f\"", "wrong-form", "/terms/0/words/f"},
      {"\"id\"", "\"Id\"", "missing-key", "/terms/0/id"},
  };
  for (const auto& one : cases) {
    const Decoded<Vocabulary> read = decode_vocabulary(vocabulary_of(replaced(kTerm, one.from, one.to)));
    ASSERT_FALSE(read.ok()) << one.to;
    EXPECT_EQ(read.problems[0].code, one.code) << one.to;
    EXPECT_EQ(read.problems[0].path, one.path) << one.to;
  }
}

TEST(ReferenceJson, TellsATermThatIsThereTwice) {
  const std::string twice = std::string(kTerm) + "," + std::string(kTerm);
  const Decoded<Vocabulary> read = decode_vocabulary(vocabulary_of(twice));
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].code, "duplicate-term");
  EXPECT_EQ(read.problems[0].path, "/terms/1");
  // The same id in another section is another term.
  const std::string other = std::string(kTerm) + "," + replaced(kTerm, "purposes", "activities");
  EXPECT_TRUE(decode_vocabulary(vocabulary_of(other)).ok());
}

TEST(ReferenceJson, SortsPlacesAndTellsWrongCodes) {
  const Decoded<Places> read = decode_places(R"({"format":"service-annex-places/1","places":[
    {"code":"FR","names":{"en":"France"}}, {"code":"AT","names":{"en":"Austria"}}, {"code":"FR","names":{"en":"F"}},
    {"code":"fr","names":{"en":"f"}}], "mistaken":{"EL":"GR","OS":"AT"}})");
  ASSERT_EQ(read.problems.size(), 3U) << told(read);
  EXPECT_EQ(read.problems[0].path, "/places/2");
  EXPECT_EQ(read.problems[0].code, "duplicate-value");
  EXPECT_EQ(read.problems[1].path, "/places/3/code");
  EXPECT_EQ(read.problems[2].path, "/mistaken/EL");
  EXPECT_EQ(read.value.name("AT", "fr-BE"), "Austria");
}

TEST(ReferenceJson, TellsWhatIsWrongWithTexts) {
  const Decoded<Texts> read = decode_texts(
      R"({"format":"service-annex-texts/1","language":"fr","plurals":[{"category":"one","from":0,"to":-1}],
          "strings":{"a":"x","b":" ","c":1,"a":"y"}})");
  ASSERT_EQ(read.problems.size(), 3U) << told(read);
  EXPECT_EQ(read.problems[0].code, "out-of-range");
  EXPECT_EQ(read.problems[1].path, "/strings/c");
  EXPECT_EQ(read.problems[2].code, "duplicate-key");
  EXPECT_EQ(read.value.say("b"), " ") << "a separator may be a blank";
}

TEST(ReferenceJson, RefusesAnotherFormat) {
  EXPECT_EQ(decode_places(R"({"format":"service-annex-texts/1","places":[]})").problems.at(0).code,
            "unknown-format");
}

}  // namespace
}  // namespace annex::test
