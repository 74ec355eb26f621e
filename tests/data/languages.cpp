// Languages and typography.
#include "tests/data/languages.h"

#include <array>
#include <set>

#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowNoBreakSpace = "\u202F";

void mark_each(std::vector<std::string>& marked, std::string_view text, std::string_view wrong) {
  for (std::size_t at = text.find(wrong); at != std::string_view::npos; at = text.find(wrong, at + 1)) {
    const std::size_t from = at < 12 ? 0 : at - 12;
    marked.push_back("“" + std::string(wrong) + "” in “" + std::string(text.substr(from, 24)) + "”");
  }
}

bool is_letter(char byte) {
  // Every byte of a character beyond ASCII counts; the blanks among those are looked for before.
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80U || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
}

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

void mark_french(std::vector<std::string>& marked, std::string_view text) {
  for (const std::string_view wrong : {" :", " ;", " ?", " !", " »", "« "}) mark_each(marked, text, wrong);
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool ends_word = at + 1 == text.size() || text[at + 1] == ' ';
    if (std::string_view(":;?!").find(text[at]) == std::string_view::npos || !ends_word) continue;
    const std::string_view before = text.substr(0, at);
    if (ends_with(before, kNoBreakSpace) || ends_with(before, kNarrowNoBreakSpace)) continue;
    if (is_letter(text[at - 1])) mark_each(marked, text, text.substr(at - 1, 2));
  }
}

}  // namespace

std::vector<std::string> languages() {
  std::set<std::string> found;
  for (const std::string& path : files_in("data/texts", ".json")) {
    const std::string below = path.substr(std::string_view("data/texts/").size());
    found.insert(below.substr(0, below.find('/')));
  }
  return {found.begin(), found.end()};
}

std::vector<std::string> marks(std::string_view text, std::string_view language) {
  std::vector<std::string> marked;
  for (const std::string_view wrong : {"'", "...", "  "}) mark_each(marked, text, wrong);
  if (language == "fr") mark_french(marked, text);
  if (language == "en")
    for (const std::string_view blank : {kNoBreakSpace, kNarrowNoBreakSpace})
      for (const char* sign : {":", ";", "?", "!"}) mark_each(marked, text, std::string(blank) + sign);
  return marked;
}

}  // namespace annex::test
