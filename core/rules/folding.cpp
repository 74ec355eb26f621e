// Folding by table for the Latin letters of Europe; accents that stand as marks of their own are dropped.
#include "core/rules/folding.h"

#include <cstddef>

namespace annex {

namespace {

// The letters under U+00C0 to U+017F, in lower case; '*': several letters or none, below.
constexpr std::string_view kBases =
    "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**"
    "rrrrrrssssssssttttttuuuuuuuuu"
    "uuuwwyyyzzzzzzs";
constexpr char32_t kFirstLetter = 0xC0;

struct Several {
  char32_t letter;
  std::string_view folded;
};
constexpr Several kSeveral[] = {{0xC6, "ae"},  {0xD7, "x"},   {0xDE, "th"}, {0xDF, "ss"},
                                {0xE6, "ae"},  {0xF7, ""},    {0xFE, "th"}, {0x132, "ij"},
                                {0x133, "ij"}, {0x152, "oe"}, {0x153, "oe"}};

// One character from `text` at `at`, which moves past it; a byte that starts none stands for itself.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0u;
  };
  const char32_t first = byte(at);
  const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  char32_t character = more ? first & (0x3Fu >> more) : first;
  for (std::size_t i = 1; i <= more; ++i) character = (character << 6) | (byte(at + i) & 0x3Fu);
  at += more + 1;
  return character;
}

void append_folded(std::string& folded, char32_t character, std::string_view bytes) {
  if (character >= 0x300 && character <= 0x36F) return;  // an accent of its own (NFD)
  if (character < 0x80) {
    const char ascii = static_cast<char>(character);
    folded += ascii >= 'A' && ascii <= 'Z' ? static_cast<char>(ascii - 'A' + 'a') : ascii;
    return;
  }
  const std::size_t index = character - kFirstLetter;
  if (character < kFirstLetter || index >= kBases.size()) {
    folded.append(bytes);
  } else if (kBases[index] != '*') {
    folded += kBases[index];
  } else {
    for (const Several& several : kSeveral)
      if (several.letter == character) folded.append(several.folded);
  }
}

bool is_space(char32_t character) {
  return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xA0 ||
         (character >= 0x2000 && character <= 0x200B) || character == 0x202F || character == 0xFEFF;
}

// What stands in names between words, or within them, and says nothing.
bool is_punctuation(char character) {
  const bool letter_or_digit =
      (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  return !letter_or_digit && static_cast<unsigned char>(character) < 0x80;
}

// "s a s" is "sas": letters on their own that follow each other are an abbreviation.
std::string join_letters(std::string_view words) {
  std::string joined;
  std::size_t at = 0;
  bool after_letter = false;
  while (at < words.size()) {
    std::size_t end = words.find(' ', at);
    if (end == std::string_view::npos) end = words.size();
    const bool letter = end - at == 1;
    if (!joined.empty() && !(letter && after_letter)) joined += ' ';
    joined.append(words.substr(at, end - at));
    after_letter = letter;
    at = end + 1;
  }
  return joined;
}

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.size() > word.size() + 1 && text.substr(text.size() - word.size()) == word &&
         text[text.size() - word.size() - 1] == ' ';
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t character = next_character(text, at);
    if (is_space(character)) {
      space = true;
      continue;
    }
    if (space && !folded.empty()) folded += ' ';
    space = false;
    // Typographic apostrophes are apostrophes.
    if (character == 0x2019 || character == 0x2018 || character == 0x02BC)
      folded += '\'';
    else
      append_folded(folded, character, text.substr(start, at - start));
  }
  return folded;
}

std::string fold_entity_name(std::string_view name, const std::vector<std::string>& legal_forms) {
  std::string words;
  for (const char character : fold(name))
    if (character != '.' && character != '\'') words += is_punctuation(character) ? ' ' : character;
  std::string folded = join_letters(fold(words));
  for (bool again = true; again;) {
    again = false;
    for (const std::string& form : legal_forms)
      if (ends_with_word(folded, form)) {
        folded.resize(folded.size() - form.size() - 1);
        again = true;
      }
  }
  return folded.empty() ? fold(name) : folded;
}

}  // namespace annex
