// Reads a table whose cells follow one another, as pdftotext or a copy from a viewer gives them.
#include <algorithm>

#include "core/import/table_shapes.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

class StreamReader {
 public:
  explicit StreamReader(const TableInput& input) : document_(input.document), input_(input) {
    mark_of_.assign(input.words.size(), -1);
    std::size_t next = 0;
    const auto end_of = [](const AnswerMark& mark) {
      return mark.below.empty() ? mark.last : mark.below.back();
    };
    const auto holds = [](const AnswerMark& mark, int word) {
      return (mark.first <= word && word <= mark.last) ||
             std::find(mark.below.begin(), mark.below.end(), word) != mark.below.end();
    };
    for (std::size_t index = 0; index < input.words.size(); ++index) {
      while (next < input.marks.size() && end_of(input.marks[next]) < input.words[index]) ++next;
      const bool inside = next < input.marks.size() && holds(input.marks[next], input.words[index]);
      if (inside)
        mark_of_[index] = static_cast<int>(next);
      else
        label_words_.push_back(input.words[index]), position_.push_back(index);
    }
  }

  std::vector<TableRow> read() {
    const FoldedText text(document_, label_words_);
    const auto hits = find_labels(document_, text, input_.phrases, label_starts());
    scattered_ = answers_are_scattered(hits);
    std::vector<TableRow> rows;
    for (std::size_t index = 0; index < hits.size(); ++index) {
      const std::size_t begin = position_[static_cast<std::size_t>(hits[index].first)];
      const bool last = index + 1 == hits.size();
      const std::size_t end = last ? input_.words.size() : start_of(hits[index + 1]);
      rows.push_back(row_of(hits[index], begin, end));
      for (std::size_t at = start_of(hits[index]); at < begin; ++at)
        rows.back().numbering.push_back(input_.words[at]);
    }
    return rows;
  }

 private:
  std::size_t start_of(const LabelHit& hit) const {
    return numbering_of(document_, input_.words, position_[static_cast<std::size_t>(hit.first)]);
  }

  bool is_mark(std::size_t at) const { return mark_of_[at] >= 0; }

  // At the start of a line or cell, behind an answer, and behind what follows an answer where a capital says
  // so.
  std::vector<LabelStart> label_starts() const {
    std::vector<LabelStart> starts(label_words_.size(), LabelStart::no);
    bool answered = false;
    std::size_t seen = 0;
    for (std::size_t index = 0; index < label_words_.size(); ++index) {
      const std::size_t at = position_[index];
      for (; seen < at; ++seen) answered = answered || is_mark(seen);
      answered = answered || not_applicable_words(document_, label_words_, index) > 0;
      const int word = label_words_[index];
      const bool behind_mark = at > 0 && is_mark(at - 1);
      const bool cell = document_.word(word).gap >= 2 && !document_.first_of_row(word);
      const bool linked = at > 0 && !is_mark(at - 1) && is_open_end(document_, input_.words[at - 1]);
      if (behind_mark || cell || starts_line(document_, label_words_, index)) {
        starts[index] = linked && !behind_mark ? LabelStart::by_capital : LabelStart::anywhere;
        if (linked && answered && is_linked_line(at)) starts[index] = LabelStart::no;
      } else if (answered && !linked) {
        starts[index] = LabelStart::by_capital;
      }
    }
    return starts;
  }

  // The line above ends in a word such as "de": behind an answer, the cell goes on here even with a capital.
  bool is_linked_line(std::size_t at) const {
    return at > 0 && document_.word(input_.words[at]).row == document_.word(input_.words[at - 1]).row + 1;
  }

  // Two answers in a row, or an answer before all labels: the text gives the columns apart from each other,
  // and not always in order. Then only an answer that is on its label's line is that label's for certain.
  bool answers_are_scattered(const std::vector<LabelHit>& hits) {
    const std::size_t first_label =
        hits.empty() ? input_.words.size() : position_[static_cast<std::size_t>(hits.front().first)];
    for (std::size_t at = 0; at < input_.words.size(); ++at) {
      const bool before_labels =
          at < first_label && (is_mark(at) || not_applicable_words(document_, input_.words, at) > 0);
      if (before_labels || leads_label(at, hits)) answers_first_ = true;
      if (untimed() && is_second_of_two(at)) return true;
      if (!is_mark(at) || !alone_on_row(at)) continue;
      if (at < first_label) return true;
      if (at > 0 && is_mark(at - 1) && mark_of_[at - 1] != mark_of_[at] && alone_on_row(at - 1)) return true;
    }
    return false;
  }

  // Where nothing but answers follows the labels, "N/A" below an answer is the next row's.
  bool untimed() const {
    return std::none_of(input_.phrases.begin(), input_.phrases.end(), [](const LabelPhrase& phrase) {
      return phrase.term->section == Section::subject_matters;
    });
  }
  bool is_second_of_two(std::size_t at) const {
    const int word = input_.words[at];
    return at > 0 && is_mark(at - 1) && !is_mark(at) && alone_on_row(at - 1) &&
           document_.first_of_row(word) && document_.last_of_row(word) &&
           not_applicable_words(document_, input_.words, at) == 1;
  }

