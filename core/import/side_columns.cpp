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

// Behind blanks; a tab is no measure of columns.
bool is_apart(const Document& document, int word) {
  const Word& here = document.word(word);
  return here.cell == 0 && here.gap >= (document.first_of_row(word) ? kIndent : 2);
}

class BorderFinder {
 public:
  BorderFinder(const Document& document, const std::vector<int>& words, const PageWords& page)
      : crossed_(kWidest + 1), starts_(kWidest + 1) {
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
    return best(borders);
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

// The columns of one page's words. What starts behind blanks is in the column whose border is nearest, since
// lines are squeezed and shifted; what does not goes on in the column before it, save exactly at a border.
class ColumnGiver {
 public:
  ColumnGiver(const Document& document, const std::vector<Border>& borders, int only)
      : document_(document), borders_(borders), only_(only) {}

  void give(const std::vector<int>& words, const PageWords& page, std::vector<int>& columns) const {
    for (std::size_t first = page.first; first < page.last;) {
      std::size_t last = first + 1;
      while (last < page.last && document_.word(words[last]).row == document_.word(words[first]).row) ++last;
      give_row(words, first, last, columns);
      first = last;
    }
  }

 private:
  void give_row(const std::vector<int>& words, std::size_t first, std::size_t last,
                std::vector<int>& columns) const {
    const bool from_left = !is_apart(document_, words[first]);
    std::size_t cells = from_left ? 1 : 0;
    for (std::size_t at = first; at < last; ++at)
      if (is_apart(document_, words[at])) ++cells;
    const bool one_each = from_left && cells == borders_.size() + 1;
    int column = 0;
    for (std::size_t at = first; at < last; ++at) {
      const bool apart = is_apart(document_, words[at]);
      if (apart && one_each)
        column = next(column);
      else if (apart)
        column = std::max(column, nearest(document_.word(words[at]).column));
      else if (!one_each && at > first)
        column = std::max(column, exact(document_.word(words[at]).column));
      columns[at] = column;
    }
  }

  int number(std::size_t border) const { return borders_.size() == 1 ? only_ : static_cast<int>(border) + 1; }
  int next(int column) const { return borders_.size() == 1 ? only_ : column + 1; }
  int nearest(int column) const {
    std::size_t best = 0;
    for (std::size_t index = 1; index < borders_.size(); ++index)
      if (std::abs(borders_[index].column - column) < std::abs(borders_[best].column - column)) best = index;
    return borders_.empty() ? 0 : number(best);
  }
  int exact(int column) const {
    for (std::size_t index = 0; index < borders_.size(); ++index)
      if (std::abs(borders_[index].column - column) <= kRounding) return number(index);
    return 0;
  }

  const Document& document_;
  const std::vector<Border>& borders_;
  int only_;
};

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
    ColumnGiver(document, borders[index], far ? 2 : 1).give(words, pages[index], result.column);
  }
  if (known.size() == 2) result.second_width = known[1].column - known[0].column - 1;
  return result;
}

}  // namespace annex::importing
