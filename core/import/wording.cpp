// Small words of French and English.
#include "core/import/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 61> kLinkingWords = {
    "a",      "au",    "aux",  "avec",  "and",  "as",    "at",    "by", "ce", "ces", "cette",
    "chaque", "d",     "dans", "de",    "des",  "dont",  "du",    "en", "et", "for", "from",
    "in",     "is",    "l",    "la",    "le",   "les",   "leur",  "no", "of", "on",  "or",
    "ou",     "our",   "par",  "pour",  "qu",   "que",   "qui",   "sa", "se", "ses", "si",
    "sont",   "son",   "sous", "sur",   "that", "the",   "their", "to", "un", "une", "upon",
    "vers",   "which", "who",  "whose", "with", "within"};

bool ends_with_linking_word(std::string_view folded) {
  const auto blank = folded.rfind(' ');
  const std::string_view last = blank == std::string_view::npos ? folded : folded.substr(blank + 1);
  return std::find(kLinkingWords.begin(), kLinkingWords.end(), last) != kLinkingWords.end();
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—" || text == "/" || text == "--";
}

}  // namespace

std::vector<Pattern> patterns(std::initializer_list<std::string_view> phrases) {
  std::vector<Pattern> all;
  all.reserve(phrases.size());
  for (const auto phrase : phrases) all.emplace_back(phrase);
  return all;
}

bool is_open_end(const Document& document, int word) {
  const std::string_view text = document.text(word);
  // A dash that is a whole cell, and "n/a", say that there is nothing: nothing goes on.
  const bool alone =
      document.gap_after(word) >= 2 && (document.first_of_row(word) || document.word(word).gap >= 2);
  if ((is_dash(text) && alone) || document.folded(word) == "n a") return false;
  constexpr std::string_view kOpenMarks = ",-/(&=+[";
  if (kOpenMarks.find(text.back()) != std::string_view::npos) return true;
  constexpr std::string_view kHyphen = "\u2010";
  if (text == "–" || text == "—" ||
      (text.size() > kHyphen.size() && text.substr(text.size() - kHyphen.size()) == kHyphen))
    return true;
  const bool sentence_end =
      text.back() == '.' || text.back() == ')' || text.back() == ':' || text.back() == ';';
  // "N/A", "plan B": a capital by itself links nothing.
  const bool initial = document.word(word).capital && document.folded(word).size() <= 3 && text.size() <= 4;
  // "client.no": a full stop without a blank behind it is no preposition's place.
  const bool dotted = text.find('.') != std::string_view::npos;
  return !sentence_end && !initial && !dotted && ends_with_linking_word(document.folded(word));
}

bool is_decoration(const Document& document, int word) { return document.folded(word).empty(); }

int not_applicable_words(const Document& document, const std::vector<int>& words, std::size_t at) {
  const std::string_view folded = document.folded(words[at]);
  const std::string_view text = document.text(words[at]);
  const std::string_view next = at + 1 < words.size() ? document.folded(words[at + 1]) : std::string_view();
  if (is_dash(text)) {
    const bool alone = document.gap_after(words[at]) >= 2 &&
                       (document.first_of_row(words[at]) || document.word(words[at]).gap >= 2);
    return alone ? 1 : 0;
  }
  const bool one_word =
      folded == "na" || folded == "n a" || folded == "neant" || folded == "nil" || folded == "n app";
  if (one_word) return text.front() == 'n' && folded == "na" ? 0 : 1;
  if (folded == "aucun" || folded == "aucune" || folded == "none")
    return document.word(words[at]).capital ? 1 : 0;
  if (folded == "so" || folded == "s o") return text == "S.O." || text == "S/O" || text == "s.o." ? 1 : 0;
  if ((folded == "non" || folded == "not") && (next == "applicable" || next == "applicables")) return 2;
  if (folded == "sans" && next == "objet") return 2;
  if (folded == "n" && next == "a") return 2;
  return 0;
}

std::vector<std::string> folded_parts(const Document& document, int first, int last) {
  std::vector<std::string> parts;
  for (int word = first; word < last; ++word) {
    std::string part;
    for (const char letter : document.folded(word)) {
      if (letter != ' ')
        part.push_back(letter);
      else if (!part.empty())
        parts.push_back(std::exchange(part, {}));
    }
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

int bracket_balance(std::string_view text) {
  int balance = 0;
  for (const char character : text) {
    if (character == '(') ++balance;
    if (character == ')') --balance;
  }
  return balance;
}

int bracket_balance(const Document& document, const std::vector<int>& words) {
  int balance = 0;
  for (const int word : words) balance += bracket_balance(document.text(word));
  return balance;
}

}  // namespace annex::importing
