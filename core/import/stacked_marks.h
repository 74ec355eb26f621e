// Boxes of one cell that stand one below the other: "☒ Oui", and "☐ Non" on the next line.
#pragma once

#include <vector>

#include "core/import/answer_marks.h"

namespace annex::importing {

// Makes one mark of the two; it is answered where exactly one box is ticked.
void join_stacked(const Document& document, std::vector<AnswerMark>& marks);

}  // namespace annex::importing
