// Isolates in pairs are text; whatever could reach beyond its own words is not.
#include "core/export/orders.h"

#include <gtest/gtest.h>

#include "core/export/csv.h"
#include "core/export/html_escape.h"
#include "core/export/markdown.h"
#include "core/export/printable.h"

namespace annex {
namespace {

std::string kept(std::string_view text) { return without_orders(text, "\n", Isolates::kept); }

TEST(Orders, IsolatesInPairsAreKept) {
  EXPECT_EQ(kept("a \u2067\u05D0\u2069 b"), "a \u2067\u05D0\u2069 b");
  EXPECT_EQ(kept("\u2066a\u2068b\u2069\u2069"), "\u2066a\u2068b\u2069\u2069") << "one within another";
}

TEST(Orders, IsolatesThatAreNoPairAreReplaced) {
  EXPECT_EQ(kept("\u2066a"), "\uFFFDa") << "left open";
  EXPECT_EQ(kept("a\u2069"), "a\uFFFD") << "ends nothing";
  EXPECT_EQ(kept("\u2066\u2067a\u2069"), "\uFFFD\u2067a\u2069") << "the last begun is ended";
  EXPECT_EQ(kept("\u2066a\nb\u2069"), "\uFFFDa\nb\uFFFD") << "a line ends what is open in it";
  EXPECT_EQ(kept("\u2066a\u2029b\u2069"), "\uFFFDa\u2029b\uFFFD");
  EXPECT_EQ(kept("\u2066a\u202Eb\u2069"), "\u2066a\uFFFDb\u2069") << "an override is none";
  EXPECT_EQ(kept("\xE2\x81"), "\xE2\x81") << "cut off";
}

TEST(Orders, MarksOfDirectionAreText) {
  EXPECT_EQ(kept("a\u200F\u200E\u061Cb"), "a\u200F\u200E\u061Cb");
  EXPECT_EQ(kept("\u200B\u2010"), "\u200B\u2010");
}

TEST(Orders, FilesKeepWhatATerminalDoesNotGet) {
  const std::string words = "\u2067\u05D0\u2069\u200F\u061C \u2066";
  const std::string safe = "\u2067\u05D0\u2069\u200F\u061C \uFFFD";
  EXPECT_EQ(html_escaped(words), safe);
  EXPECT_EQ(markdown_escaped(words), safe);
  EXPECT_EQ(csv_cell(words), safe);
  EXPECT_EQ(printable(words, LineBreaks::kept), "\u05D0 \uFFFD");
  EXPECT_EQ(printable(words, LineBreaks::kept, Isolates::kept), safe);
}

}  // namespace
}  // namespace annex
