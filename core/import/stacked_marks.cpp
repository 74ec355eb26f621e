// Joins marks that are the two halves of one answer.
#include "core/import/stacked_marks.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/import/boxes.h"

namespace annex::importing {
namespace {

// One word for yes or no with its box; nothing for all other marks.
struct Half {
  std::optional<Answer> word;
  bool ticked = false;
};

Half half_of(const Document& document, const AnswerMark& mark) {
  Half half;
  bool box = false;
  for (int word = mark.first; word <= mark.last; ++word) {
    const auto answer = answer_word(document.folded(word));
    if (answer && half.word) return {};
    if (answer) half.word = answer;
    box = box || box_in(document.text(word)).box != Box::none || is_cross_letter(document.text(word));
  }
  if (!box) return {};
  half.ticked = mark.answer.has_value();
  return half;
}

bool stand_stacked(const Document& document, const AnswerMark& above, const AnswerMark& below) {
  constexpr int kDrift = 4;
  const Word& first = document.word(above.first);
  const Word& second = document.word(below.first);
  return second.row == first.row + 1 && std::abs(first.column - second.column) <= kDrift &&
         first.cell == second.cell;
}

// "☒ Oui ☐", of which "Non" stands on the next line.
struct TornPair {
  std::optional<Answer> word;
  Box first = Box::none;
  Box last = Box::none;
};

TornPair torn_pair_of(const Document& document, const AnswerMark& mark) {
  TornPair pair;
  if (mark.last - mark.first != 2) return pair;
  pair.first = box_in(document.text(mark.first)).box;
  pair.last = box_in(document.text(mark.last)).box;
  if (pair.first != Box::none && pair.last != Box::none)
    pair.word = answer_word(document.folded(mark.first + 1));
  return pair;
}

// The one that is ticked; a bare cross is, where the other is empty.
std::optional<Answer> answer_of(const TornPair& pair, Answer other) {
  const auto chosen = [](Box box, Box beside) {
    return box == Box::ticked || (box == Box::crossed && beside == Box::empty);
  };
  const bool first = chosen(pair.first, pair.last);
  if (first == chosen(pair.last, pair.first)) return std::nullopt;
  return first ? *pair.word : other;
}

// The word alone, without a box.
std::optional<Answer> lone_word(const Document& document, const AnswerMark& mark) {
  return mark.first == mark.last ? answer_word(document.folded(mark.first)) : std::nullopt;
}

// Whether `below` is the word that `above` lacks; then it is put there.
bool complete(const Document& document, AnswerMark& above, const AnswerMark& below) {
  const TornPair pair = torn_pair_of(document, above);
  const auto word = lone_word(document, below);
  if (!pair.word || !word || *word == *pair.word || !above.below.empty() ||
      !stand_stacked(document, above, below))
    return false;
  above.below.push_back(below.first);
  above.answer = answer_of(pair, *word);
  return true;
}

}  // namespace

void join_stacked(const Document& document, std::vector<AnswerMark>& marks) {
  std::vector<AnswerMark> joined;
  bool open = false;  // the last mark may be the upper half of one
  for (AnswerMark& mark : marks) {
    if (!joined.empty() && complete(document, joined.back(), mark)) {
      open = false;
      continue;
    }
    const Half below = half_of(document, mark);
    const Half above = open ? half_of(document, joined.back()) : Half();
    const bool pair = above.word && below.word && *above.word != *below.word &&
                      stand_stacked(document, joined.back(), mark);
    open = !pair;
    if (!pair) {
      joined.push_back(std::move(mark));
      continue;
    }
    AnswerMark& whole = joined.back();
    for (int word = mark.first; word <= mark.last; ++word) whole.below.push_back(word);
    whole.answer.reset();
    if (above.ticked != below.ticked) whole.answer = above.ticked ? above.word : below.word;
  }
  marks = std::move(joined);
}

void forget_torn(const Document& document, std::vector<AnswerMark>& marks, int torn_words) {
  const auto lone_box = [&document](const AnswerMark& mark) {
    return mark.first == mark.last && mark.below.empty() && !lone_word(document, mark) &&
           box_in(document.text(mark.first)).box != Box::none;
  };
  const auto bare_word = [&document](const AnswerMark& mark) {
    return mark.below.empty() && lone_word(document, mark) &&
           box_in(document.text(mark.first)).box == Box::none;
  };
  const auto empty = std::count_if(marks.begin(), marks.end(), [&](const AnswerMark& mark) {
    return lone_box(mark) && box_in(document.text(mark.first)).box == Box::empty;
  });
  const auto words = std::count_if(marks.begin(), marks.end(), bare_word);
  if (empty < 2 || words + torn_words < 2) return;
  for (AnswerMark& mark : marks)
    if (lone_box(mark) || bare_word(mark)) mark.answer.reset();
}

}  // namespace annex::importing
