// Sharing a table's width.
#include "wasm/paint/column_widths.h"

#include <gmock/gmock.h>

namespace widget {
namespace {

using testing::ElementsAre;
using testing::FloatEq;
using testing::IsEmpty;

TEST(ColumnWidths, GivesEachWhatItNeedsAndSharesTheRest) {
  EXPECT_THAT(column_widths({{10, 100}, {10, 50}}, 300), ElementsAre(FloatEq(200), FloatEq(100)));
}

TEST(ColumnWidths, GivesEachItsLeastAndSharesTheRestByNeed) {
  EXPECT_THAT(column_widths({{50, 50}, {50, 250}}, 200), ElementsAre(FloatEq(50), FloatEq(150)));
}

TEST(ColumnWidths, GivesNothingWhereTheLeastDoNotFit) {
  EXPECT_THAT(column_widths({{60, 60}, {60, 80}}, 119), IsEmpty());
}

TEST(ColumnWidths, SharesEvenlyWhereNothingIsNeeded) {
  EXPECT_THAT(column_widths({{0, 0}, {0, 0}}, 80), ElementsAre(FloatEq(40), FloatEq(40)));
}

TEST(ColumnWidths, HasNothingToShareWithoutColumns) { EXPECT_THAT(column_widths({}, 80), IsEmpty()); }

}  // namespace
}  // namespace widget
