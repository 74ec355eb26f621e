// The places are those of ISO 3166-1, each with its name in every language, and no name stands for two.
#include "core/model/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iterator>
#include <map>
#include <sstream>

#include "core/import/folded_text.h"
#include "core/model/law.h"
#include "tests/data/languages.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

// ISO 3166-1 alpha-2, officially assigned.
constexpr const char* kAssigned =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV "
    "BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ "
    "FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML "
    "MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR "
    "PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ "
    "TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

TEST(Places, AreAllThatIsoAssignsInOrder) {
  std::istringstream list(kAssigned);
  const std::vector<std::string> assigned{std::istream_iterator<std::string>(list), {}};
  ASSERT_EQ(assigned.size(), 249U);
  std::vector<std::string> codes;
  for (const Place& place : places().places) codes.push_back(place.code);
  EXPECT_THAT(codes, ElementsAreArray(assigned));
}

TEST(Places, HaveANameInEveryLanguage) {
  for (const Place& place : places().places)
    for (const std::string& language : languages()) {
      const auto name = place.names.find(language);
      ASSERT_NE(name, place.names.end()) << place.code << " in " << language;
      EXPECT_NE(name->second, "") << place.code;
      EXPECT_THAT(marks(name->second, language), IsEmpty());
    }
}

// A recipient read into the wrong country would be judged by the wrong law.
TEST(Places, ShareNoName) {
  std::map<std::string, std::string> owners;
  for (const Place& place : places().places) {
    std::vector<std::string> words = place.aliases;
    for (const auto& [language, name] : place.names) words.push_back(name);
    for (const std::string& word : words) {
      const std::string folded = importing::fold_phrase(word);
      EXPECT_EQ(owners.emplace(folded, place.code).first->second, place.code) << word;
    }
  }
}

TEST(Places, KnowCodesThatPeopleMistake) {
  EXPECT_EQ(places().mistaken.at("UK"), "GB");
  EXPECT_EQ(places().mistaken.at("EL"), "GR");
  for (const auto& [mistaken, meant] : places().mistaken) {
    EXPECT_EQ(places().find(mistaken), nullptr) << mistaken;
    EXPECT_NE(places().find(meant), nullptr) << meant;
  }
}

TEST(Places, HoldEveryCountryThatTheLawNames) {
  for (const PlaceStanding& standing : law().standings)
    EXPECT_NE(places().find(standing.country), nullptr) << standing.country;
  for (const Adequacy& adequacy : law().adequacy)
    EXPECT_NE(places().find(adequacy.country), nullptr) << adequacy.country;
}

}  // namespace
}  // namespace annex::test
