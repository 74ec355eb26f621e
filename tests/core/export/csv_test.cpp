// Comma-separated values: quoted where they must be, and nothing in them runs.
#include "core/export/csv.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

TEST(Csv, ACellIsQuotedWhereItMustBe) {
  EXPECT_EQ(csv_cell(""), "");
  EXPECT_EQ(csv_cell("Données"), "Données");
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("say \"x\""), "\"say \"\"x\"\"\"");
  EXPECT_EQ(csv_cell("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csv_cell("a\rb"), "\"a\rb\"");
}

TEST(Csv, NothingIsAFormula) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("+33 1"), "'+33 1");
  EXPECT_EQ(csv_cell("-2"), "'-2");
  EXPECT_EQ(csv_cell("@sum"), "'@sum");
  EXPECT_EQ(csv_cell("\t=1"), "'\t=1");
  EXPECT_EQ(csv_cell("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(csv_cell("=\"a\""), "\"'=\"\"a\"\"\"") << "inert inside its quotes";
  EXPECT_EQ(csv_cell("1-2"), "1-2");
}

TEST(Csv, NothingIsAFormulaBehindBlanksOrInWideLetters) {
  EXPECT_EQ(csv_cell(" =1"), "' =1");
  EXPECT_EQ(csv_cell("\n=1"), "\"'\n=1\"");
  EXPECT_EQ(csv_cell("\uFF1D1"), "'\uFF1D1");
  EXPECT_EQ(csv_cell("\uFF0B1"), "'\uFF0B1");
  EXPECT_EQ(csv_cell("\u2066=1\u2069"), "'\u2066=1\u2069") << "what directs is passed over";
  EXPECT_EQ(csv_cell("\u200F-1"), "'\u200F-1");
  EXPECT_EQ(csv_cell("  "), "  ");
}

TEST(Csv, ATerminalTakesNoOrders) {
  EXPECT_EQ(csv_cell("a\x1B[2Jb\x7F"), "a\uFFFD[2Jb\uFFFD");
  EXPECT_EQ(csv_cell("\u009B2J \u202Eb\u2066"), "\uFFFD2J \uFFFDb\uFFFD");
  EXPECT_EQ(csv_cell("a\tb"), "a\tb");
}

TEST(Csv, EveryRowHasTheColumns) {
  CsvWriter writer({"id", "name"});
  writer.row({"a", "b,c"});
  writer.row({"d"});
  writer.row({"e", "f", "g"});
  EXPECT_EQ(writer.text(), "\xEF\xBB\xBFid,name\r\na,\"b,c\"\r\nd,\r\ne,f\r\n");
}

}  // namespace
}  // namespace annex