  // "Oui Collecte (…)": the answer stands left of its label.
  bool leads_label(std::size_t at, const std::vector<LabelHit>& hits) const {
    if (!is_mark(at) || at + 1 >= input_.words.size() || is_mark(at + 1) ||
        !document_.first_of_row(input_.words[at]) ||
        document_.word(input_.words[at + 1]).row != document_.word(input_.words[at]).row)
      return false;
    const auto label = std::partition_point(hits.begin(), hits.end(), [&](const LabelHit& hit) {
      return position_[static_cast<std::size_t>(hit.first)] <= at;
    });
    return label != hits.end() && start_of(*label) == at + 1;
  }

  bool alone_on_row(std::size_t at) const {
    const AnswerMark& mark = input_.marks[static_cast<std::size_t>(mark_of_[at])];
    return document_.first_of_row(mark.first) && document_.last_of_row(mark.last);
  }

  TableRow row_of(const LabelHit& hit, std::size_t begin, std::size_t end) {
    TableRow row;
    row.term = hit.term;
    row.language = hit.language;
    row.matched = static_cast<std::size_t>(hit.last - hit.first);
    std::size_t at = begin;
    while (at < end && !is_mark(at)) row.label.push_back(input_.words[at++]);
    const std::size_t matched = row.matched;
    const std::size_t first_mark = at;
    const bool answered = at < end && is_certain(row.label, matched, at, end);
    previous_answered_ = answered;
    if (!answered) {
      row.label.resize(std::min(row.label.size(), matched));
      return row;
    }
    const AnswerMark& mark = input_.marks[static_cast<std::size_t>(mark_of_[at])];
    for (; at < end && mark_of_[at] == mark_of_[first_mark]; ++at) row.mark.push_back(input_.words[at]);
    row.answer = mark.answer;
    if (matched > row.label.size()) at = finish_matched(row, matched, at, end);
    take_cells(row, at, end);
    if (is_taken_back(row)) row.answer.reset();
    return row;
  }

  bool is_certain(const std::vector<int>& label, std::size_t matched, std::size_t at, std::size_t end) const {
    const AnswerMark& mark = input_.marks[static_cast<std::size_t>(mark_of_[at])];
    if (!mark.answer || !holds_one_label(document_, label, matched)) return false;
    if (document_.word(label.back()).row == document_.word(mark.first).row) return true;
    std::size_t next = at;
    while (next < end && mark_of_[next] == mark_of_[at]) ++next;
    if (next < end && is_mark(next)) return false;
    // Behind an answer that stands before all labels, the next may be that of the row below.
    if (answers_first_) return false;
    if (!scattered_) return true;
    return previous_answered_ && std::none_of(mark_of_.begin() + static_cast<std::ptrdiff_t>(next),
                                              mark_of_.begin() + static_cast<std::ptrdiff_t>(end),
                                              [](int index) { return index >= 0; });
  }

  // "…restreindre l'accès aux   Non", the label's end, and "applicable" on a line of its own.
  bool is_taken_back(const TableRow& row) const {
    if (row.label_rest >= row.cells.size()) return false;
    const int word = row.cells[row.label_rest];
    return document_.first_of_row(word) && document_.last_of_row(word) &&
           document_.folded(word).rfind("applicable", 0) == 0;
  }

  // The answer interrupted the words by which the label was recognised.
  std::size_t finish_matched(TableRow& row, std::size_t matched, std::size_t at, std::size_t end) const {
    while (at < end && !is_mark(at) && row.label.size() < matched) row.label.push_back(input_.words[at++]);
    return at;
  }

  // Behind the answer: the rest of a label that is not complete, then other cells. Where a second answer
  // follows, a row was not recognised, and only what is on the answer's own line is this row's.
  void take_cells(TableRow& row, std::size_t at, std::size_t end) const {
    std::size_t stop = at;
    while (stop < end && !is_mark(stop)) ++stop;
    const int mark_row = document_.word(row.mark.back()).row;
    if (stop < end || scattered_)
      while (stop > at && document_.word(input_.words[stop - 1]).row != mark_row) --stop;
    int balance = bracket_balance(document_, row.label);
    std::size_t closing = at;
    for (; closing < stop && balance > 0; ++closing)
      balance += bracket_balance(document_.text(input_.words[closing]));
    if (balance <= 0) row.label_rest = closing - at;
    for (; at < stop; ++at) row.cells.push_back(input_.words[at]);
  }

  const Document& document_;
  const TableInput& input_;
  std::vector<int> mark_of_;           // of each of the input's words: which mark, or -1
  std::vector<int> label_words_;       // the words that are no marks
  std::vector<std::size_t> position_;  // of each of them, its index in the input's words
  bool scattered_ = false;
  bool answers_first_ = false;
  bool previous_answered_ = true;
};

}  // namespace

std::vector<TableRow> read_stream(const TableInput& input) { return StreamReader(input).read(); }

}  // namespace annex::importing
