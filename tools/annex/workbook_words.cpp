// Words as a workbook's cells and sheets can have them; see the header.
#include "tools/annex/workbook_words.h"

#include <algorithm>
#include <cctype>

#include "core/codec/characters.h"
#include "core/export/printable.h"

namespace annex {
namespace {

constexpr std::size_t kMostNameCharacters = 31;

// UTF-16 units, as spreadsheets count.
std::size_t units_of(char32_t character) { return character >= 0x10000 ? 2 : 1; }

// Bytes that are no UTF-8 (a file's name can have some) are U+FFFD, and so are U+FFFE and U+FFFF, which XML
// does not have.
std::string characters_of(std::string_view words) {
  const std::string text = well_formed(words);
  std::string good;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_code_point(text, at);
    append_utf8(good, character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character);
  }
  return good;
}

bool is_escape(std::string_view text) {
  const auto is_digit = [](char letter) { return std::isxdigit(static_cast<unsigned char>(letter)) != 0; };
  return text.size() >= 7 && text.substr(0, 2) == "_x" && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_digit);
}

}  // namespace

std::string cut_to(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t units = 0; at < text.size();) {
    std::size_t next = at;
    units += units_of(next_code_point(text, next));
    if (units > most) break;
    at = next;
  }
  return std::string(text.substr(0, at));
}

// Workbooks write a character as _xHHHH_ (ISO/IEC 29500-1, ST_Xstring): words that look so have their first
// underscore written so, which keeps them words.
std::string cell_words(const std::string& words) {
  const std::string text = printable(characters_of(words), LineBreaks::kept, Isolates::kept);
  std::string escaped;
  for (std::size_t at = 0; at < text.size(); ++at)
    escaped += is_escape(std::string_view(text).substr(at)) ? "_x005F_" : text.substr(at, 1);
  return escaped;
}

std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name;
  for (const char letter : characters_of(wanted))
    name += std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos && letter >= ' ' ? letter
            : static_cast<unsigned char>(letter) >= 0x80                                          ? letter
                                                                                                  : ' ';
  // A long name ends with a word where it has several.
  const bool is_long = cut_to(name, kMostNameCharacters).size() < name.size();
  name = cut_to(name, kMostNameCharacters);
  if (const std::size_t blank = name.rfind(' '); is_long && blank != std::string::npos) name.resize(blank);
  while (!name.empty() && name.back() == ' ') name.pop_back();
  if (name.empty()) name = "-";
  const auto lower = [](std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
      return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    });
    return text;
  };
  std::string unique = name;
  for (int number = 2; !taken.insert(lower(unique)).second; ++number) {
    const std::string end = " " + std::to_string(number);
    unique = cut_to(name, kMostNameCharacters - end.size()) + end;
  }
  return unique;
}

}  // namespace annex
