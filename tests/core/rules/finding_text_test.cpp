// Findings in words: arguments resolved, in both languages.
#include "core/rules/finding_text.h"

#include <gtest/gtest.h>

#include "core/rules/transfer_grounds.h"
#include "tests/core/rules/rule_cases.h"

namespace annex::test {
namespace {

std::string words(const std::string& value, const std::string& language) {
  return argument_words(value, reference_in(language), language);
}

TEST(ArgumentWords, ResolveEachPrefix) {
  EXPECT_EQ(words("country:US", "en"), "United States");
  EXPECT_EQ(words("country:XX", "en"), "XX");
  EXPECT_EQ(words("tool:derogation", "fr"), "dérogation");
  EXPECT_EQ(words("date:2020-12-31", "en"), "31 December 2020");
  EXPECT_EQ(words("date:2021-01-01", "fr"), "1er janvier 2021");
  EXPECT_EQ(words("duration:P1Y6M", "en"), "1 year 6 months");
  EXPECT_EQ(words("duration:P6M", "fr"), "6 mois");
  EXPECT_EQ(words("answer:unstated", "en"), "not stated");
  EXPECT_EQ(words("term:activities/no-such-term", "en"), "no-such-term");
}

TEST(ArgumentWords, LeaveOtherWordsAlone) {
  EXPECT_EQ(words("Acme, Inc.", "en"), "Acme, Inc.");
  EXPECT_EQ(words("planet:US", "en"), "planet:US");
  EXPECT_EQ(words("", "en"), "");
}

TEST(ArgumentWords, ListSeveralOfOneKind) {
  EXPECT_EQ(words("country:FR,country:DE", "fr"), "France, Allemagne");
  // A comma within one is no separator.
  EXPECT_EQ(words("answer:maybe, or not,answer:yes", "en"), "maybe, or not, yes");
}

std::string message(const std::vector<std::string>& lines) {
  const RuleCaseRun result = run({"", "", "", lines, {}});
  return result.findings.empty() ? "" : message_of(result.findings.back(), reference_in("en"), "en");
}

TEST(MessageOf, SaysBothAnswers) {
  EXPECT_EQ(message({"newer", "set /dataCategories/2/answer \"yes\""}), "Location data: no before, yes now.");
  EXPECT_EQ(message({"newer", "set /activities/0/answer \"no\""}), "Collection: yes before, no now.");
}

TEST(MessageOf, SaysWhenAdequacyBeganOrEnded) {
  const std::string named = "set /recipients/3/safeguards [{\"tool\":\"adequacy-decision\"}]";
  const std::string country = "set /recipients/3/entities/0/country \"US\"";
  EXPECT_EQ(message({"as-of 2016-01-01", country, named}),
            "The adequacy decision 2000/520/EC for United States, relied on for Alpenrot, is no longer in "
            "force on 1 "
            "January 2016: it ended on 6 October 2015.");
  EXPECT_EQ(
      message({"as-of 1999-01-01", country, named}),
      "The adequacy decision 2000/520/EC for United States, relied on for Alpenrot, is not yet in force on 1 "
      "January 1999: it starts on 26 July 2000.");
  EXPECT_EQ(message({"as-of 2021-01-01", country, named}),
            "The adequacy decision (EU) 2016/1250 for United States, relied on for Alpenrot, is no longer in "
            "force on 1 "
            "January 2021: it ended on 16 July 2020.");
}

std::string advice(const std::vector<std::string>& lines) {
  const RuleCaseRun result = run({"", "", "", lines, {}});
  return result.findings.empty() ? "" : advice_of(result.findings.back(), reference_in("en"));
}

TEST(AdviceOf, IsThatOfTheCaseWhereItHasItsOwn) {
  const auto clauses = [](const std::string& more) {
    return "set /recipients/3/safeguards [{\"tool\":\"standard-contractual-clauses\",\"decision\":"
           "\"2010/87/EU\"" +
           more + "}]";
  };
  EXPECT_EQ(advice({"as-of 2022-01-01", clauses("")}), "Replace them with the clauses now in force.");
  EXPECT_EQ(advice({"as-of 2022-01-01", clauses(",\"since\":\"2021-10-01\"")}),
            "Ask when they were agreed, and replace them with the clauses now in force.");
  EXPECT_EQ(advice({"set /recipients/2/entities/0/country \"NC\""}),
            "Ask which law applies there, and what carries a transfer.");
}

// Advice for a case that no message has would never be read.
TEST(AdviceOf, HasNoCaseThatNoMessageHas) {
  const Texts& texts = reference_in("en").texts;
  for (const auto& [key, words] : texts.strings) {
    const std::size_t at = key.find(".advice.");
    if (key.compare(0, 5, "rule.") != 0 || at == std::string::npos) continue;
    EXPECT_TRUE(texts.has(key.substr(0, at) + ".message." + key.substr(at + 8))) << key;
  }
}

}  // namespace
}  // namespace annex::test
