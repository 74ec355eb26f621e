// Finds the columns at which words start behind blanks, line after line.
#include "core/import/side_columns.h"

#include <algorithm>
#include <cstdlib>

namespace annex::importing {
namespace {

constexpr int kWidest = 400;  // a line that is longer is not set in columns
constexpr int kRounding = 1;  // a column's words start so far apart at most
constexpr int kIndent = 12;   // a row that starts so far in starts in a further column

struct Border {
  int column = 0;
  int votes = 0;
};

// The words of one page, [first, last) of those given.
struct PageWords {
  std::size_t first = 0;
  std::size_t last = 0;
};

bool is_apart(const Document& document, int word) {
  return document.word(word).gap >= (document.first_of_row(word) ? kIndent : 2);
}

class BorderFinder {
 public:
  BorderFinder(const Document& document, const std::vector<int>& words, const PageWords& page)
      : document_(document), crossed_(kWidest + 1), starts_(kWidest + 1) {
    int row = -1;
    for (std::size_t index = page.first; index < page.last; ++index) {
      const Word& word = document.word(words[index]);
      if (word.row != row) ++rows_;
      row = word.row;
      for (int column = word.column; column < std::min(word.end_column, kWidest); ++column)
        ++crossed_[static_cast<std::size_t>(column)];
      if (is_apart(document, words[index]) && word.column < kWidest)
        ++starts_[static_cast<std::size_t>(word.column)];
    }
  }

  // The two columns at which most words start behind blanks, in order of place. Hardly a row may have ink
  // across the border; starts that are next to each other are one, since columns of text are rounded.
  std::vector<Border> find() const {
    constexpr int kLeast = 6;
    const int allowed = std::max(1, rows_ / 8);
    std::vector<Border> borders;
    for (int column = kLeast; column < kWidest; ++column) {
      const int votes = starts_[static_cast<std::size_t>(column)];
      if (votes == 0 || crossed_[static_cast<std::size_t>(column - 1)] > allowed) continue;
      if (borders.empty() || column - borders.back().column > kRounding) borders.push_back({column, 0});
      borders.back().votes += votes;
    }
    return best(std::move(borders));
  }
  int rows() const { return rows_; }

 private:
  static std::vector<Border> best(const std::vector<Border>& borders) {
    constexpr int kNarrowest = 8;
    Border first;
    for (const Border& border : borders)
      if (border.votes > first.votes) first = border;
    if (first.votes == 0) return {};
    Border second;
    for (const Border& border : borders)
      if (std::abs(border.column - first.column) >= kNarrowest && border.votes > second.votes)
        second = border;
    if (second.votes == 0) return {first};
    return first.column < second.column ? std::vector<Border>{first, second}
                                        : std::vector<Border>{second, first};
  }

  const Document& document_;
  std::vector<int> crossed_;
  std::vector<int> starts_;
  int rows_ = 0;
};

std::vector<PageWords> pages_of(const Document& document, const std::vector<int>& words) {
  std::vector<PageWords> pages;
  for (std::size_t index = 0; index < words.size(); ++index) {
    const bool same =
        index > 0 && document.row_of(words[index]).page == document.row_of(words[index - 1]).page;
    if (!same) pages.push_back({index, index});
    pages.back().last = index + 1;
  }
  return pages;
}

int column_of(const Word& word, const std::vector<Border>& borders, int only) {
  if (borders.size() == 1) return word.column >= borders[0].column - kRounding ? only : 0;
  int column = 0;
  for (const Border& border : borders)
    if (word.column >= border.column - kRounding) ++column;
  return column;
}

}  // namespace

SideColumns find_side_columns(const Document& document, const std::vector<int>& words) {
  SideColumns result;
  result.column.assign(words.size(), 0);
  std::vector<Border> known;
  int votes = 0;
  int rows = 0;
  const auto pages = pages_of(document, words);
  std::vector<std::vector<Border>> borders;
  for (const PageWords& page : pages) {
    const BorderFinder finder(document, words, page);
    borders.push_back(finder.find());
    for (const Border& border : borders.back()) votes += border.votes;
    rows += finder.rows();
    if (borders.back().size() == 2 && known.empty()) known = borders.back();
    result.count = std::max(result.count, static_cast<int>(borders.back().size()) + 1);
  }
  if (votes < 2 || votes * 5 < rows) return {std::vector<int>(words.size(), 0), 1, 0};
  for (std::size_t index = 0; index < pages.size(); ++index) {
    // A page with one border: it is the one of the two known that is nearer.
    const bool far = borders[index].size() == 1 && known.size() == 2 &&
                     std::abs(borders[index][0].column - known[1].column) <
                         std::abs(borders[index][0].column - known[0].column);
    for (std::size_t at = pages[index].first; at < pages[index].last; ++at)
      result.column[at] = column_of(document.word(words[at]), borders[index], far ? 2 : 1);
  }
  if (known.size() == 2) result.second_width = known[1].column - known[0].column - 1;
  return result;
}

}  // namespace annex::importing
