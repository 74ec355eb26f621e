// Line breaking.
#include "wasm/paint/wrap.h"

#include <gmock/gmock.h>

#include "tests/wasm/paint/fixed_glyphs.h"

namespace widget {
namespace {

using testing::ElementsAre;

const FixedMeasure kMeasure;
const TextStyle kStyle{Weight::regular, 10};  // 5 a character, 2.5 a space

std::vector<std::string> lines(std::string_view text, float width) {
  std::vector<std::string> texts;
  for (const Line& line : wrap(kMeasure, kStyle, text, width)) {
    EXPECT_FLOAT_EQ(line.width, kMeasure.width(kStyle, line.text));
    texts.emplace_back(line.text);
  }
  return texts;
}

TEST(Wrap, BreaksAtSpacesAndDropsThem) {
  EXPECT_THAT(lines("one two three", 35), ElementsAre("one two", "three"));
  EXPECT_THAT(lines("one two", 32.5f), ElementsAre("one two"));
  EXPECT_THAT(lines("one two", 32.4f), ElementsAre("one", "two"));
}

TEST(Wrap, GivesOneEmptyLineForNoWords) { EXPECT_THAT(lines("", 30), ElementsAre("")); }

TEST(Wrap, BreaksAfterHyphensAndSlashesBetweenLetters) {
  EXPECT_THAT(lines("sous-traitant", 40), ElementsAre("sous-", "traitant"));
  EXPECT_THAT(lines("client/usager", 35), ElementsAre("client/", "usager"));
}

TEST(Wrap, KeepsDatesAndNumbersOfLawsWhole) {
  EXPECT_THAT(lines("le 2026-11-23", 50), ElementsAre("le", "2026-11-23"));
  EXPECT_THAT(lines("de 2021/914", 40), ElementsAre("de", "2021/914"));
}

TEST(Wrap, KeepsFrenchPunctuationWithItsWord) {
  EXPECT_THAT(lines("vous confiez : rien", 45), ElementsAre("vous", "confiez :", "rien"));
  EXPECT_THAT(lines("on a : rien", 20), ElementsAre("on", "a :", "rien"));
  EXPECT_THAT(lines("dit « non » ici", 37), ElementsAre("dit", "« non »", "ici"));
}

TEST(Wrap, KeepsNonBreakingSpaces) {
  EXPECT_THAT(lines("six mois\u00a0pleins", 60), ElementsAre("six", "mois\u00a0pleins"));
}

TEST(Wrap, BreaksAWordThatNoLineCanHold) {
  EXPECT_THAT(lines("abcdefgh", 15), ElementsAre("abc", "def", "gh"));
  EXPECT_THAT(lines("a bcdefgh i", 15), ElementsAre("a", "bcd", "efg", "h i"));
  EXPECT_THAT(lines("éééé", 10), ElementsAre("éé", "éé"));
}

TEST(Wrap, EndsLinesAtLineFeeds) {
  EXPECT_THAT(lines("one\ntwo\n\nfour", 90), ElementsAre("one", "two", "", "four"));
}

TEST(Wrap, NeverWaitsForRoomThatIsNotThere) { EXPECT_THAT(lines("ab", 0), ElementsAre("a", "b")); }

TEST(Widths, AreThoseOfTheWidestWordAndOfTheWholeText) {
  const Widths widths = widths_of(kMeasure, kStyle, "un deux trois");
  EXPECT_FLOAT_EQ(widths.least, 25);
  EXPECT_FLOAT_EQ(widths.most, 60);
}

TEST(NextCharacter, ReadsUtf8AndSurvivesWhatIsNot) {
  const auto read = [](std::string_view text) {
    std::u32string characters;
    for (std::size_t position = 0; position < text.size();) characters += next_character(text, position);
    return characters;
  };
  EXPECT_EQ(read("aé€\U0001F600"), U"aé€\U0001F600");
  EXPECT_EQ(read("\xC3"), U"\uFFFD");
  EXPECT_EQ(read("\xE2\x82z"), U"\uFFFD\uFFFDz");
  EXPECT_EQ(read("\xFF\x80"), U"\uFFFD\uFFFD");
}

}  // namespace
}  // namespace widget
