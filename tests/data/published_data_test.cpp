// What data/ publishes holds together: names of files, words in every language, flags.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "core/codec/annex_json.h"
#include "core/codec/reference_json.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

const std::string kLanguages[] = {"fr", "en"};

// "data/texts/fr/pages.json" -> { "data", "texts", "fr", "pages.json" }
std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts(1);
  for (const char character : path) {
    if (character == '/') {
      parts.emplace_back();
    } else {
      parts.back() += character;
    }
  }
  return parts;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    found.insert(text.substr(open, text.find('}', open) - open));
  return found;
}

std::map<std::string, std::string, std::less<>> strings_of(const std::string& language,
                                                           const std::string& area) {
  const auto decoded = decode_texts(test::read_file("data/texts/" + language + "/" + area));
  EXPECT_TRUE(decoded.ok()) << language << "/" << area;
  EXPECT_EQ(decoded.value.language, language) << area;
  return decoded.value.strings;
}

TEST(PublishedAnnexes, EachIsValidAndFiledUnderItsIdAndVersion) {
  std::set<std::string> ids;
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    const auto decoded = decode_annex(test::read_file(file), test::vocabulary(), test::places());
    for (const Problem& problem : decoded.problems)
      ADD_FAILURE() << file << " " << problem.code << " " << problem.path;
    const auto parts = parts_of(file);
    EXPECT_EQ(parts[2], decoded.value.id) << file;
    EXPECT_EQ(parts[3], decoded.value.version + ".json") << file;
    ids.insert(decoded.value.id);
  }
  EXPECT_GE(ids.size(), 10u);
}

TEST(PublishedAnnexes, AreWrittenInTheCanonicalForm) {
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    const std::string bytes = test::read_file(file);
    EXPECT_EQ(encode_annex(decode_annex(bytes, test::vocabulary(), test::places()).value), bytes) << file;
  }
}

// An invented provider is told by its flag; one that is imported from a document is not invented.
TEST(PublishedAnnexes, AreIllustrativeOrImported) {
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    const Annex annex = decode_annex(test::read_file(file), test::vocabulary(), test::places()).value;
    EXPECT_NE(annex.illustrative.value_or(false), annex.source.has_value()) << file;
  }
}

// The document's sentences are not ours to publish: an imported annex carries facts and the numbers of lines.
TEST(PublishedAnnexes, CarryNoWordingOfTheirDocument) {
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    const Annex annex = decode_annex(test::read_file(file), test::vocabulary(), test::places()).value;
    for (const Activity& row : annex.activities) EXPECT_TRUE(row.text.empty()) << file;
    for (const SubjectMatter& row : annex.subject_matters) EXPECT_TRUE(row.text.empty()) << file;
  }
}

TEST(Texts, EveryLanguageHasTheSameFilesKeysAndPlaceholders) {
  std::set<std::string> areas;
  for (const std::string& file : test::files_in("data/texts", ".json")) areas.insert(parts_of(file).back());
  ASSERT_GE(areas.size(), 5u);
  for (const std::string& area : areas) {
    const auto first = strings_of(kLanguages[0], area);
    const auto second = strings_of(kLanguages[1], area);
    for (const auto& [key, text] : first) {
      const auto other = second.find(key);
      const bool plural_of_one = key.size() > 4 && key.compare(key.size() - 4, 4, ".one") == 0;
      const bool day_of_one = key == "date.day.1";
      if (other == second.end()) {
        EXPECT_TRUE(day_of_one) << area << ": " << kLanguages[1] << " lacks " << key;
      } else if (!plural_of_one) {
        EXPECT_EQ(placeholders(text), placeholders(other->second)) << area << ": " << key;
      }
    }
    for (const auto& [key, text] : second)
      EXPECT_TRUE(first.count(key)) << area << ": " << kLanguages[0] << " lacks " << key;
  }
}

// Rules tell what is missing or contradictory; they do not judge.
TEST(Texts, NoneSaysCompliant) {
  for (const std::string& file : test::files_in("data/texts", ".json")) {
    std::string text = test::read_file(file);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char each) { return each < 128 ? std::tolower(each) : each; });
    for (const char* word : {"compliant", "conforme"})
      EXPECT_EQ(text.find(word), std::string::npos) << file << ": " << word;
  }
}

TEST(Vocabulary, EveryTermHasWordsInEveryLanguageAndItsLaw) {
  std::set<std::pair<Section, std::string>> ids;
  for (const Term& term : test::vocabulary().terms) {
    EXPECT_TRUE(ids.insert({term.section, term.id}).second) << term.id << " twice";
    EXPECT_FALSE(term.law.empty()) << term.id;
    EXPECT_EQ(term.dpv.term.empty(), term.dpv.match == DpvMatch::none) << term.id;
    for (const std::string& language : kLanguages) {
      const auto words = term.words.find(language);
      ASSERT_NE(words, term.words.end()) << term.id << " " << language;
      EXPECT_FALSE(words->second.label.empty() || words->second.sentence.empty())
          << term.id << " " << language;
    }
  }
}

TEST(Places, EveryOneHasItsNameInEveryLanguage) {
  EXPECT_EQ(test::places().places.size(), 249u) << "ISO 3166-1 has 249 codes";
  for (const Place& place : test::places().places)
    for (const std::string& language : kLanguages)
      EXPECT_TRUE(place.names.count(language)) << place.code << " " << language;
}

}  // namespace
}  // namespace annex
