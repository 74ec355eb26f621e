// Sharing a table's width.
#include "wasm/paint/column_widths.h"

#include <gmock/gmock.h>

namespace widget {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::FloatEq;
using testing::IsEmpty;

TEST(ColumnWidths, GivesEachWhatItNeedsAndAFifthToSpareAndTheLastOneTheRest) {
  EXPECT_THAT(column_widths({{10, 100}, {10, 50}}, 300), ElementsAre(FloatEq(120), FloatEq(180)));
  EXPECT_THAT(column_widths({{10, 100}, {10, 50}}, 165), ElementsAre(FloatEq(110), FloatEq(55)));
}

TEST(ColumnWidths, GivesEachItsLeastAndSharesTheRestByNeed) {
  EXPECT_THAT(column_widths({{50, 50}, {50, 250}}, 200), ElementsAre(FloatEq(50), FloatEq(150)));
}

TEST(ColumnWidths, GivesNothingWhereTheLeastDoNotFit) {
  EXPECT_THAT(column_widths({{60, 60}, {60, 80}}, 119), IsEmpty());
}

TEST(ColumnWidths, GivesTheLastOneAllWhereNothingIsNeeded) {
  EXPECT_THAT(column_widths({{0, 0}, {0, 0}}, 80), ElementsAre(FloatEq(0), FloatEq(80)));
}

TEST(EqualWidths, AreThoseOfServicesSideBySide) {
  EXPECT_THAT(equal_widths({{10, 100}, {20, 40}, {60, 90}, {10, 10}, {10, 900}}, 300), Each(FloatEq(60)));
}

TEST(EqualWidths, LeaveTheFirstColumnNoMoreThanItNeeds) {
  EXPECT_THAT(equal_widths({{10, 50}, {20, 40}, {60, 90}}, 300),
              ElementsAre(FloatEq(50), FloatEq(125), FloatEq(125)));
}

TEST(EqualWidths, AreNoneWhereAColumnNeedsMore) {
  EXPECT_THAT(equal_widths({{10, 10}, {10, 10}, {146, 146}}, 300), IsEmpty());
  EXPECT_THAT(equal_widths({{101, 101}, {10, 10}, {10, 10}}, 300), IsEmpty());
  EXPECT_THAT(equal_widths({{10, 10}}, 300), IsEmpty());
}

TEST(ColumnWidths, HasNothingToShareWithoutColumns) { EXPECT_THAT(column_widths({}, 80), IsEmpty()); }

}  // namespace
}  // namespace widget
