// Sorts the words behind an answer.
#include "core/import/row_cells.h"

#include <algorithm>

#include "core/import/retention_words.h"
#include "core/import/time_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

using Words = std::vector<int>;

Words part(const Words& words, std::size_t first, std::size_t last) {
  return {words.begin() + static_cast<std::ptrdiff_t>(first),
          words.begin() + static_cast<std::ptrdiff_t>(last)};
}

void append(Words& words, const Words& more) { words.insert(words.end(), more.begin(), more.end()); }

class CellReader {
 public:
  CellReader(const Document& document, const TableRow& row, TableShape shape)
      : document_(document), row_(row), shape_(shape) {}

  RowCells read() {
    Words words = row_.cells;
    const bool timed = row_.term->section == Section::subject_matters;
    const bool interleaved = timed && row_.label_rest > 0 && starts_as_retention(document_, words);
    if (!interleaved) {
      cells_.label = part(words, 0, row_.label_rest);
      words = part(words, row_.label_rest, words.size());
    }
    words = up_to_gap(words);
    if (words.empty()) return std::move(cells_);
    if (timed)
      read_timed(words);
    else
      read_plain(words);
    return std::move(cells_);
  }

 private:
  // A cell ends at a blank line; at a page's end it may go on.
  Words up_to_gap(const Words& words) const {
    if (shape_ == TableShape::columns) return words;
    for (std::size_t index = 1; index < words.size(); ++index) {
      const TextRow& before = document_.row_of(words[index - 1]);
      const TextRow& here = document_.row_of(words[index]);
      const bool blank = document_.word(words[index]).row - document_.word(words[index - 1]).row > 1;
      if (!blank) continue;
      // Words that cannot be the last ones go on whatever the gap: some converters double every line's end.
      if (is_open_end(document_, words[index - 1])) continue;
      const int rows_apart = document_.word(words[index]).row - document_.word(words[index - 1]).row;
      const bool far = before.page == here.page && rows_apart > 2;
      const bool goes_on = !far && !document_.word(words[index]).capital;
      if (!goes_on) return part(words, 0, index);
    }
    return words;
  }

  bool on_answer_row(int word) const {
    return document_.word(word).row == document_.word(row_.mark.back()).row;
  }
  bool label_goes_on() const { return is_open_end(document_, row_.label.back()); }

  void read_timed(const Words& words) {
    // In columns all that stands behind the answer is one cell; in a stream the label may go on there.
    const bool whole = shape_ == TableShape::columns && !asks_for_details(*row_.term);
    if (whole || starts_as_retention(document_, words) || not_applicable_words(document_, words, 0) > 0) {
      cells_.retention = words;
      return;
    }
    if (const std::size_t start = retention_start(words)) {
      before_retention(part(words, 0, start));
      cells_.retention = part(words, start, words.size());
    } else if (asks_for_details(*row_.term)) {
      cells_.details = words;
    } else if (label_goes_on() || (!document_.word(words.front()).capital && !tells_time(words))) {
      append(cells_.label, words);
    } else if (on_answer_row(words.front()) || counts_time(words)) {
      cells_.retention = words;
    }
  }

  // "6 à 12 mois", "supprimé immédiatement": on the answer's own row, and not a label's words.
  bool tells_time(const Words& words) const {
    if (counts_time(words)) return true;
    if (!on_answer_row(words.front()) || document_.row_of(words.front()).blank()) return false;
    const std::string_view first = document_.folded(words.front());
    const bool digit = !first.empty() && first.front() >= '0' && first.front() <= '9';
    return digit || !find_times(document_, words).found.empty() || find_times(document_, words).doubtful ||
           first.rfind("supprim", 0) == 0 || first.rfind("delet", 0) == 0 || first.rfind("effac", 0) == 0 ||
           first.rfind("eras", 0) == 0;
  }

  // "13 billing months": a number and, soon behind it, a unit of time, whatever the number counts, is no
  // label's end either.
  bool counts_time(const Words& words) const {
    constexpr std::size_t kFarthest = 3;
    const std::string_view first = document_.folded(words.front());
    if (first.empty() || first.front() < '0' || first.front() > '9') return false;
    return std::any_of(words.begin(),
                       words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kFarthest)),
                       [this](int word) { return is_unit_of_time(document_.folded(word)); });
  }

  // Where a statement of time starts behind other words: with a capital, behind a comma, or at a line's
  // start.
  std::size_t retention_start(const Words& words) const {
    constexpr std::size_t kMostWords = 60;
    for (std::size_t at = 1; at < std::min(words.size(), kMostWords); ++at) {
      constexpr std::string_view kPauses = ",;:";
      const bool pause = kPauses.find(document_.text(words[at - 1]).back()) != std::string_view::npos;
      if (!document_.word(words[at]).capital && !document_.first_of_row(words[at]) && !pause) continue;
      if (starts_as_retention(document_, part(words, at, std::min(words.size(), at + 8)))) return at;
    }
    return 0;
  }

  void before_retention(const Words& words) {
    append(asks_for_details(*row_.term) ? cells_.details : cells_.label, words);
  }

  void read_plain(const Words& words) {
    const bool details = asks_for_details(*row_.term) || shape_ == TableShape::columns;
    if (details) {
      cells_.details = words;
      return;
    }
    std::size_t on_row = 0;
    while (on_row < words.size() && on_answer_row(words[on_row])) ++on_row;
    if (on_row > 0 && !label_goes_on())
      cells_.details = part(words, 0, on_row);
    else
      append(cells_.label, part(words, 0, on_row));
    const Words rest = part(words, on_row, words.size());
    if (!rest.empty() && (label_goes_on() || !document_.word(rest.front()).capital))
      append(cells_.label, rest);
  }

  const Document& document_;
  const TableRow& row_;
  TableShape shape_;
  RowCells cells_;
};

}  // namespace

bool asks_for_details(const Term& term) { return term.id == "other-use" || term.id == "other-subject"; }

RowCells read_row_cells(const Document& document, const TableRow& row, TableShape shape) {
  return CellReader(document, row, shape).read();
}

}  // namespace annex::importing
