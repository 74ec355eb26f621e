// Finds the upright strips that no word crosses and behind which words start.
#include "core/import/side_columns.h"

#include <algorithm>
#include <cstdlib>

namespace annex::importing {
namespace {

constexpr int kWidest = 400;  // a line that is longer is not set in columns
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

  // Strips by how many words start behind them, the two best, in order of place.
  std::vector<Border> find() const {
    constexpr int kLeast = 6;
    const int allowed = rows_ >= 8 ? rows_ / 8 : 0;
    std::vector<Border> borders;
    bool blank = false;
    for (int column = kLeast; column < kWidest; ++column) {
      const bool empty = crossed_[static_cast<std::size_t>(column - 1)] <= allowed;
      const bool ink = crossed_[static_cast<std::size_t>(column)] > allowed;
      if (empty) blank = true;
      if (ink && blank && empty) borders.push_back({column, 0});
      if (!borders.empty()) borders.back().votes += starts_[static_cast<std::size_t>(column)];
      if (!empty) blank = false;
    }
    return best(std::move(borders));
  }
  int rows() const { return rows_; }

 private:
  static std::vector<Border> best(std::vector<Border> borders) {
    borders.erase(std::remove_if(borders.begin(), borders.end(),
                                 [](const Border& border) { return border.votes == 0; }),
                  borders.end());
    std::stable_sort(borders.begin(), borders.end(),
                     [](const Border& left, const Border& right) { return left.votes > right.votes; });
    if (borders.size() > 2) borders.resize(2);
    std::sort(borders.begin(), borders.end(),
              [](const Border& left, const Border& right) { return left.column < right.column; });
    return borders;
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
  if (borders.size() == 1) return word.column >= borders[0].column ? only : 0;
  int column = 0;
  for (const Border& border : borders)
    if (word.column >= border.column) ++column;
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
