// Small words of running text, by which the importer tells a line that goes on from one that is complete.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/document.h"
#include "core/import/folded_text.h"

namespace annex::importing {

std::vector<Pattern> patterns(std::initializer_list<std::string_view> phrases);

// The line cannot end here: a preposition, article or conjunction, a comma, a hyphen, an open bracket.
bool is_open_end(const Document& document, int word);
// Nothing but punctuation, such as a bullet.
bool is_decoration(const Document& document, int word);
// "NA", "Néant", "None", "-": says that nothing applies. How many words from `word` on say so; 0 where none
// do.
int not_applicable_words(const Document& document, const std::vector<int>& words, std::size_t at);

// The folded parts ("l", "usager") of the words [first, last) of the document.
std::vector<std::string> folded_parts(const Document& document, int first, int last);

// Brackets opened less brackets closed in the words.
int bracket_balance(const Document& document, const std::vector<int>& words);
int bracket_balance(std::string_view text);

}  // namespace annex::importing
