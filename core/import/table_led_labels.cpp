// Where answers lead, parts labels from the cells right of them: by blanks, and by where labels start.
#include <algorithm>

#include "core/import/table_shapes.h"

namespace annex::importing {
LabelEnds ends_of_led_labels(const TableInput& input) {
  constexpr int kIndent = 8;  // so far in stands another cell
  const Document& document = input.document;
  std::map<int, int> behind_mark;   // of a row that an answer begins, the word behind it
  std::map<int, int> label_starts;  // by page, where labels start: leftmost of those words
  for (const AnswerMark& mark : input.marks) {
    const Word& word = document.word(mark.first);
    if (!document.first_of_row(mark.first)) continue;
    behind_mark[word.row] = mark.last + 1;
    if (document.last_of_row(mark.last)) continue;
    const int start = document.word(mark.last + 1).column;
    int& leftmost = label_starts.emplace(document.row(word.row).page, start).first->second;
    leftmost = std::min(leftmost, start);
  }
  LabelEnds ends;
  for (const int word : input.words) {
    const int row = document.word(word).row;
    if (ends.count(row) > 0) continue;
    const auto marked = behind_mark.find(row);
    int end = marked == behind_mark.end() ? document.row(row).first : marked->second;
    const int last = document.row(row).last;
    const auto start = label_starts.find(document.row(row).page);
    const bool label =
        end < last && (start == label_starts.end() || document.word(end).column <= start->second + kIndent);
    if (label)
      for (++end; end < last && document.word(end).gap < 2;) ++end;
    ends[row] = end;
  }
  return ends;
}

}  // namespace annex::importing
