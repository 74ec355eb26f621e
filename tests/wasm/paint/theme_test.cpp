// The theme as the element sends it.
#include "wasm/paint/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace widget {
namespace {

std::array<float, kThemeFloats> values() {
  std::array<float, kThemeFloats> made{};
  for (std::size_t index = 0; index < made.size(); ++index) made[index] = static_cast<float>(index) / 100.0f;
  made[kThemeFloats - 2] = 18;
  made[kThemeFloats - 1] = 6;
  return made;
}

TEST(Theme, ReadsColorsInOrderThenSizes) {
  const auto sent = values();
  const Theme theme = theme_of(sent.data(), sent.size(), {});
  EXPECT_EQ(theme[Ink::surface], (Color{0.00f, 0.01f, 0.02f, 0.03f}));
  EXPECT_EQ(theme[Ink::notice_surface], (Color{0.72f, 0.73f, 0.74f, 0.75f}));
  EXPECT_EQ(theme.font_size, 18);
  EXPECT_EQ(theme.radius, 6);
}

TEST(Theme, KeepsTheOldOneWhenTheNewOneIsNoTheme) {
  Theme before;
  before.radius = 3;
  auto sent = values();
  EXPECT_EQ(theme_of(sent.data(), sent.size() - 1, before), before);
  sent[7] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(theme_of(sent.data(), sent.size(), before), before);
}

TEST(Theme, KeepsValuesWithinWhatCanBePainted) {
  auto sent = values();
  sent[0] = 2;
  sent[kThemeFloats - 2] = 0;
  const Theme theme = theme_of(sent.data(), sent.size(), {});
  EXPECT_EQ(theme[Ink::surface].red, 1);
  EXPECT_GE(theme.font_size, 1);
}

}  // namespace
}  // namespace widget
