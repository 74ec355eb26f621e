// Recognises section headings: with or without number, wrapped, slightly misspelt.
#include "core/import/headings.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "core/import/folded_text.h"
#include "core/import/group_labels.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct HeadingWords {
  Section section;
  std::string_view language;
  std::vector<Pattern> phrases;
};

const std::vector<HeadingWords>& heading_words() {
  static const std::vector<HeadingWords> kWords = {
      {Section::activities, "fr",
       patterns({"activités de traitement", "activité de traitement", "activités du traitement",
                 "nature du traitement", "nature des traitements", "nature des opérations",
                 "nature des activités", "opérations de traitement", "nature et activités",
                 "types de traitement", "traitements effectués", "traitements réalisés"})},
      {Section::activities, "en",
       patterns({"processing activities", "processing activity", "nature of processing",
                 "nature of the processing", "activities of processing", "processing operations",
                 "nature of processing operations", "nature of the processing operations",
                 "types of processing", "data processing activities", "personal data processing activities",
                 "processing carried out"})},
      {Section::data_categories, "fr",
       patterns({"catégories de données", "catégorie de données", "catégories des données",
                 "catégories de données personnelles", "catégories de données à caractère personnel",
                 "types de données", "type de données", "types de données personnelles",
                 "types de données à caractère personnel", "données personnelles traitées",
                 "nature des données", "données à caractère personnel traitées"})},
      {Section::data_categories, "en",
       patterns({"categories of personal data", "category of personal data", "types of personal data",
                 "type of personal data", "categories of data", "types of data", "personal data categories",
                 "data categories", "personal data processed", "kinds of personal data"})},
      {Section::subject_matters, "fr",
       patterns({"objets et durées", "objet et durée", "objets et durées du traitement",
                 "objet et durée du traitement", "objets et durées des traitements", "objet du traitement",
                 "objets du traitement", "objet des traitements", "objet et durées", "objets durées"})},
      {Section::subject_matters, "en",
       patterns({"subject matter and duration", "subject matters and durations", "subject and duration",
                 "subject matter of processing", "subject matter of the processing", "subject matter",
                 "subject matter and duration of processing", "subject matter and duration of the processing",
                 "subjects and durations", "duration and subject matter", "subject matter duration"})},
      {Section::purposes, "fr",
       patterns({"finalités du traitement", "finalités des traitements", "finalités de traitement",
                 "finalité du traitement", "finalités", "finalité", "but du traitement",
                 "buts du traitement"})},
      {Section::purposes, "en",
       patterns({"purposes of processing", "purposes of the processing", "purpose of processing",
                 "purpose of the processing", "processing purposes", "processing purpose", "purposes",
                 "purpose"})},
      {Section::data_subjects, "fr",
       patterns({"catégories de personnes concernées", "catégories de personnes",
                 "catégorie de personnes concernées", "catégories des personnes concernées",
                 "personnes concernées", "types de personnes concernées"})},
      {Section::data_subjects, "en",
       patterns({"categories of data subjects", "category of data subjects", "data subject categories",
                 "data subjects categories", "types of data subjects", "data subjects",
                 "categories of data subject", "categories of individuals"})},
      {Section::recipients, "fr",
       patterns({"sous traitants", "sous traitants ultérieurs", "sous traitants approuvés", "sous traitance",
                 "sous traitants autorisés", "liste des sous traitants", "destinataires",
                 "sous traitants et destinataires", "recours à des sous traitants",
                 "catégories de destinataires"})},
      {Section::recipients, "en",
       patterns({"sub processors", "sub processing", "sub contractors", "recipients",
                 "list of sub processors", "approved sub processors", "authorised sub processors",
                 "authorized sub processors", "use of sub processors", "categories of recipients",
                 "further processors"})}};
  return kWords;
}

constexpr std::array<std::string_view, 7> kPartWords = {"section",  "article", "partie", "part",
                                                        "chapitre", "clause",  "point"};
constexpr std::array<std::string_view, 6> kRoman = {"i", "ii", "iii", "iv", "v", "vi"};

bool is_number(std::string_view part) {
  const bool digits =
      part.size() <= 2 && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool letter = part.size() == 1 && part.front() >= 'a' && part.front() <= 'f';
  return digits || letter || std::find(kRoman.begin(), kRoman.end(), part) != kRoman.end();
}

// A number counts where punctuation or a word such as "Section" makes it one: "1.", "II -", "(3)", "Article
// 4".
bool has_number_mark(const Document& document, const FoldedText& text, int letter) {
  const std::string_view word = document.text(text.words()[static_cast<std::size_t>(text.word_at(letter))]);
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return c == '.' || c == ')' || c == '-' || c == ':' || c == '/'; }) ||
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct Start {
  int letter = 0;
  bool numbered = false;
};

Start start_of_heading(const Document& document, const FoldedText& text) {
  Start start;
  if (text.size() == 0) return start;
  const bool part = std::find(kPartWords.begin(), kPartWords.end(), text.part(0)) != kPartWords.end();
  if (part) start.letter = text.next_start(0);
  if (start.letter >= text.size() || !is_number(text.part(start.letter))) return part ? Start{} : start;
  if (!part && !has_number_mark(document, text, start.letter)) return start;
  return {text.next_start(start.letter), true};
}

