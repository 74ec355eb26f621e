// Words as a search compares them; see the header.
#include "core/find/folded_words.h"

#include <algorithm>
#include <array>

#include "core/codec/characters.h"
#include "core/rules/folding.h"

namespace annex {
namespace {

// Ligatures of typesetting, as text copied from a PDF has them: U+FB00 to U+FB06.
constexpr char32_t kFirstLigature = 0xFB00;
constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

struct Range {
  char32_t first;
  char32_t last;
};

// Blanks, punctuation and symbols beyond ASCII, by block: none of them is a letter or digit of a word.
constexpr Range kPartingRanges[] = {{0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},
                                    {0x2000, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x2BFF}, {0x3000, 0x3004},
                                    {0x3008, 0x3020}, {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF0F},
                                    {0xFEFF, 0xFEFF}};

bool is_part_of_word(char32_t character) {
  if (character < 0x80)
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  return std::none_of(std::begin(kPartingRanges), std::end(kPartingRanges), [&](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

// Soft hyphens and joiners are not there to be read; ligatures are their letters. What is no UTF-8 ends the
// text.
std::string spelled_out(std::string_view bytes) {
  const std::string_view text = bytes.substr(0, find_invalid_utf8(bytes));
  std::string spelled;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t character = next_code_point(text, at);
    if (character == 0xAD || (character >= 0x200B && character <= 0x200D) || character == 0x2060) continue;
    if (character >= kFirstLigature && character < kFirstLigature + kLigatures.size())
      spelled += kLigatures[character - kFirstLigature];
    else
      spelled += text.substr(start, at - start);
  }
  return spelled;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  const std::string folded = fold(spelled_out(text));
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t start = at;
    if (is_part_of_word(next_code_point(folded, at))) {
      word.append(folded, start, at - start);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool all_begin(const std::vector<std::string>& wanted, const std::vector<std::string>& words) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& start) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return std::string_view(word).substr(0, start.size()) == start;
    });
  });
}

}  // namespace annex
