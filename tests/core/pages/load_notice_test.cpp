// What did not come says why, where, and what to do, for every way to fail and in every language.
#include "core/pages/load_notice.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr LoadFailure kFailures[] = {LoadFailure::not_reached, LoadFailure::not_found, LoadFailure::refused,
                                     LoadFailure::wrong_type, LoadFailure::unreadable};

TEST(LoadNotice, EveryFailureHasItsOwnReasonAdviceAndARetry) {
  for (const char* language : {"fr", "en"}) {
    const Reference reference = test::reference(language);
    for (const Wanted wanted : {Wanted::catalog, Wanted::annex}) {
      std::set<std::string> reasons;
      for (const LoadFailure failure : kFailures) {
        const Notice notice = load_notice(wanted, "annexes/x.json", failure, 404, {}, reference);
        ASSERT_EQ(notice.lines.size(), 2u);
        EXPECT_NE(notice.lines[0].text.find("annexes/x.json"), std::string::npos);
        for (const Words& words : notice.lines) EXPECT_FALSE(test::looks_like_key(words.text)) << words.text;
        ASSERT_EQ(notice.buttons.size(), 1u);
        EXPECT_EQ(notice.buttons[0].action, "retry");
        reasons.insert(notice.lines[0].text);
      }
      EXPECT_EQ(reasons.size(), 5u) << language;
    }
  }
}

TEST(LoadNotice, AdviceFitsWhatIsMissing) {
  const Reference reference = test::reference("en");
  const auto advice = [&](Wanted wanted) {
    return load_notice(wanted, "x.json", LoadFailure::not_found, 404, {}, reference).lines.back().text;
  };
  EXPECT_NE(advice(Wanted::catalog), advice(Wanted::annex));
}

TEST(LoadNotice, TheFirstProblemsAreToldWithTheirPlaceAndTheRestCounted) {
  const std::vector<Problem> problems(5, {"unknown-key", "/x", 3, 9, "name", "x"});
  const Notice notice =
      load_notice(Wanted::annex, "x.json", LoadFailure::unreadable, 200, problems, test::reference("en"));
  ASSERT_EQ(notice.lines.size(), 6u) << "reason, three problems, how many more, advice";
  EXPECT_EQ(notice.lines[1].text.rfind("Line 3, column 9: ", 0), 0u);
  EXPECT_EQ(notice.lines[4].text, "and 2 more problems");
}

TEST(LoadNotice, AFileWithoutPlacesNamesNone) {
  const Notice notice = load_notice(Wanted::annex, "x.json", LoadFailure::unreadable, 200,
                                    {{"not-utf8", "", 0, 0, "", ""}}, test::reference("en"));
  EXPECT_EQ(notice.lines[1].text.find("Line"), std::string::npos);
}

}  // namespace
}  // namespace annex
