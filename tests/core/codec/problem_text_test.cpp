// Every problem has words in every language, and every code that is told is one of the list.
#include "core/codec/problem_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "core/codec/annex_json.h"
#include "core/codec/problem_codes.h"
#include "tests/support/decode_corpus.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr std::string_view kLanguages[] = {"fr", "en"};

std::vector<Problem> problems_of_corpus() {
  std::vector<Problem> problems;
  for (const char* folder : {"tests/corpus/decode", "tests/corpus/decode-text"})
    for (const std::string& path : files_in(folder, ".txt"))
      for (const DecodeCase& one : read_decode_file(path).cases)
        for (Problem& problem : decode_annex(one.input, vocabulary(), places()).problems)
          problems.push_back(std::move(problem));
  return problems;
}

TEST(ProblemText, HasASentenceForEveryCodeAndAWordForEveryShape) {
  for (const std::string_view language : kLanguages) {
    for (const std::string_view code : kProblemCodes)
      EXPECT_TRUE(texts(language).has("problem." + std::string(code))) << language << " " << code;
    for (const std::string_view shape : kShapes)
      EXPECT_TRUE(texts(language).has("shape." + std::string(shape))) << language << " " << shape;
  }
}

TEST(ProblemText, HasNoSentenceForWhatIsNeverTold) {
  for (const std::string_view language : kLanguages)
    for (const auto& [key, text] : texts(language).strings) {
      const auto listed = [&key = key](std::string_view prefix, const auto& names) {
        return key.rfind(prefix, 0) != 0 ||
               std::find(names.begin(), names.end(), key.substr(prefix.size())) != names.end();
      };
      EXPECT_TRUE(listed("problem.", kProblemCodes)) << language << " " << key;
      EXPECT_TRUE(listed("shape.", kShapes)) << language << " " << key;
    }
}

TEST(ProblemText, LeavesNoPlaceholderInWhatTheCorpusTells) {
  for (const Problem& problem : problems_of_corpus()) {
    EXPECT_NE(std::find(kProblemCodes.begin(), kProblemCodes.end(), problem.code), kProblemCodes.end())
        << problem.code;
    for (const std::string_view language : kLanguages) {
      const std::string message = message_of(problem, texts(language));
      EXPECT_FALSE(std::regex_search(message, std::regex(R"(\{(path|expected|shape|found)\})"))) << message;
      EXPECT_EQ(message.rfind("problem.", 0), std::string::npos) << message;
    }
  }
}

// A shape that the texts do not know would be shown by its internal name.
TEST(ProblemText, KnowsEveryShapeThatTheCorpusTells) {
  const std::set<std::string> of_shape = {"wrong-type",  "wrong-form", "blank",          "empty",
                                          "missing-key", "syntax",     "unknown-country"};
  for (const Problem& problem : problems_of_corpus()) {
    if (of_shape.count(problem.code) == 0 || problem.path == "/format") continue;
    EXPECT_NE(std::find(kShapes.begin(), kShapes.end(), problem.expected), kShapes.end())
        << problem.code << " " << problem.expected;
  }
}

TEST(ProblemText, EveryCodeOfAnAnnexIsInTheCorpus) {
  // Told of other files only, or of sizes that no corpus should have (see json_tree_test.cpp).
  std::set<std::string_view> left(kProblemCodes.begin(), kProblemCodes.end());
  for (const std::string_view code : {"too-large", "too-deep", "period-reversed"}) left.erase(code);
  for (const Problem& problem : problems_of_corpus()) left.erase(problem.code);
  EXPECT_THAT(left, ::testing::IsEmpty());
}

TEST(ProblemText, SaysWhatWasExpectedAndFound) {
  const Problem problem{"mistaken-country", "/provider/country", 9, 49, "GB", "UK"};
  EXPECT_EQ(message_of(problem, texts("en")),
            "“UK” is no code of ISO 3166-1. The code that is meant is probably GB: write that.");
  const Problem missing{"missing-key", "/activities/0/answer", 1, 1, "answer", ""};
  EXPECT_EQ(message_of(missing, texts("en")),
            "/activities/0/answer is missing; expected an answer, \"yes\" or \"no\". Add it.");
  const Problem cut_short{"syntax", "", 1, 2, "json-value", ""};
  EXPECT_EQ(message_of(cut_short, texts("en")),
            "This stops being JSON here: expected a value, found the end of the file. What is missing is "
            "often just "
            "before.");
}

}  // namespace
}  // namespace annex::test
