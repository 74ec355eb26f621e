// Templates and plurals.
#include "core/model/texts.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

Texts french() {
  Texts texts;
  texts.language = "fr";
  texts.plurals = {{"one", 0, 0, 1}};
  texts.strings = {{"row.one", "{count} ligne"},
                   {"row.other", "{count} lignes"},
                   {"hello", "{a} et {b} et {a}"},
                   {"only.other", "{count} de {what}"}};
  return texts;
}

TEST(Texts, FillsNamesAndShowsWhatIsMissing) {
  const Texts texts = french();
  EXPECT_EQ(texts.say("hello", {{"a", "x"}, {"b", "y"}}), "x et y et x");
  EXPECT_EQ(texts.say("hello", {{"a", "x"}}), "x et {b} et x");
  EXPECT_EQ(texts.say("unknown.key"), "unknown.key");
  EXPECT_FALSE(texts.has("unknown.key"));
  const std::vector<Texts::Argument> arguments = {{"a", "1"}, {"b", "2"}};
  EXPECT_EQ(texts.say("hello", arguments), "1 et 2 et 1");
}

TEST(Texts, NeverReadsAnArgumentAsATemplate) {
  EXPECT_EQ(french().say("hello", {{"a", "{b}"}, {"b", "{a}"}}), "{b} et {a} et {b}");
}

TEST(Texts, LeavesBracesThatNameNothing) {
  Texts texts;
  texts.strings = {
      {"open", "a { b"}, {"empty", "a {} b"}, {"json", "{\"fr\": \"{x}\"}"}, {"close", "a } b {x}"}};
  EXPECT_EQ(texts.say("open", {{"x", "1"}}), "a { b");
  EXPECT_EQ(texts.say("empty", {{"x", "1"}}), "a {} b");
  EXPECT_EQ(texts.say("close", {{"x", "1"}}), "a } b 1");
  EXPECT_EQ(texts.say("json", {{"x", "1"}}), "{\"fr\": \"1\"}");
}

TEST(Texts, ChoosesThePluralOfTheLanguage) {
  const Texts texts = french();
  EXPECT_EQ(texts.say_count("row", 0), "0 ligne");
  EXPECT_EQ(texts.say_count("row", 1), "1 ligne");
  EXPECT_EQ(texts.say_count("row", 2), "2 lignes");
  EXPECT_EQ(texts.say_count("row", -1), "-1 ligne");
  EXPECT_EQ(texts.say_count("only", 1, {{"what", "x"}}), "1 de x") << "one form for all";
}

TEST(Texts, PartsThousandsAsTheLanguageDoes) {
  Texts texts = french();
  EXPECT_EQ(texts.number(1234), "1234") << "a language that does not say";
  texts.strings["number.separator"] = " ";
  EXPECT_EQ(texts.number(0), "0");
  EXPECT_EQ(texts.number(999), "999");
  EXPECT_EQ(texts.number(1000), "1 000");
  EXPECT_EQ(texts.number(-12345), "-12 345");
  EXPECT_EQ(texts.number(1234567), "1 234 567");
  EXPECT_EQ(texts.say_count("row", 10000), "10 000 lignes");
}

TEST(Texts, ChoosesThePluralByRemainder) {
  Texts texts;
  texts.plurals = {{"teen", 100, 11, 14}, {"one", 10, 1, 1}, {"few", 10, 2, 4}};
  texts.strings = {{"n.teen", "teen"}, {"n.one", "one"}, {"n.few", "few"}, {"n.other", "other"}};
  EXPECT_EQ(texts.say_count("n", 1), "one");
  EXPECT_EQ(texts.say_count("n", 21), "one");
  EXPECT_EQ(texts.say_count("n", 11), "teen");
  EXPECT_EQ(texts.say_count("n", 112), "teen");
  EXPECT_EQ(texts.say_count("n", 3), "few");
  EXPECT_EQ(texts.say_count("n", 5), "other");
}

TEST(Texts, EndsASentenceWithOneFullStop) {
  Texts texts;
  texts.strings = {{"gone", "Gone: {name}. Ask {name}"}};
  EXPECT_EQ(texts.say("gone", {{"name", "Acme Inc."}}), "Gone: Acme Inc. Ask Acme Inc.");
  EXPECT_EQ(texts.say("gone", {{"name", "Acme"}}), "Gone: Acme. Ask Acme");
}

TEST(Texts, MergesAreasAndTellsAKeyOfTwo) {
  Texts whole;
  EXPECT_TRUE(merge(whole, french()));
  EXPECT_EQ(whole.language, "fr");
  EXPECT_EQ(whole.plurals.size(), 1U);
  Texts more;
  more.strings = {{"new", "n"}};
  EXPECT_TRUE(merge(whole, more));
  EXPECT_EQ(whole.plurals.size(), 1U);
  more.strings = {{"new", "other"}};
  EXPECT_FALSE(merge(whole, more));
  EXPECT_EQ(whole.say("new"), "n");
}

}  // namespace
}  // namespace annex
