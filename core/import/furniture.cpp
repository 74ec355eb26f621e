// Recognises the heads of tables.
#include "core/import/furniture.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

const std::vector<Pattern>& head_patterns() {
  static const std::vector<Pattern> kHeads =
      patterns({"objet du traitement",
                "objets du traitement",
                "objet",
                "durée du traitement",
                "durées du traitement",
                "durée de conservation",
                "durée",
                "oui non",
                "yes no",
                "oui ou non",
                "réponse",
                "applicable",
                "concerné",
                "activité",
                "activité de traitement",
                "activités de traitement",
                "catégorie de données",
                "catégories de données",
                "détails",
                "commentaires",
                "précisions",
                "catégorie de personnes concernées",
                "subject matter of processing",
                "subject matter of the processing",
                "subject matter",
                "duration of processing",
                "duration of the processing",
                "duration",
                "retention period",
                "answer",
                "processing activity",
                "processing activities",
                "category of personal data",
                "categories of personal data",
                "details",
                "comments",
                "category of data subjects",
                "type de données à caractère personnel",
                "traitement effectué",
                "sous traitants approuvés par le client",
                "mesures de sécurité pour les sous traitants en dehors de l UE EEE",
                "mesures de sécurités pour les sous traitants en dehors de l UE EEE",
                "sub processors approved by customer",
                "sub processors approved by the customer"});
  return kHeads;
}

const std::vector<Pattern>& subheading_patterns() {
  static const std::vector<Pattern> kSubheadings = patterns(
      {"catégories de données … identifiables par", "catégories de données … identifiables pour",
       "données … identifiables par", "données … identifiable par", "categories of … data … identifiable by",
       "categories of … data … identifiable to", "personal data … identifiable by"});
  return kSubheadings;
}

}  // namespace

int table_head_letters(const Document& document, int row) {
  const TextRow& here = document.row(row);
  constexpr int kMostWords = 24;
  if (here.blank() || here.last - here.first > kMostWords) return 0;
  std::vector<int> words;
  for (int word = here.first; word < here.last; ++word) words.push_back(word);
  const FoldedText text(document, words);
  int at = 0;
  while (at < text.size()) {
    const FoundPattern found = match_any(text, head_patterns(), at);
    if (!found.found()) return 0;
    at = found.match.end;
  }
  return text.size();
}

bool has_duration_head(const Document& document, int row) {
  static const std::vector<Pattern> kWhole =
      patterns({"durée du traitement", "durées du traitement", "durée de conservation",
                "duration of processing", "duration of the processing", "retention period"});
  if (table_head_letters(document, row) == 0) return false;
  const TextRow& here = document.row(row);
  std::vector<int> words;
  for (int word = here.first; word < here.last; ++word) words.push_back(word);
  return find_any(FoldedText(document, words), kWhole).found();
}

bool starts_as_duration(const Document& document, int row) {
  constexpr std::array<std::string_view, 5> kDurations = {"duree", "durees", "duration", "retention",
                                                          "period"};
  const auto parts = folded_parts(document, document.row(row).first, document.row(row).last);
  return !parts.empty() && std::find(kDurations.begin(), kDurations.end(), parts.front()) != kDurations.end();
}

// "Conservation ✓": a tick or a cross is an answer, which no head has.
bool has_mark(const Document& document, const TextRow& row) {
  constexpr std::array<std::string_view, 11> kMarks = {"✓", "✔", "✅", "☒", "☑", "☐", "□", "×", "√", "x", "X"};
  for (int word = row.first; word < row.last; ++word)
    if (std::find(kMarks.begin(), kMarks.end(), document.text(word)) != kMarks.end()) return true;
  return false;
}

bool is_head_line(const Document& document, int row) {
  constexpr std::array<std::string_view, 38> kHeadWords = {
      "objet",   "objets",     "du",          "des",          "de",         "la",       "duree",
      "durees",  "traitement", "traitements", "conservation", "subject",    "matter",   "of",
      "the",     "processing", "duration",    "retention",    "period",     "activite", "activites",
      "reponse", "answer",     "details",     "categorie",    "categories", "donnees",  "personal",
      "data",    "category",   "a",           "caractere",    "personnel",  "activity", "activities",
      "and",     "et",         "concerned"};
  const TextRow& here = document.row(row);
  constexpr int kMostWords = 16;
  if (here.blank() || here.last - here.first > kMostWords || has_mark(document, here)) return false;
  for (const auto& part : folded_parts(document, here.first, here.last))
    if (std::find(kHeadWords.begin(), kHeadWords.end(), part) == kHeadWords.end()) return false;
  return true;
}

int subheading_rows(const Document& document, int row) {
  const auto count = static_cast<int>(document.rows().size());
  std::vector<int> words;
  for (int next = row; next < count && next < row + 3 && !document.row(next).blank(); ++next) {
    if (document.row(next).last - document.row(next).first > 30) break;
    for (int word = document.row(next).first; word < document.row(next).last; ++word) words.push_back(word);
  }
  if (words.empty()) return 0;
  const FoldedText text(document, words);
  const FoundPattern found = match_any(text, subheading_patterns(), 0);
  if (!found.found()) return 0;
  const int last = words[static_cast<std::size_t>(text.word_at(found.match.end - 1))];
  const bool name_follows = document.last_of_row(last) && is_open_end(document, last);
  const int rows = document.word(last).row - row + 1 + (name_follows ? 1 : 0);
  // The words between must not hold an answer: then it is a row of the table that happens to start alike.
  for (const int word : words)
    if (document.word(word).row < row + rows &&
        (document.folded(word) == "oui" || document.folded(word) == "yes"))
      return 0;
  return rows;
}

}  // namespace annex::importing
