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
  std::vector<int> below = {};   // further words, where "☐ Non" stands below "☒ Oui"
};

// "Oui", "no": a folded word that is an answer where a table has one; nothing for all others.
std::optional<Answer> answer_word(std::string_view folded);

// "Oui   Non" above two columns: below it a cross or a lone box says nothing but by its place.
struct AnswerHeads {
  int yes = -1;  // words of the document
  int no = -1;
  bool apart = false;  // they stand in columns; else the text shows none, and a lone box is no answer

  bool known() const { return yes >= 0; }
};

// In the order of `words`, which are those of one section. `heads` are the last of the sections before, and
// become those of this one where it has its own.
std::vector<AnswerMark> find_answer_marks(const Document& document, const std::vector<int>& words,
                                          AnswerHeads& heads);

}  // namespace annex::importing