// The edit distance of two short strings, at most `most` + 1.
int edit_distance(std::string_view left, std::string_view right, int most) {
  std::vector<int> above(right.size() + 1);
  for (std::size_t column = 0; column <= right.size(); ++column) above[column] = static_cast<int>(column);
  for (std::size_t row = 1; row <= left.size(); ++row) {
    std::vector<int> here(right.size() + 1, static_cast<int>(row));
    for (std::size_t column = 1; column <= right.size(); ++column) {
      const int change = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
      here[column] = std::min({change, above[column] + 1, here[column - 1] + 1});
    }
    above = std::move(here);
  }
  return std::min(above.back(), most + 1);
}

struct HeadingMatch {
  const HeadingWords* words = nullptr;
  int end = -1;
};

HeadingMatch exact_match(const FoldedText& text, int at) {
  HeadingMatch best;
  for (const auto& words : heading_words()) {
    const FoundPattern found = match_any(text, words.phrases, at);
    if (found.found() && found.match.end > best.end) best = {&words, found.match.end};
  }
  return best;
}

// A phrase of ten letters or more with one letter wrong in every eight; for numbered headings only.
HeadingMatch near_match(const FoldedText& text, int at) {
  HeadingMatch best;
  int best_size = 0;
  const std::string_view letters = text.letters().substr(static_cast<std::size_t>(at));
  for (const auto& words : heading_words())
    for (const auto& phrase : words.phrases) {
      const auto size = static_cast<int>(phrase.size);
      const int most = size / 8;
      if (size < 10 || size <= best_size) continue;
      for (int length = size - most; length <= size + most && length <= static_cast<int>(letters.size());
           ++length) {
        const auto piece = letters.substr(0, static_cast<std::size_t>(length));
        if (edit_distance(phrase.parts.front().letters, piece, most) > most) continue;
        best = {&words, at + length};
        best_size = size;
      }
    }
  return best;
}

std::vector<int> words_of_row(const Document& document, int row) {
  std::vector<int> words;
  for (int word = document.row(row).first; word < document.row(row).last; ++word) words.push_back(word);
  return words;
}

bool says_answer(std::string_view folded) {
  return folded == "oui" || folded == "non" || folded == "yes" || folded == "na" || folded == "n a";
}

// What stands behind an unnumbered heading is short, or bracketed, and in the same cell.
bool may_be_unnumbered(const Document& document, const FoldedText& text, int row, int end) {
  const TextRow& here = document.row(row);
  if (!document.word(here.first).capital) return false;
  const int last_matched = text.word_at(end - 1);
  const auto count = static_cast<int>(text.words().size());
  for (int index = last_matched + 1; index < count; ++index) {
    const int word = text.words()[static_cast<std::size_t>(index)];
    if (document.word(word).gap >= 2) return false;
    if (document.folded(word).rfind("identifiable", 0) == 0) return false;
  }
  if (row > 0 && !document.row(row - 1).blank() && is_open_end(document, document.row(row - 1).last - 1))
    return false;
  const int next = last_matched + 1;
  const bool bracket =
      next < count && document.text(text.words()[static_cast<std::size_t>(next)]).front() == '(';
  const bool colon = document.text(here.last - 1).back() == ':';
  return count - next <= 3 || bracket || (colon && count - next <= 8);
}

// The line goes on from the one above: no capital, no bullet, no number ("6.1"), no answer.
bool goes_on_small(const Document& document, const TextRow& row) {
  const std::string_view first = document.folded(row.first);
  const bool small =
      !document.word(row.first).capital && !first.empty() && (first.front() < '0' || first.front() > '9');
  return small && !says_answer(document.folded(row.last - 1));
}

// The rows that the heading's own words fill: on while a bracket is open or the line cannot end there.
int last_heading_row(const Document& document, int row, bool numbered) {
  constexpr int kMostRows = 3;
  int balance = bracket_balance(document, words_of_row(document, row));
  int last = row;
  while (last + 1 < static_cast<int>(document.rows().size()) && last - row + 1 < kMostRows) {
    const TextRow& next = document.row(last + 1);
    const bool open = balance > 0 || is_open_end(document, document.row(last).last - 1);
    if (next.blank() || next.page != document.row(row).page) break;
    if (!open && !(numbered && goes_on_small(document, next))) break;
    ++last;
    balance += bracket_balance(document, words_of_row(document, last));
  }
  return balance > 0 ? row : last;  // a bracket that is never closed is a misprint
}

}  // namespace

std::optional<Heading> heading_at(const Document& document, int row) {
  constexpr int kMostWords = 24;
  const TextRow& here = document.row(row);
  if (here.blank() || here.last - here.first > kMostWords) return std::nullopt;
  const FoldedText text(document, words_of_row(document, row));
  const Start start = start_of_heading(document, text);
  if (start.letter >= text.size()) return std::nullopt;
  HeadingMatch match = exact_match(text, start.letter);
  if (match.words == nullptr && start.numbered) match = near_match(text, start.letter);
  if (match.words == nullptr || says_answer(document.folded(here.last - 1))) return std::nullopt;
  if (!start.numbered && !may_be_unnumbered(document, text, row, match.end)) return std::nullopt;
  // "Sous-traitants hors de l'UE": the label of a group below the heading.
  if (!start.numbered && match.words->section == Section::recipients && names_region(text))
    return std::nullopt;
  return Heading{match.words->section, match.words->language, start.numbered,
                 last_heading_row(document, row, start.numbered)};
}

}  // namespace annex::importing
