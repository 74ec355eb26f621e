// What a comparison offers on a screen: its services, what they are told against, and the differences alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/pages/compare_page.h"
#include "tests/core/pages/compared_page.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

using test::index_of;

Annex annex(const std::string& id, const char* name, const char* provider = "Roseraie") {
  Annex made;
  made.id = id;
  made.version = "1";
  made.language = "en";
  made.service.name = name;
  made.provider.name = provider;
  return made;
}

TEST(CompareChoices, OffersTheServicesTheBaselinesAndTheDifferences) {
  const std::vector<Annex> annexes = {annex("a", "One"), annex("b", "Two"), annex("c", "Two", "Lierre")};
  const CatalogIndex index = index_of(annexes);
  const Page page = test::compared_page({&annexes[0], &annexes[1]}, {"b", true, {"services"}, &index});
  const Choices& services = *test::find_block<Choices>(page, "services");
  ASSERT_EQ(services.choices.size(), 3U);
  EXPECT_EQ(services.choices[2].label, "Two (Lierre)");
  EXPECT_EQ(services.choices[2].action, "choose c");
  EXPECT_TRUE(services.choices[1].chosen);
  EXPECT_FALSE(services.choices[2].chosen);
  const Choices& baselines = *test::find_block<Choices>(page, "baselines");
  ASSERT_EQ(baselines.choices.size(), 3U);
  EXPECT_EQ(baselines.choices[0].action, "baseline");
  EXPECT_FALSE(baselines.choices[0].chosen);
  EXPECT_EQ(std::count_if(baselines.choices.begin(), baselines.choices.end(),
                          [](const Choice& each) { return each.chosen && each.action == "baseline b"; }),
            1);
  EXPECT_EQ(test::find_block<Buttons>(page, "show")->buttons[0].pressed, true);
  EXPECT_TRUE(test::find_block<Buttons>(page, "back"));
  EXPECT_FALSE(test::find_block<Choices>(test::compared_page({&annexes[0], &annexes[1]}), "services"))
      << "nor on paper";
}

// Eleven of them would fill a narrow screen before the first answer.
TEST(CompareChoices, NamesWhatIsComparedAndUnfoldsWhatElseCouldBe) {
  const std::vector<Annex> annexes = {annex("a", "One"), annex("b", "Two"), annex("c", "Three")};
  const CatalogIndex index = index_of(annexes);
  const Page folded = test::compared_page({&annexes[0], &annexes[1]}, {{}, false, {}, &index});
  EXPECT_EQ(test::find_block<Paragraph>(folded, "compared")->words.text, "One and Two");
  EXPECT_FALSE(test::find_block<Choices>(folded, "services"));
  EXPECT_EQ(test::find_block<Buttons>(folded, "fold")->buttons.front().action, "wording services");
  const Page unfolded = test::compared_page({&annexes[0], &annexes[1]}, {{}, false, {"services"}, &index});
  EXPECT_EQ(test::find_block<Buttons>(unfolded, "fold")->buttons.front().expanded, true);
  const Page too_few = test::compared_page({&annexes[0]}, {{}, false, {}, &index});
  EXPECT_TRUE(test::find_block<Choices>(too_few, "services")) << "there they are what is to be done";
}

TEST(CompareChoices, OfALargeCatalogOffersOnlyWhatIsCompared) {
  std::vector<Annex> annexes;
  for (int at = 0; at < 25; ++at) annexes.push_back(annex("s" + std::to_string(at), "Mail"));
  const CatalogIndex index = index_of(annexes);
  const Page page = test::compared_page({&annexes[3], &annexes[20]}, {{}, false, {"services"}, &index});
  EXPECT_EQ(test::find_block<Choices>(page, "services")->choices.size(), 2U);
}

}  // namespace
}  // namespace annex
