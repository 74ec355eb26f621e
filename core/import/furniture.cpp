// Recognises what belongs to the pages and tables, not to what they say.
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

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The words' folded parts, one blank apart, over the row's last words at most.
std::vector<std::string> parts_of(const Document& document, int first, int last) {
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

// "page 3", "page 3 sur 5", "p 3 5", "3 5": how a page number folds. `parts` is not empty.
bool is_page_number(const std::vector<std::string>& parts) {
  std::size_t at = 0;
  const bool named = parts[0] == "page" || parts[0] == "p" || parts[0] == "pg";
  if (named) ++at;
  if (at >= parts.size() || !is_digits(parts[at]) || parts[at].size() > 3) return false;
  ++at;
  const bool linked = at < parts.size() && (parts[at] == "sur" || parts[at] == "of" || parts[at] == "de");
  if (linked) ++at;
  if (at < parts.size() && is_digits(parts[at]) && parts[at].size() <= 3) return at + 1 == parts.size();
  return at == parts.size() && !linked;
}

bool has_slash_or_name(const Document& document, const TextRow& row) {
  for (int word = row.first; word < row.last; ++word) {
    const std::string_view folded = document.folded(word);
    if (folded == "page" || folded == "p" || folded.rfind("page ", 0) == 0) return true;
    if (document.text(word).find('/') != std::string_view::npos) return true;
  }
  return false;
}

// The whole row is a page number. A bare number is one only where nothing stands above or below it.
bool is_page_number_row(const Document& document, int index) {
  const TextRow& row = document.row(index);
  if (row.blank() || row.last - row.first > 6) return false;
  const auto parts = parts_of(document, row.first, row.last);
  if (parts.empty() || !is_page_number(parts)) return false;
  if (has_slash_or_name(document, row)) return true;
  const bool dashed = document.text(row.first).front() == '-' || document.text(row.first) == "–";
  const auto count = static_cast<int>(document.rows().size());
  const bool alone_above =
      index == 0 || document.row(index - 1).blank() || document.row(index - 1).page != row.page;
  const bool alone_below =
      index + 1 >= count || document.row(index + 1).blank() || document.row(index + 1).page != row.page;
  return dashed || (alone_above && alone_below) ||
         (alone_below && index + 1 < count && document.row(index + 1).page != row.page);
}

// A footer that ends in a page number with its total: "Annexe – v2   Page 2 / 4".
bool ends_in_page_number(const Document& document, const TextRow& row) {
  for (int word = std::max(row.first, row.last - 6); word < row.last; ++word)
    if (document.folded(word) == "page" && is_page_number(parts_of(document, word, row.last))) return true;
  return false;
}

// The row's words with every number made one sign, so that the footers of all pages are the same.
std::string key_of_row(const Document& document, const TextRow& row) {
  std::string key;
  for (int word = row.first; word < row.last && key.size() < 300; ++word)
    for (const char letter : document.folded(word)) {
      const bool digit = letter >= '0' && letter <= '9';
      if (digit && !key.empty() && key.back() == '#') continue;
      key.push_back(digit ? '#' : letter);
    }
  return key;
}

struct Page {
  int first = 0;  // rows, [first, last)
  int last = 0;
};

std::vector<Page> pages_of(const Document& document, const std::vector<bool>& numbers) {
  std::vector<Page> pages;
  const auto count = static_cast<int>(document.rows().size());
  int first = 0;
  for (int row = 0; row < count; ++row) {
    const bool form_feed = row + 1 < count && document.row(row + 1).page != document.row(row).page;
    if (!form_feed && !numbers[static_cast<std::size_t>(row)] && row + 1 < count) continue;
    pages.push_back({first, row + 1});
    first = row + 1;
  }
  return pages;
}

// The first or last rows of a page that say something, page numbers aside.
std::vector<int> edge_rows(const Document& document, const std::vector<bool>& numbers, const Page& page,
                           int step) {
  constexpr std::size_t kEdge = 2;
  std::vector<int> rows;
  for (int row = step > 0 ? page.first : page.last - 1;
       row >= page.first && row < page.last && rows.size() < kEdge; row += step)
    if (!document.row(row).blank() && !numbers[static_cast<std::size_t>(row)]) rows.push_back(row);
  return rows;
}

void mark_repeated_edges(const Document& document, const std::vector<bool>& numbers, int step,
                         Ledger& ledger) {
  std::map<std::string, std::vector<int>> rows_by_key;
  for (const Page& page : pages_of(document, numbers)) {
    std::set<std::string> seen;
    for (const int row : edge_rows(document, numbers, page, step)) {
      const std::string key = key_of_row(document, document.row(row));
      if (key.size() > 3 && seen.insert(key).second) rows_by_key[key].push_back(row);
    }
  }
  for (const auto& [key, rows] : rows_by_key)
    if (rows.size() >= 2)
      for (const int row : rows) ledger.put_row(row, Use::structure);
}

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

void mark_page_furniture(const Document& document, Ledger& ledger) {
  const auto count = static_cast<int>(document.rows().size());
  std::vector<bool> numbers(document.rows().size());
  for (int row = 0; row < count; ++row) {
    const bool number = is_page_number_row(document, row) || ends_in_page_number(document, document.row(row));
    numbers[static_cast<std::size_t>(row)] = number;
    if (number) ledger.put_row(row, Use::structure);
  }
  mark_repeated_edges(document, numbers, 1, ledger);
  mark_repeated_edges(document, numbers, -1, ledger);
}

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
  const auto parts = parts_of(document, document.row(row).first, document.row(row).last);
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
  for (const auto& part : parts_of(document, here.first, here.last))
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
