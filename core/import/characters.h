// Characters as the importer reads them: UTF-8, kinds of blank and break, and folding to plain letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace annex::importing {

struct CodePoint {
  char32_t value = 0;
  int bytes = 0;  // 0 where the bytes are not UTF-8
};

// The code point that starts at byte `at`; overlong forms, surrogates and values over U+10FFFF are refused.
CodePoint decode_utf8(std::string_view text, std::size_t at);

enum class CharacterKind {
  ink,         // anything that is seen
  blank,       // every kind of space but the tab
  tab,         // what a copied table has between its cells
  line_break,  // the newline, by which lines are counted
  row_break,   // starts a row of text without being counted: a lone carriage return, a line separator
  page_break,  // the form feed
  mark,        // a combining accent: part of the letter before it
  ignorable,   // soft hyphen, zero-width characters, byte order mark
};
CharacterKind kind_of(char32_t value);

// Lower-case ASCII letters or digits without accents ("oe" for U+0153); empty for punctuation. Letters of
// other scripts fold to "z", so that words of them are words.
std::string_view fold_character(char32_t value);
bool is_capital(char32_t value);
// How a character is written out in the draft: typographic ligatures in letters; empty where it stays itself.
std::string_view spell_ligature(char32_t value);

}  // namespace annex::importing
