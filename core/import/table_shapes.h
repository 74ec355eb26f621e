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

std::vector<TableRow> read_stream(const TableInput& input);
std::vector<TableRow> read_columns(const TableInput& input);
// Nothing where answers do not lead.
std::optional<std::vector<TableRow>> read_leading(const TableInput& input);

}  // namespace annex::importing
