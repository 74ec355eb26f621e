// What a cell of boxes is made of: answers, boxes, and answers written to their boxes.
#pragma once

#include <optional>
#include <vector>

#include "core/import/boxes.h"
#include "core/import/document.h"
#include "core/model/row.h"

namespace annex::importing {

struct Token {
  Box box = Box::none;
  bool box_first = true;    // of a word and its box written as one
  bool after_link = false;  // "/" or the like before it
  std::optional<Answer> answer;
};

Token token_of(const Document& document, int word);

// "Oui Non ☒ ☐", "☒ ☐ Oui Non": a program wrote the boxes, which are of another typeface, behind or before
// the words. The first box is the first word's.
bool boxes_stand_apart(const std::vector<Token>& tokens);
// Of such tokens the answer whose box is ticked; nothing unless one is.
std::optional<Answer> answer_by_order(const std::vector<Token>& tokens);

}  // namespace annex::importing
