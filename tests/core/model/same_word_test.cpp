// Words of every length, alike and with one letter changed in every place.
#include "core/model/same_word.h"

#include <gtest/gtest.h>

#include <string>

namespace annex {
namespace {

constexpr std::size_t kLongest = 40;

TEST(SameWord, SeesEachLetter) {
  for (std::size_t size = 0; size <= kLongest; ++size) {
    std::string word;
    for (std::size_t at = 0; at < size; ++at) word += static_cast<char>('a' + at % 26);
    std::string other = word;
    EXPECT_TRUE(same_word(word, other)) << word;
    EXPECT_FALSE(same_word(word, other + "a")) << word;
    EXPECT_FALSE(same_word(word + "a", other)) << word;
    for (char& letter : other) {
      letter ^= 0x20;
      EXPECT_FALSE(same_word(word, other)) << word << " and " << other;
      letter ^= 0x20;
    }
  }
}

TEST(SameWord, LooksAtNothingBehindTheWord) {
  EXPECT_TRUE(same_word(std::string_view("termX", 4), std::string_view("termY", 4)));
  EXPECT_TRUE(same_word(std::string_view("answer-XY", 7), std::string_view("answer-Z", 7)));
  EXPECT_TRUE(same_word(std::string_view(), std::string_view("a", 0)));
}

}  // namespace
}  // namespace annex
