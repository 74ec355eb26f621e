// UTF-16 with its mark is read; for other encodings it is told which they look like.
#include "tools/annex/encodings.h"

#include <gtest/gtest.h>

namespace annex::test {
namespace {

using namespace std::string_view_literals;

TEST(Encodings, ReadsUtf16OfEitherOrder) {
  EXPECT_EQ(utf8_of_utf16("\xFF\xFE\xE9\x00O\x00\xAC\x20"sv), "éO€");
  EXPECT_EQ(utf8_of_utf16("\xFE\xFF\x00\xE9\x00O\x20\xAC"sv), "éO€");
  EXPECT_EQ(utf8_of_utf16("\xFE\xFF\xD8\x3D\xDE\x00"sv), "😀");
  EXPECT_EQ(utf8_of_utf16("\xFF\xFE"sv), "");
}

TEST(Encodings, ReadsNoBrokenUtf16) {
  EXPECT_FALSE(utf8_of_utf16("O\x00u\x00i\x00"sv)) << "no mark";
  EXPECT_FALSE(utf8_of_utf16("\xFF\xFEO\x00u"sv)) << "cut within a letter";
  EXPECT_FALSE(utf8_of_utf16("\xFE\xFF\xD8\x3D"sv)) << "half of a pair";
  EXPECT_FALSE(utf8_of_utf16("\xFE\xFF\xDE\x00\xD8\x3D"sv)) << "a pair turned round";
  EXPECT_FALSE(utf8_of_utf16("Oui"sv));
  EXPECT_FALSE(utf8_of_utf16(""sv));
}

TEST(Encodings, AreGuessedByTheirBytes) {
  EXPECT_EQ(guess_encoding("D\0o\0n\0n\0\xE9\0e\0s\0"sv), Encoding::utf16);
  EXPECT_EQ(guess_encoding("\xFF\xFEO"sv), Encoding::utf16);
  EXPECT_EQ(guess_encoding("Donn\xE9"
                           "es \xE0 caract\xE8re personnel"sv),
            Encoding::windows_1252);
  EXPECT_EQ(guess_encoding("PK\x03\x04\x14\x00\x06\x00"sv), Encoding::no_text);
  EXPECT_EQ(guess_encoding("\xEF\xBB\xBF<!DOCTYPE html><p>Oui"sv), Encoding::no_text);
  EXPECT_EQ(guess_encoding("\x01\x02\x80\x93\x07"sv), Encoding::no_text);
  EXPECT_EQ(guess_encoding("\xC3\x28\xA0\xA1\xE2\x28"sv), Encoding::unknown);
  EXPECT_EQ(guess_encoding(""sv), Encoding::unknown);
}

}  // namespace
}  // namespace annex::test
