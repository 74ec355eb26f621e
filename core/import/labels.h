// Finds the form's row labels in a section, by the labels and aliases of the vocabulary.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/folded_text.h"
#include "core/model/vocabulary.h"

namespace annex::importing {

struct LabelPhrase {
  const Term* term = nullptr;
  std::string_view language;
  Pattern pattern;
};

// The phrases of one section's terms; a label counts up to its first bracket, since what is in it varies.
std::vector<LabelPhrase> label_phrases(const Vocabulary& vocabulary, Section section);

// A label's recognised words: words()[first, last) of the text that was searched.
struct LabelHit {
  const Term* term = nullptr;
  std::string_view language;  // empty where it is a word of several: "Transmission"
  int first = 0;
  int last = 0;
};

// Whether a label may start at a word, as far as its surroundings tell.
enum class LabelStart { no, by_capital, anywhere };

// `starts[i]` says so of the text's words()[i]. Hits are in order and do not overlap. Where labels start with
// a capital, what does not is none.
std::vector<LabelHit> find_labels(const Document& document, const FoldedText& text,
                                  const std::vector<LabelPhrase>& phrases,
                                  const std::vector<LabelStart>& starts);

}  // namespace annex::importing
