// The readers of a table, one a shape; read_table chooses.
#pragma once

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
Table read_columns(const TableInput& input);
// Nothing where answers do not lead.
std::optional<std::vector<TableRow>> read_leading(const TableInput& input);

}  // namespace annex::importing
