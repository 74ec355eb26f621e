// One way to write each value.
#include "core/codec/json_writer.h"

#include <gtest/gtest.h>

#include <string>

namespace annex {
namespace {

std::string list_of(int count, JsonLayout layout) {
  JsonWriter writer;
  writer.begin_object();
  writer.key("list");
  writer.begin_array();
  for (int index = 0; index < count; ++index) writer.string("abcdef");
  writer.end_array();
  writer.end_object();
  return writer.take(layout);
}

TEST(JsonWriter, EscapesWhatHasToBe) {
  JsonWriter writer;
  writer.string("\"\\/\b\f\n\r\t\x01\x1f\x7f é 𝄞");
  EXPECT_EQ(writer.take(JsonLayout::compact), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f é 𝄞\"");
}

TEST(JsonWriter, GivesNoOrdersToATerminal) {
  JsonWriter writer;
  writer.string("\u0080\u009B2J\u00A0 \u202Aa\u202E\u202F\u2066\u2069\u206A\u2014");
  EXPECT_EQ(writer.take(JsonLayout::compact),
            "\"\\u0080\\u009b2J\u00A0 \\u202aa\\u202e\u202F\\u2066\\u2069\u206A\u2014\"");
}

TEST(JsonWriter, SeparatesMembersAndElements) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("a", "x");
  writer.optional_member("b", std::nullopt);
  writer.key("c");
  writer.begin_array();
  writer.integer(-1);
  writer.boolean(true);
  writer.null();
  writer.begin_object();
  writer.end_object();
  writer.end_array();
  writer.integer_member("d", 9000000000);
  writer.boolean_member("e", false);
  writer.end_object();
  EXPECT_EQ(writer.take(JsonLayout::compact), R"({"a":"x","c":[-1,true,null,{}],"d":9000000000,"e":false})");
  writer.begin_array();
  writer.end_array();
  EXPECT_EQ(writer.take(JsonLayout::compact), "[]") << "taking leaves the writer empty";
}

TEST(JsonWriter, RoundsNumbersToFourDecimals) {
  const std::pair<double, const char*> cases[] = {
      {0, "0"},        {1, "1"},       {-2.5, "-2.5"},      {0.3333333, "0.3333"}, {0.00001, "0"},
      {-0.00001, "0"}, {0.99999, "1"}, {1e9, "1000000000"}, {0.0625, "0.0625"}};
  for (const auto& [value, expected] : cases) {
    JsonWriter writer;
    writer.number(value);
    EXPECT_EQ(writer.take(JsonLayout::compact), expected);
  }
}

TEST(JsonWriter, BreaksOnlyWhatIsWiderThanAHundredColumns) {
  EXPECT_EQ(
      list_of(8, JsonLayout::pretty),
      "{\n  \"list\": [\"abcdef\", \"abcdef\", \"abcdef\", \"abcdef\", \"abcdef\", \"abcdef\", \"abcdef\", "
      "\"abcdef\"]\n}\n");
  // Nine take a hundred columns; a comma may follow.
  EXPECT_EQ(list_of(9, JsonLayout::pretty).find("  \"list\": [\n    \"abcdef\",\n"), 2U);
}

TEST(JsonWriter, KeepsEmptyContainersAndTextsThatLookLikeSyntax) {
  JsonWriter writer;
  writer.begin_object();
  writer.key("a");
  writer.begin_object();
  writer.end_object();
  writer.key("b");
  writer.begin_array();
  writer.end_array();
  writer.string_member("c", "{[\",:]}\\");
  writer.end_object();
  EXPECT_EQ(writer.take(JsonLayout::pretty),
            "{\n  \"a\": {},\n  \"b\": [],\n  \"c\": \"{[\\\",:]}\\\\\"\n}\n");
}

}  // namespace
}  // namespace annex
