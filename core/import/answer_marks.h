// Where a table says yes or no: words, boxes that are ticked, crosses under "Oui" and "Non".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/import/document.h"
#include "core/model/row.h"

namespace annex::importing {

struct AnswerMark {
  int first = 0;  // words of the document, [first, last]
  int last = 0;
  std::optional<Answer> answer;  // nothing where both or none are ticked: the form is not filled in
};

// "Oui", "no": a folded word that is an answer where a table has one; nothing for all others.
std::optional<Answer> answer_word(std::string_view folded);

// In the order of `words`, which are those of one section.
std::vector<AnswerMark> find_answer_marks(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
