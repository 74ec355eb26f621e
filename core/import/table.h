// One section of the form as rows: which words are whose label, answer, and other cells.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/import/answer_marks.h"
#include "core/import/document.h"
#include "core/import/labels.h"

namespace annex::importing {

// A row as it stands in the document; all are words of the document, in order.
struct TableRow {
  const Term* term = nullptr;
  std::string_view language;   // of the label; empty where it is a word of several
  std::vector<int> numbering;  // before the label: "3.2", "a)"
  std::vector<int> label;
  std::size_t matched = 0;  // so many of its words were recognised, the rest is explanation
  std::vector<int> mark;    // empty where the row is not answered, or not for certain
  std::optional<Answer> answer;
  std::vector<int> cells;  // what stands behind the answer: how long, details
  std::size_t label_rest =
      0;  // so many words at the start of `cells` may complete a label that was interrupted
};

// How the text gives the table: cells one after the other, or columns side by side as `pdftotext -layout`
// does, the answers first or in the middle.
enum class TableShape { stream, columns };

// Where in a row the form puts cells that are shorter than it, as its answers beside wrapped labels show.
enum class CellAlignment { top, middle, bottom };

struct Table {
  TableShape shape = TableShape::stream;
  CellAlignment alignment = CellAlignment::top;  // of a table in columns
  std::vector<TableRow> rows;
};

// `words` are those of the section's body, heads left out; `marks` those of find_answer_marks among them.
Table read_table(const Document& document, const std::vector<int>& words,
                 const std::vector<AnswerMark>& marks, const std::vector<LabelPhrase>& phrases);

// Shared by the two shapes. `label` are the words from a label's start to its answer, the first `matched` of
// which were recognised: whether all of them can belong to that label, or a row that was not recognised
// begins among them.
bool holds_one_label(const Document& document, const std::vector<int>& label, std::size_t matched);
// The first word on its row in the list, bullets and numbering aside.
bool starts_line(const Document& document, const std::vector<int>& words, std::size_t index);
// Where the bullets and the numbering begin that stand before such a word; the word itself where it has none.
std::size_t numbering_of(const Document& document, const std::vector<int>& words, std::size_t index);

}  // namespace annex::importing
