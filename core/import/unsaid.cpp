// Looks behind and below an answer for a word that takes it back.
#include "core/import/unsaid.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace annex::importing {
namespace {

// How words begin that say that something is not said, or not done: "Non communiqué", "Non conservées".
constexpr std::array<std::string_view, 37> kUnsaid = {
    "conserv", "stock",  "gard",     "limit",    "enregistr",  "communiqu", "renseign", "precis",
    "defin",   "connu",  "evalu",    "determin", "concern",    "document",  "fourni",   "disponib",
    "specifi", "indiqu", "requis",   "necess",   "pertinent",  "encore",    "decid",    "arrete",
    "prevu",   "etabli", "identifi", "verifi",   "confirm",    "transmis",  "recens",   "appli",
    "repondu", "statue", "complet",  "known",    "information"};

bool is_unsaid(const Document& document, int word) {
  if (document.word(word).capital) return false;
  const std::string_view folded = document.folded(word);
  return std::any_of(kUnsaid.begin(), kUnsaid.end(),
                     [&](std::string_view start) { return folded.rfind(start, 0) == 0; });
}

// "Non ap-", of which "plicable" stands on the next line.
bool is_unsaid_begun(const Document& document, int word) {
  const std::string_view folded = document.folded(word);
  if (document.word(word).capital || document.gap_after(word) < 2 || folded.size() < 2) return false;
  return std::any_of(kUnsaid.begin(), kUnsaid.end(),
                     [&](std::string_view start) { return start.rfind(folded, 0) == 0; });
}

// Words of a row stand in the order of their columns.
int word_in_column(const Document& document, int row, const Word& beside) {
  if (row < 0 || row >= static_cast<int>(document.rows().size())) return -1;
  const auto begin = document.words().begin() + document.row(row).first;
  const auto end = document.words().begin() + document.row(row).last;
  const auto found = std::partition_point(
      begin, end, [&beside](const Word& word) { return word.end_column <= beside.column; });
  const bool overlaps = found != end && found->column < beside.end_column;
  return overlaps ? static_cast<int>(found - document.words().begin()) : -1;
}

}  // namespace

int word_below(const Document& document, int word) {
  return word_in_column(document, document.word(word).row + 1, document.word(word));
}

int word_above(const Document& document, int word) {
  return word_in_column(document, document.word(word).row - 1, document.word(word));
}

bool says_unsaid(const Document& document, int answer) {
  const bool pauses = std::string_view(",;:.").find(document.text(answer).back()) != std::string_view::npos;
  if (pauses) return false;
  if (document.gap_after(answer) < 2)
    return is_unsaid(document, answer + 1) || is_unsaid_begun(document, answer + 1);
  // A cell of one word goes on below it, where the word below begins a cell or a line as well.
  const int below = word_below(document, answer);
  const bool begins = below >= 0 && (document.first_of_row(below) || document.word(below).gap >= 2);
  if (begins && is_unsaid(document, below)) return true;
  const int next = answer + 1;
  const bool alone = document.last_of_row(answer) && next < static_cast<int>(document.words().size()) &&
                     document.word(next).row == document.word(answer).row + 1 && document.last_of_row(next);
  return alone && (is_unsaid(document, next) || is_unsaid_begun(document, next));
}

}  // namespace annex::importing
