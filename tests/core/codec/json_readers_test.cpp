// The two readers of JSON make the same tree and tell the same problems: of sound files, and of files broken
// at random.
#include <gtest/gtest.h>

#include <random>

#include "core/codec/json_tree.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr JsonLimits kLimits = {std::size_t{1} << 22U, 32};
constexpr int kBrokenFiles = 20000;

void write(const JsonValue& value, std::string& into) {
  for (const std::size_t number :
       {static_cast<std::size_t>(value.kind), std::size_t{value.truth}, std::size_t{value.nodes},
        std::size_t{value.parent}, std::size_t{value.index}, std::size_t{value.key_offset},
        std::size_t{value.offset}, std::size_t{value.end}})
    into += std::to_string(number) + " ";
  into +=
      std::to_string(value.integer) + " <" + std::string(value.key) + "> <" + std::string(value.text) + ">\n";
}

std::string told(std::string_view text, JsonReading read) {
  JsonDocument document = parse_json(text, kLimits, read);
  std::string all = document.whole ? "whole\n" : "broken\n";
  for (const JsonValue& value : document.nodes) write(value, all);
  for (const Problem& problem : document.problems.take(document.source))
    all += problem.code + " " + problem.path + " " + std::to_string(problem.line) + ":" +
           std::to_string(problem.column) + " " + problem.expected + " " + problem.found + "\n";
  return all;
}

void expect_same(std::string_view text) {
  ASSERT_EQ(told(text, read_by_pull), told(text, read_by_nlohmann)) << text;
}

TEST(JsonReaders, AgreeOnTheData) {
  for (const char* folder : {"data/annexes", "data/vocabulary", "data/law", "data/texts", "data/schema"})
    for (const std::string& path : files_in(folder, ".json")) expect_same(read_file(path));
}

TEST(JsonReaders, AgreeOnWhatIsSmallAndOdd) {
  for (const char* text : {"",
                           " ",
                           "1",
                           "-",
                           "-0",
                           "01",
                           "1.",
                           ".5",
                           "1e",
                           "1e+",
                           "1e999",
                           "-1e999",
                           "1E5",
                           "1.5.2",
                           "+1",
                           "0x1",
                           "12345678901234567890",
                           "-9223372036854775808",
                           "99999999999999999999999",
                           "true",
                           "tru",
                           "truefalse",
                           "nul",
                           "\"",
                           "\"a",
                           "\"\\",
                           "\"\\u12",
                           "\"\\ud83d\\ude00\"",
                           "\"\\ud83d\"",
                           "\"\\u0000\"",
                           "\"\t\"",
                           "\"\x7f\"",
                           "[",
                           "]",
                           "[]",
                           "[[]]",
                           "[,]",
                           "[1,]",
                           "[1 2]",
                           "[1,,2]",
                           "[[],[]]",
                           "[{},{}]",
                           "[[] []]",
                           "[{}{}]",
                           "{",
                           "}",
                           "{}",
                           "{,}",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{\"a\" 1}",
                           "{\"a\"::1}",
                           "{1:2}",
                           "{\"a\":1 \"b\":2}",
                           "{\"a\":1,\"a\":2}",
                           "{}{}",
                           "{} x",
                           "[1]]",
                           "// no\n1",
                           "'a'",
                           "[1,/**/2]"})
    expect_same(text);
  expect_same(std::string_view("{}\0{}", 5));
  expect_same(std::string_view("[1,\0 2]", 7));
  expect_same(std::string(40, '[') + std::string(40, ']'));
}

// Strings are passed eight bytes at a time, so what ends them is tried in each place of such a block and
// behind it.
TEST(JsonReaders, AgreeOnEachByteInEachPlaceOfAString) {
  for (int byte = 0; byte < 0x80; ++byte)
    for (std::size_t place = 0; place < 18; ++place) {
      std::string text = "[\"é234567890123456789\"]";
      text.insert(2 + place, 1, static_cast<char>(byte));
      expect_same(text);
    }
}

// One reader checks UTF-8 string by string, and looks at the whole only where something is wrong.
TEST(JsonReaders, AgreeOnEachByteThatIsNotAscii) {
  const std::string whole = "{\"é\": [\"l’été — 😀\", \"a\\u00e9\\n\", true]}";
  for (int byte = 0x80; byte <= 0xFF; ++byte)
    for (std::size_t place = 0; place <= whole.size(); ++place) {
      std::string text = whole;
      text.insert(place, 1, static_cast<char>(byte));
      expect_same(text);
      text.erase(place);
      expect_same(text);
    }
}

// Escapes that stand for a character, for none and for half of one, whole and broken at random.
TEST(JsonReaders, AgreeOnEscapesThatAreBroken) {
  const std::string whole =
      R"({"a\u00e9":["\ud83d\ude00","\n\\\/","é—\"😀"],"b\u0000":"x","c":"\ud800","d":["\ude00\ud83d",{"\u0041":1}]})";
  std::mt19937 random(20261129);  // NOLINT(cert-msc51-cpp): the same files every time
  expect_same(whole);
  for (int file = 0; file < kBrokenFiles; ++file) {
    std::string text = whole;
    for (std::size_t change = 1 + random() % 3; change > 0; --change) {
      const std::size_t at = random() % text.size();
      if (random() % 2 == 0)
        text.erase(at, 1 + random() % 6);
      else
        text[at] = text[random() % text.size()];
      if (text.empty()) text = "[";
    }
    expect_same(text);
    if (HasFatalFailure()) return;
  }
}

// Bytes changed, taken out, put in, swapped for those that mean something; ends cut off.
TEST(JsonReaders, AgreeOnFilesThatAreBroken) {
  const std::string whole = read_file(files_in("data/annexes", ".json").front()).substr(0, 1500);
  constexpr std::string_view kMeaning = "{}[]\",:\\ \n0123456789eE+-.tfnu/\x01\x7F";
  std::mt19937 random(20261123);  // NOLINT(cert-msc51-cpp): the same files every time
  const auto below = [&](std::size_t most) { return random() % most; };
  for (int file = 0; file < kBrokenFiles; ++file) {
    std::string text = whole.substr(below(40), 40 + below(whole.size()));
    if (file % 2 == 0) text = whole.substr(0, 40 + below(whole.size()));
    for (std::size_t change = below(4); change > 0; --change) {
      const std::size_t at = below(text.size());
      const char letter = kMeaning[below(kMeaning.size())];
      switch (below(3)) {
        case 0:
          text[at] = letter;
          break;
        case 1:
          text.erase(at, 1 + below(3));
          break;
        default:
          text.insert(at, 1, letter);
      }
      if (text.empty()) text = "[";
    }
    expect_same(text);
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace annex::test
