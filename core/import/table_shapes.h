// The readers of a table, one a shape; read_table chooses.
#pragma once

#include <map>
#include <optional>

#include "core/import/table.h"

namespace annex::importing {

struct TableInput {
  const Document& document;
  const std::vector<int>& words;
  const std::vector<AnswerMark>& marks;
  const std::vector<LabelPhrase>& phrases;
};

// Gives a row its answer, and the words that say it.
void put_mark(TableRow& row, const AnswerMark& mark);

std::vector<TableRow> read_stream(const TableInput& input);
// `leading`: the answers stand left of their labels.
Table read_columns(const TableInput& input, bool leading);
// Whether they do, in a column of their own.
bool answers_lead(const TableInput& input);
// Where they do: of each row of text with words of the table, the first word behind the label's; it is the
// row's first where it has none.
using LabelEnds = std::map<int, int>;
LabelEnds ends_of_led_labels(const TableInput& input);
// Nothing where answers do not lead.
std::optional<std::vector<TableRow>> read_leading(const TableInput& input);

}  // namespace annex::importing
