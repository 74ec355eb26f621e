// Where answers lead, parts labels from the cells right of them: by blanks, and by where labels start.
#include <iterator>

#include "core/import/table_shapes.h"

namespace annex::importing {
namespace {

// Where the label starts that is nearest to a row of text.
int nearest_start(const std::map<int, int>& starts, int row) {
  const auto below = starts.lower_bound(row);
  if (below == starts.begin()) return below->second;
  const auto above = std::prev(below);
  return below == starts.end() || row - above->first <= below->first - row ? above->second : below->second;
}

}  // namespace

LabelEnds ends_of_led_labels(const TableInput& input) {
  constexpr int kIndent = 8;  // so far in stands another cell
  const Document& document = input.document;
  std::map<int, int> behind_mark;   // of a row that an answer begins, the word behind it
  std::map<int, int> label_starts;  // and that word's column
  for (const AnswerMark& mark : input.marks) {
    const Word& word = document.word(mark.first);
    if (!document.first_of_row(mark.first)) continue;
    behind_mark[word.row] = mark.last + 1;
    if (!document.last_of_row(mark.last)) label_starts[word.row] = document.word(mark.last + 1).column;
  }
  LabelEnds ends;
  for (const int word : input.words) {
    const int row = document.word(word).row;
    if (ends.count(row) > 0) continue;
    const auto marked = behind_mark.find(row);
    int end = marked == behind_mark.end() ? document.row(row).first : marked->second;
    const int last = document.row(row).last;
    const bool label = end < last && (label_starts.empty() || document.word(end).column <=
                                                                  nearest_start(label_starts, row) + kIndent);
    if (label)
      for (++end; end < last && document.word(end).gap < 2;) ++end;
    ends[row] = end;
  }
  return ends;
}

}  // namespace annex::importing
