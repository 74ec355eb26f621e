// What the product says, it says in every language: the same keys, the same placeholders, set with care, and
// no verdict.
#include "core/model/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/codec/reference_json.h"
#include "core/model/law.h"
#include "tests/data/languages.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using testing::IsEmpty;

std::vector<std::string> areas_of(const std::string& language) {
  const std::string folder = "data/texts/" + language + "/";
  std::vector<std::string> areas;
  for (const std::string& path : files_in(folder, ".json")) areas.push_back(path.substr(folder.size()));
  return areas;
}

Texts area_of(const std::string& language, const std::string& area) {
  const auto decoded = decode_texts(read_file("data/texts/" + language + "/" + area));
  EXPECT_TRUE(decoded.ok()) << language << "/" << area;
  return decoded.value;
}

// "page.count.one" is a form of the plural "page.count" where "page.count.other" is there too.
std::string stem_of(const std::string& key, const Texts& texts) {
  const std::size_t dot = key.rfind('.');
  if (dot == std::string::npos) return key;
  const std::string stem = key.substr(0, dot);
  const std::string category = key.substr(dot + 1);
  bool is_category = category == "other";
  for (const PluralRule& rule : texts.plurals) is_category = is_category || rule.category == category;
  return is_category && texts.strings.count(stem + ".other") == 1 ? stem : key;
}

std::set<std::string> placeholders_in(const std::string& text) {
  std::set<std::string> found;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    const std::string name = close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
    const bool is_name = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos;
    if (is_name && !name.empty()) found.insert(name);
  }
  return found;
}

// ASCII; other letters stay.
std::string lower(std::string text) {
  for (char& letter : text)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return text;
}

// By stem: the placeholders of all forms together, which may differ in number from language to language.
std::map<std::string, std::set<std::string>> placeholders_of(const Texts& texts) {
  std::map<std::string, std::set<std::string>> found;
  for (const auto& [key, text] : texts.strings) found[stem_of(key, texts)].merge(placeholders_in(text));
  return found;
}

TEST(TextData, HasTheSameAreasInEveryLanguage) {
  for (const std::string& language : languages()) EXPECT_EQ(areas_of(language), areas_of("en")) << language;
}

TEST(TextData, HasTheSameKeysAndPlaceholdersInEveryLanguage) {
  for (const std::string& language : languages())
    for (const std::string& area : areas_of("en")) {
      SCOPED_TRACE(language + "/" + area);
      const auto english = placeholders_of(area_of("en", area));
      const auto others = placeholders_of(area_of(language, area));
      for (const auto& [stem, names] : english) {
        const auto other = others.find(stem);
        if (other == others.end()) {
          ADD_FAILURE() << stem << " is missing";
          continue;
        }
        EXPECT_EQ(other->second, names) << stem;
      }
      for (const auto& [stem, names] : others)
        EXPECT_EQ(english.count(stem), 1U) << stem << " is in no other";
    }
}

TEST(TextData, SaysEveryPluralInEachCategoryOfItsLanguage) {
  for (const std::string& language : languages()) {
    const Texts& all = texts(language);
    for (const auto& [key, text] : all.strings) {
      const std::string stem = stem_of(key, all);
      if (stem == key) continue;
      for (const PluralRule& rule : all.plurals)
        EXPECT_TRUE(all.has(stem + "." + rule.category)) << language << " " << stem;
    }
  }
}

// A form may leave out the number, as "one day" does, and nothing else.
TEST(TextData, KeepsThePlaceholdersInEveryPluralForm) {
  for (const std::string& language : languages()) {
    const Texts& all = texts(language);
    const auto together = placeholders_of(all);
    for (const auto& [key, text] : all.strings) {
      std::set<std::string> here = placeholders_in(text);
      const std::set<std::string>& expected = together.at(stem_of(key, all));
      if (expected.count("count") == 1) here.insert("count");
      EXPECT_EQ(here, expected) << language << " " << key;
    }
  }
}

TEST(TextData, SharesOnePluralRuleInAllAreasOfALanguage) {
  for (const std::string& language : languages())
    for (const std::string& area : areas_of(language)) {
      const Texts part = area_of(language, area);
      EXPECT_EQ(part.language, language) << area;
      EXPECT_TRUE(part.plurals.empty() || area == "language.json" ||
                  part.plurals.size() == texts(language).plurals.size())
          << area;
    }
}

TEST(TextData, IsSetWithCare) {
  for (const std::string& language : languages())
    for (const auto& [key, text] : texts(language).strings) {
      EXPECT_NE(text, "") << language << " " << key;
      EXPECT_THAT(marks(text, language), IsEmpty()) << language << " " << key;
    }
  for (const Affinity& affinity : law().affinity)
    for (const std::string& language : languages()) {
      ASSERT_EQ(affinity.reason.count(language), 1U) << affinity.subject_matter << " in " << language;
      EXPECT_THAT(marks(affinity.reason.at(language), language), IsEmpty()) << affinity.subject_matter;
    }
}

// The product says what is missing, contradictory or not in force; whether that is lawful is not for it to
// say.
TEST(TextData, NeverGivesAVerdict) {
  const std::map<std::string, std::vector<std::string>> verdicts = {
      {"en", {"complian", "unlawful", "illegal"}}, {"fr", {"conforme", "conformité", "illicite", "illégal"}}};
  for (const auto& [language, words] : verdicts)
    for (const auto& [key, text] : texts(language).strings)
      for (const std::string& word : words)
        EXPECT_EQ(lower(text).find(word), std::string::npos) << key << ": " << text;
}

TEST(TextData, NamesEveryMonthAndUnit) {
  for (const std::string& language : languages()) {
    const Texts& all = texts(language);
    std::set<std::string> months;
    for (int month = 1; month <= 12; ++month) months.insert(all.say("date.month." + std::to_string(month)));
    EXPECT_EQ(months.size(), 12U) << language;
    EXPECT_EQ(months.count(""), 0U) << language;
    for (const char* unit : {"years", "months", "weeks", "days", "hours", "minutes", "seconds"})
      for (const long long count : {0LL, 1LL, 2LL, 21LL})
        EXPECT_THAT(all.say_count("duration." + std::string(unit), count),
                    testing::HasSubstr(std::to_string(count)))
            << language << " " << unit;
  }
}

}  // namespace
}  // namespace annex::test
