// What is no typeface is refused. How letters look is seen in a browser (tests/browser/fallbacks_test.mjs).
#include "wasm/paint/typeface_glyphs.h"

#include <gtest/gtest.h>

#include <string>

namespace widget {
namespace {

TEST(TypefaceGlyphs, RefusesWhatIsNoTypeface) {
  EXPECT_EQ(typeface_glyphs("", ""), nullptr);
  EXPECT_EQ(typeface_glyphs("<!doctype html><title>404</title>", "<!doctype html>"), nullptr);
  const std::string no_tables("\0\1\0\0\0\0\0\0\0\0\0\0", 12);
  EXPECT_EQ(typeface_glyphs(no_tables, no_tables), nullptr);
}

}  // namespace
}  // namespace widget
