// Boxes of one cell that stand one below the other: "☒ Oui", and "☐ Non" on the next line.
#pragma once

#include <vector>

#include "core/import/answer_marks.h"

namespace annex::importing {

// Makes one mark of the two; it is answered where exactly one box is ticked.
void join_stacked(const Document& document, std::vector<AnswerMark>& marks);

// Empty boxes without words, and words without boxes: a narrow cell gives each a line of its own, and the
// text does not tell which box is whose. None of them is an answer then. `torn_words` were not taken for
// answers already.
void forget_torn(const Document& document, std::vector<AnswerMark>& marks, int torn_words);

}  // namespace annex::importing
