// Recognises what belongs to the pages, not to what they say.
#include "core/import/page_furniture.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/import/answer_marks.h"
#include "core/import/retention_words.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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
  const auto parts = folded_parts(document, row.first, row.last);
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
    if (document.folded(word) == "page" && is_page_number(folded_parts(document, word, row.last)))
      return true;
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

// What a cell says may stand at the edge of two pages as well: an answer, a time, a safeguard, "NA", or the
// end of a sentence ("mois").
bool says_something(const Document& document, const TextRow& row) {
  const std::string_view start = document.folded(row.first);
  const bool letter = !start.empty() && start.front() >= 'a' && start.front() <= 'z';
  if (letter && !document.word(row.first).capital && row.last - row.first < 4) return true;
  std::vector<int> words;
  for (int word = row.first; word < row.last; ++word) words.push_back(word);
  AnswerHeads none;
  if (!find_answer_marks(document, words, none).empty() || starts_as_retention(document, words)) return true;
  if (not_applicable_words(document, words, 0) == static_cast<int>(words.size())) return true;
  const FoldedText text(document, words);
  return text.size() > 0 && names_safeguard(text, 0);
}

// A page's rows of text at one of its edges, from there inwards.
using Edge = std::vector<int>;

constexpr std::size_t kEdge = 2;      // so deep is what stands at the edges of several pages their furniture
constexpr std::size_t kDeepEdge = 4;  // and so deep where all that is nearer to the edge is furniture too

Edge edge_of(const Document& document, const std::vector<bool>& numbers, const Page& page, int step) {
  Edge rows;
  for (int row = step > 0 ? page.first : page.last - 1;
       row >= page.first && row < page.last && rows.size() < kDeepEdge; row += step)
    if (!document.row(row).blank() && !numbers[static_cast<std::size_t>(row)]) rows.push_back(row);
  return rows;
}

// Numbers alone on their rows that grow by one from page to page.
std::set<int> counted_rows(const Document& document, const std::vector<Edge>& edges) {
  std::map<int, std::vector<int>> by_offset;
  for (std::size_t page = 0; page < edges.size(); ++page)
    for (const int row : edges[page]) {
      const TextRow& here = document.row(row);
      const auto parts = folded_parts(document, here.first, here.last);
      if (parts.size() != 1 || !is_digits(parts[0]) || parts[0].size() > 3) continue;
      by_offset[std::atoi(parts[0].c_str()) - static_cast<int>(page)].push_back(row);
    }
  std::set<int> counted;
  for (const auto& [offset, rows] : by_offset)
    if (rows.size() >= 2) counted.insert(rows.begin(), rows.end());
  return counted;
}

void mark_repeated_edges(const Document& document, const std::vector<bool>& numbers, int step,
                         Ledger& ledger) {
  std::vector<Edge> edges;
  for (const Page& page : pages_of(document, numbers))
    edges.push_back(edge_of(document, numbers, page, step));
  std::map<std::string, std::vector<int>> rows_by_key;
  for (const Edge& edge : edges) {
    std::set<std::string> seen;
    for (const int row : edge) {
      const std::string key = key_of_row(document, document.row(row));
      if (key.size() > 3 && seen.insert(key).second) rows_by_key[key].push_back(row);
    }
  }
  std::set<int> furniture = counted_rows(document, edges);
  for (const auto& [key, rows] : rows_by_key)
    if (rows.size() >= 2 && 2 * rows.size() + 1 >= edges.size() &&
        !says_something(document, document.row(rows.front())))
      furniture.insert(rows.begin(), rows.end());
  for (const Edge& edge : edges) {
    bool all = true;
    for (std::size_t at = 0; at < edge.size(); ++at) {
      const bool repeated = furniture.count(edge[at]) > 0;
      all = all && repeated;
      if (repeated && (all || at < kEdge)) ledger.put_row(edge[at], Use::structure);
    }
  }
}

// Some converters give footers in the middle of a page's text: what every page says once.
void mark_on_every_page(const Document& document, Ledger& ledger) {
  constexpr std::size_t kLeastPages = 3;
  constexpr std::size_t kLeastLetters = 10;
  std::map<std::string, std::map<int, std::vector<int>>> rows_by_key;
  std::set<int> pages;
  for (int row = 0; row < static_cast<int>(document.rows().size()); ++row) {
    const TextRow& here = document.row(row);
    if (here.blank()) continue;
    pages.insert(here.page);
    const std::string key = key_of_row(document, here);
    if (key.size() >= kLeastLetters) rows_by_key[key][here.page].push_back(row);
  }
  if (pages.size() < kLeastPages) return;
  for (const auto& [key, by_page] : rows_by_key) {
    const bool once =
        std::all_of(by_page.begin(), by_page.end(), [](const auto& rows) { return rows.second.size() == 1; });
    if (!once || by_page.size() + 1 < pages.size() || by_page.size() < kLeastPages ||
        says_something(document, document.row(by_page.begin()->second.front())))
      continue;
    for (const auto& [page, rows] : by_page) ledger.put_row(rows.front(), Use::structure);
  }
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
  mark_on_every_page(document, ledger);
}

}  // namespace annex::importing
