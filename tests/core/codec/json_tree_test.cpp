// Where everything stands, and the limits of what is read.
#include "core/codec/json_tree.h"

#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr JsonLimits kLimits = {1000, 32};

std::string nested(int depth) {
  const auto count = static_cast<std::size_t>(depth);
  return std::string(count, '[') + std::string(count, ']');
}

TEST(JsonTree, KnowsWhereKeysAndValuesStand) {
  const JsonDocument document = parse_json("{ \"a\" : [ 1,\n\"b\" ] , \"a\":true}", kLimits);
  ASSERT_TRUE(document.whole);
  ASSERT_EQ(document.root().items().size(), 2U);
  const JsonValue& list = document.root().items()[0];
  EXPECT_EQ(list.key, "a");
  EXPECT_EQ(list.key_offset, 2U);
  EXPECT_EQ(list.offset, 8U);
  EXPECT_EQ(list.end, 18U);
  EXPECT_EQ(list.items()[0].integer, 1);
  EXPECT_EQ(list.items()[1].offset, 13U);
  EXPECT_EQ(list.items()[1].text, "b");
  EXPECT_TRUE(document.root().items()[1].truth);
}

TEST(JsonTree, FindsThePathOfAnOffset) {
  const JsonDocument document = parse_json(R"({"x/y": [{}, {"~": "here"}], "z": 0})", kLimits);
  ASSERT_TRUE(document.whole);
  EXPECT_EQ(document.path_at(0), "");
  EXPECT_EQ(document.path_at(1), "/x~1y");
  EXPECT_EQ(document.path_at(9), "/x~1y/0");
  EXPECT_EQ(document.path_at(14), "/x~1y/1/~0");
  EXPECT_EQ(document.path_at(19), "/x~1y/1/~0");
  EXPECT_EQ(document.path_at(29), "/z");
}

TEST(JsonTree, TellsIntegersFromOtherNumbers) {
  const JsonDocument document =
      parse_json("[0, -0, 12, -7, 2.0, 1e2, 2.5, 1e300, 9007199254740991, 9007199254740993, 1e-2]", kLimits);
  ASSERT_TRUE(document.whole);
  const std::vector<std::pair<JsonKind, long long>> expected = {
      {JsonKind::integer, 0},  {JsonKind::integer, 0}, {JsonKind::integer, 12},
      {JsonKind::integer, -7}, {JsonKind::integer, 2}, {JsonKind::integer, 100},
      {JsonKind::number, 0},   {JsonKind::number, 0},  {JsonKind::integer, 9007199254740991},
      {JsonKind::number, 0},   {JsonKind::number, 0}};
  ASSERT_EQ(document.root().items().size(), expected.size());
  for (std::size_t index = 0; index < expected.size(); ++index) {
    EXPECT_EQ(document.root().items()[index].kind, expected[index].first) << index;
    EXPECT_EQ(document.root().items()[index].integer, expected[index].second) << index;
  }
}

TEST(JsonTree, ReadsAsDeepAsTheLimit) {
  EXPECT_TRUE(parse_json(nested(32), kLimits).whole);
  const std::string text = nested(33);
  JsonDocument document = parse_json(text, kLimits);
  EXPECT_FALSE(document.whole);
  const std::vector<Problem> problems = document.problems.take(document.source);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].code, "too-deep");
  EXPECT_EQ(problems[0].expected, "32");
  EXPECT_EQ(problems[0].column, 33);
}

TEST(JsonTree, ReadsAnAnnexAsLargeAsTheLimit) {
  const std::string base = test::read_file("tests/corpus/decode/base.json");
  const std::string full = base + std::string(kMaxAnnexBytes - base.size(), '\n');
  EXPECT_TRUE(decode_annex(full, test::vocabulary(), test::places()).ok());
  const Decoded<Annex> refused = decode_annex(full + "\n", test::vocabulary(), test::places());
  ASSERT_EQ(refused.problems.size(), 1U);
  EXPECT_EQ(refused.problems[0], (Problem{"too-large", "", 0, 0, std::to_string(kMaxAnnexBytes),
                                          std::to_string(kMaxAnnexBytes + 1)}));
}

// Each would take minutes if any step looked at all that came before it.
TEST(JsonTree, HostileFilesAreReadInNoTime) {
  const auto filled = [](std::string_view start, std::string_view piece, std::string_view end) {
    std::string text(start);
    while (text.size() + piece.size() + end.size() < kMaxAnnexBytes) text += piece;
    return text.append(end);
  };
  for (const std::string& text :
       {filled("{", "\"\":0,", "\"\":0}"), filled("[", "0,", "0]"), filled("", "[", ""),
        filled("[\"", "\\ud800", "\"]"), filled("{\"activities\":[", "0,\n", "0]}"), filled("\"", "é", "\"")})
    EXPECT_FALSE(decode_annex(text, test::vocabulary(), test::places()).ok());
}

}  // namespace
}  // namespace annex
