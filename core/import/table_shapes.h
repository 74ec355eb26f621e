// The two readers of a table; read_table chooses.
#pragma once

#include "core/import/table.h"

namespace annex::importing {

struct TableInput {
  const Document& document;
  const std::vector<int>& words;
  const std::vector<AnswerMark>& marks;
  const std::vector<LabelPhrase>& phrases;
};

std::vector<TableRow> read_stream(const TableInput& input);
std::vector<TableRow> read_columns(const TableInput& input);

}  // namespace annex::importing
