// Tells the two shapes of a table apart, and what both must know of labels.
#include "core/import/table.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/import/table_shapes.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// The first cell of a row of text ends before a column: what stands at the column is not below or above its
// words.
bool ends_before(const Document& document, int row, int column) {
  if (row < 0 || row >= static_cast<int>(document.rows().size()) || document.row(row).blank()) return true;
  int word = document.row(row).first;
  if (document.word(word).column >= column) return true;
  while (word + 1 < document.row(row).last && document.word(word + 1).gap < 2) ++word;
  return document.word(word).end_column <= column;
}

// Apart from the label: behind blanks, or alone on its row and beside, not below, the label's lines.
bool stands_apart(const Document& document, const Word& word, bool first_of_row) {
  constexpr int kIndent = 12;
  if (word.cell > 0 || word.gap < (first_of_row ? kIndent : 2)) return false;
  return !first_of_row || (ends_before(document, word.row - 1, word.column) &&
                           ends_before(document, word.row + 1, word.column));
}

// In columns answers stand apart from their labels, one below the other.
bool stand_in_column(const Document& document, const std::vector<AnswerMark>& marks) {
  constexpr int kDrift = 4;  // centred answers of different width, and rounding
  std::vector<const Word*> apart;
  for (const auto& mark : marks) {
    const Word& word = document.word(mark.first);
    if (stands_apart(document, word, document.first_of_row(mark.first))) apart.push_back(&word);
  }
  if (apart.size() < 2 || apart.size() * 10 < marks.size() * 6) return false;
  std::size_t aligned = 0;
  for (std::size_t index = 1; index < apart.size(); ++index)
    if (std::abs(apart[index]->column - apart[index - 1]->column) <= kDrift) ++aligned;
  return aligned * 10 >= (apart.size() - 1) * 7;
}

bool is_numbering(const Document& document, int word) {
  const std::string_view folded = document.folded(word);
  const std::string_view text = document.text(word);
  if (folded.empty()) return true;
  const bool marked = text.back() == '.' || text.back() == ')' || text.back() == '-';
  // "3.12"
  if (text.size() <= 5 && text.find('.') != std::string_view::npos && text.front() != '.' &&
      text.find_first_not_of("0123456789.") == std::string_view::npos)
    return true;
  return marked && folded.size() <= 4 && text.front() != '(' &&
         (folded.size() == 1 || (folded.front() >= '0' && folded.front() <= '9'));
}

}  // namespace

bool starts_line(const Document& document, const std::vector<int>& words, std::size_t index) {
  if (is_decoration(document, words[index])) return false;
  while (index > 0 && document.word(words[index - 1]).row == document.word(words[index]).row) {
    if (!is_numbering(document, words[index - 1])) return false;
    --index;
  }
  return true;
}

std::size_t numbering_of(const Document& document, const std::vector<int>& words, std::size_t index) {
  if (index >= words.size() || !starts_line(document, words, index)) return index;
  while (index > 0 && document.word(words[index - 1]).row == document.word(words[index]).row) --index;
  return index;
}

namespace {

// "Collecte : oui. Enregistrement :": an answer in a sentence, of another row than the one that follows.
bool answers_in_words(const Document& document, const std::vector<int>& label, std::size_t index) {
  if (index == 0 || document.text(label[index - 1]).back() != ':') return false;
  return answer_word(document.folded(label[index])).has_value();
}

// "Activation du service N/A Pour la durée… Authentification de l'usager   Oui": the row has said that
// nothing applies, or has an answer in small letters; the one that follows is another row's.
bool has_said(const Document& document, const std::vector<int>& label, std::size_t index) {
  return not_applicable_words(document, label, index) > 0 ||
         answer_word(document.folded(label[index])).has_value();
}

}  // namespace

bool holds_one_label(const Document& document, const std::vector<int>& label, std::size_t matched) {
  int balance = 0;
  std::size_t row_start = 0;
  for (std::size_t index = 0; index < label.size(); ++index) {
    if (answers_in_words(document, label, index)) return false;
    if (index >= matched && balance == 0 && has_said(document, label, index)) return false;
    const bool new_line = index > 0 && document.word(label[index]).row != document.word(label[index - 1]).row;
    if (index >= matched && new_line && balance == 0) {
      const bool blank_between = document.word(label[index]).row - document.word(label[index - 1]).row > 1;
      const bool open = is_open_end(document, label[index - 1]);
      const bool sentence = document.text(label[index - 1]).back() == '.' && !blank_between;
      if (document.word(label[index]).capital && !open && !sentence) return false;
    }
    // A bracket within a bracket, on a line that begins with a capital: the line above lost its end.
    if (new_line) row_start = index;
    if (row_start > 0 && balance > 0 && document.word(label[row_start]).capital &&
        bracket_balance(document.text(label[index])) > 0)
      return false;
    balance += bracket_balance(document.text(label[index]));
    if (balance < 0) return false;
  }
  return true;
}

void put_mark(TableRow& row, const AnswerMark& mark) {
  for (int word = mark.first; word <= mark.last; ++word) row.mark.push_back(word);
  row.mark.insert(row.mark.end(), mark.below.begin(), mark.below.end());
  row.answer = mark.answer;
}

Table read_table(const Document& document, const std::vector<int>& words,
                 const std::vector<AnswerMark>& marks, const std::vector<LabelPhrase>& phrases) {
  const TableInput input{document, words, marks, phrases};
  Table table;
  if (answers_lead(input)) return read_columns(input, true);
  if (auto led = read_leading(input)) {
    table.shape = TableShape::columns;
    table.rows = std::move(*led);
    return table;
  }
  if (!stand_in_column(document, marks)) {
    table.rows = read_stream(input);
    return table;
  }
  return read_columns(input, false);
}

}  // namespace annex::importing
