// The heads "Oui" and "Non" of two columns, and under which of them crosses stand.
#pragma once

#include <vector>

#include "core/import/answer_marks.h"

namespace annex::importing {

// A mark of which only its place can tell what it says.
struct Cross {
  std::size_t mark = 0;  // index among the marks
  int word = 0;
  AnswerHeads heads;
  bool own_heads = false;  // they are of the same table
};

// Answers the crosses among `marks`. Every page and table has its own scale: beside their heads crosses go by
// the nearest; elsewhere only where they stand in two columns, as far apart as the heads.
void answer_crosses(const Document& document, const std::vector<Cross>& crosses,
                    std::vector<AnswerMark>& marks);

}  // namespace annex::importing
