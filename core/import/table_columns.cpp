// Reads a table whose columns stand side by side: labels, answers and further cells each have their own
// columns, and a row of the table is known by the lines that its label fills.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "core/import/retention_words.h"
#include "core/import/table_shapes.h"
#include "core/import/timed_cells.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// With these a cell about time begins.
constexpr std::array<std::string_view, 26> kCellStarters = {
    "pour", "pendant", "duree",  "jusqu", "tant",     "selon",      "conformement", "illimite", "illimitee",
    "for",  "as",      "during", "until", "up",       "throughout", "unlimited",    "while",    "na",
    "n",    "le",      "la",     "the",   "duration", "aussi",      "sans",         "no"};

struct Hull {
  std::size_t hit = 0;
  int first_row = 0;
  int last_row = 0;
};

CellAlignment alignment_of(const Document& document, const std::vector<TableRow>& rows) {
  int top = 0;
  int middle = 0;
  int bottom = 0;
  for (const auto& row : rows) {
    if (row.mark.empty()) continue;
    const int first = document.word(row.label.front()).row;
    const int last = document.word(row.label.back()).row;
    const int mark = document.word(row.mark.front()).row;
    if (first == last) continue;
    ++(mark <= first ? top : mark >= last ? bottom : middle);
  }
  if (middle > top && middle > bottom) return CellAlignment::middle;
  return bottom > top ? CellAlignment::bottom : CellAlignment::top;
}

struct Block {
  std::vector<int> words;
  int first_row = 0;
  int last_row = 0;
};

class ColumnReader {
 public:
  ColumnReader(const TableInput& input, bool leading)
      : document_(input.document), input_(input), leading_(leading) {
    timed_ = std::any_of(input.phrases.begin(), input.phrases.end(), [](const LabelPhrase& phrase) {
      return phrase.term->section == Section::subject_matters;
    });
  }

  Table read() {
    split_words();
    const FoldedText text(document_, left_);
    const auto hits = find_labels(document_, text, input_.phrases, label_starts());
    Table table;
    table.shape = TableShape::columns;
    auto& rows = table.rows;
    std::vector<Hull> hulls;
    for (std::size_t index = 0; index < hits.size(); ++index) {
      const bool last = index + 1 == hits.size();
      const auto end = last ? left_.size() : start_of(hits[index + 1]);
      rows.push_back(row_of(hits[index], end));
      hulls.push_back({index, document_.word(rows.back().label.front()).row,
                       document_.word(rows.back().label.back()).row});
    }
    take_adjacent_marks(rows, hulls);
    table.alignment = alignment_of(document_, rows);
    if (timed_)
      take_timed_cells(table, hulls);
    else
      assign_blocks(rows, hulls);
    return table;
  }

 private:
  std::size_t start_of(const LabelHit& hit) const {
    return numbering_of(document_, left_, static_cast<std::size_t>(hit.first));
  }

  // Left of the answers are labels, right of them other cells. A row without answer goes by the nearest that
  // has one.
  void split_words() {
    const LabelEnds ends = leading_ ? ends_of_led_labels(input_) : LabelEnds();
    std::size_t next = 0;
    std::set<int> below;
    for (const AnswerMark& mark : input_.marks) below.insert(mark.below.begin(), mark.below.end());
    for (const int word : input_.words) {
      if (below.count(word) > 0) continue;
      const int row = document_.word(word).row;
      while (next < input_.marks.size() && document_.word(input_.marks[next].first).row < row) ++next;
      std::size_t own = next;
      while (own + 1 < input_.marks.size() && document_.word(input_.marks[own + 1].first).row == row) ++own;
      const bool has_mark = next < input_.marks.size() && document_.word(input_.marks[next].first).row == row;
      if (has_mark && word >= input_.marks[next].first && word <= input_.marks[own].last) {
        if (word == input_.marks[next].first) marks_by_row_[row] = next;
        continue;
      }
      const bool left = leading_   ? word < ends.at(row)
                        : has_mark ? word < input_.marks[next].first
                                   : document_.word(word).column < answer_column(next, row);
      (left ? left_ : right_).push_back(word);
    }
  }

  int answer_column(std::size_t next, int row) const {
    const AnswerMark* after = next < input_.marks.size() ? &input_.marks[next] : nullptr;
    const AnswerMark* before = next > 0 ? &input_.marks[next - 1] : nullptr;
    const auto distance = [this, row](const AnswerMark* mark) {
      constexpr int kOtherPage = 1000000;
      const Word& word = document_.word(mark->first);
      const bool same_page = document_.row(word.row).page == document_.row(row).page;
      return std::abs(word.row - row) + (same_page ? 0 : kOtherPage);
    };
    if (after == nullptr || (before != nullptr && distance(before) <= distance(after))) after = before;
    return document_.word(after->first).column;
  }

  std::vector<LabelStart> label_starts() const {
    std::vector<LabelStart> starts(left_.size(), LabelStart::no);
    for (std::size_t index = 0; index < left_.size(); ++index) {
      if (!starts_line(document_, left_, index)) continue;
      const bool next_line =
          index > 0 && document_.word(left_[index]).row == document_.word(left_[index - 1]).row + 1;
      const bool linked = next_line && is_open_end(document_, left_[index - 1]);
      starts[index] = linked ? LabelStart::by_capital : LabelStart::anywhere;
    }
    return starts;
  }

  bool has_mark(int row) const { return marks_by_row_.count(row) > 0; }

  // The words of a label: on to the next one, or to where a row begins that was not recognised.
  std::vector<int> label_of(const LabelHit& hit, std::size_t end) const {
    std::vector<int> label;
    int balance = 0;
    bool answered = false;
    for (auto index = static_cast<std::size_t>(hit.first); index < end; ++index) {
      const int word = left_[index];
      const int row = document_.word(word).row;
      const int row_before = label.empty() ? row : document_.word(label.back()).row;
      if (row != row_before && balance <= 0 && static_cast<int>(index) >= hit.last &&
          document_.word(word).capital && !is_open_end(document_, label.back())) {
        answered = answered || has_mark(row_before);
        const bool gap = blank_between(row_before, row);
        if (gap || (answered && has_mark(row))) break;
      }
      if (row != row_before && (has_mark(row_before) || mark_between(row_before, row))) answered = true;
      balance += bracket_balance(document_.text(word));
      label.push_back(word);
    }
    return label;
  }

  bool blank_between(int above, int below) const {
    for (int row = above + 1; row < below; ++row)
      if (document_.row(row).blank()) return true;
    return false;
  }
  bool mark_between(int above, int below) const {
    const auto next = marks_by_row_.upper_bound(above);
    return next != marks_by_row_.end() && next->first < below;
  }

  TableRow row_of(const LabelHit& hit, std::size_t end) const {
    TableRow row;
    row.term = hit.term;
    row.language = hit.language;
    for (std::size_t at = start_of(hit); at < static_cast<std::size_t>(hit.first); ++at)
      row.numbering.push_back(left_[at]);
    row.label = label_of(hit, end);
    row.matched = static_cast<std::size_t>(hit.last - hit.first);
    const int first_row = document_.word(row.label.front()).row;
    const int last_row = document_.word(row.label.back()).row;
    const auto first = marks_by_row_.lower_bound(first_row);
    if (first == marks_by_row_.end() || first->first > last_row) return row;
    const bool beside = first->first == first_row;
    const auto second = std::next(first);
    const bool more = second != marks_by_row_.end() && second->first <= last_row;
    if (!beside && more) return row;
    std::vector<int> to_mark;
    for (const int word : row.label)
      if (document_.word(word).row <= first->first) to_mark.push_back(word);
    if (!holds_one_label(document_, to_mark, static_cast<std::size_t>(hit.last - hit.first))) return row;
    const AnswerMark& mark = input_.marks[first->second];
    const bool one_on_row = first->second + 1 >= input_.marks.size() ||
                            document_.word(input_.marks[first->second + 1].first).row != first->first;
    if (!mark.answer || !one_on_row) return row;
    put_mark(row, mark);
    take_aside(row);
    return row;
  }

  // "Hébergement    Durée du contrat    Oui": a cell between the label and its answer.
  void take_aside(TableRow& row) const {
    if (!timed_) return;
    std::vector<int> label;
    std::vector<int> aside;
    bool beside = false;
    for (std::size_t index = 0; index < row.label.size(); ++index) {
      const int word = row.label[index];
      if (document_.first_of_row(word))
        beside = false;
      else if (index >= row.matched && document_.word(word).gap >= 2)
        beside = true;
      (beside ? aside : label).push_back(word);
    }
    if (!starts_as_retention(document_, aside) &&
        (aside.empty() || !not_applicable_words(document_, aside, 0)))
      return;
    row.label = std::move(label);
    row.cells = std::move(aside);
  }

  // An answer that stands alone above or below a label without one, and beside no other label.
  void take_adjacent_marks(std::vector<TableRow>& rows, std::vector<Hull>& hulls) const {
    // Where answers stand beside few labels, the columns are not what they seem.
    const auto beside =
        std::count_if(hulls.begin(), hulls.end(), [this](const Hull& hull) { return has_mark_within(hull); });
    if (static_cast<std::size_t>(beside) * 10 < hulls.size() * 7) return;
    for (std::size_t index = 0; index < hulls.size(); ++index) {
      if (!rows[index].mark.empty()) continue;
      const bool free_above = index == 0 || !rows[index - 1].mark.empty();
      const bool free_below = index + 1 == hulls.size() || !rows[index + 1].mark.empty();
      const int row_above = index == 0 ? -1 : hulls[index - 1].last_row;
      const int row_below = index + 1 == hulls.size() ? -1 : hulls[index + 1].first_row;
      const auto above = lone_mark(hulls[index].first_row, -1, row_above);
      const auto below = lone_mark(hulls[index].last_row, 1, row_below);
      if (has_mark_within(hulls[index]) || (above && below)) continue;
      const auto& found = above && free_above   ? above
                          : below && free_below ? below
                                                : std::optional<std::size_t>();
      if (!found || !input_.marks[*found].answer) continue;
      const AnswerMark& mark = input_.marks[*found];
      put_mark(rows[index], mark);
      const int row = document_.word(mark.first).row;
      hulls[index].first_row = std::min(hulls[index].first_row, row);
      hulls[index].last_row = std::max(hulls[index].last_row, row);
    }
  }

  bool has_mark_within(const Hull& hull) const {
    const auto next = marks_by_row_.lower_bound(hull.first_row);
    return next != marks_by_row_.end() && next->first <= hull.last_row;
  }
  // The first answer above or below a row of text, if it has no words of labels beside it; `taken` is a row
  // that is another label's.
  std::optional<std::size_t> lone_mark(int from, int step, int taken) const {
    constexpr int kFarthest = 3;
    for (int row = from + step; row != taken && row >= 0 && std::abs(row - from) <= kFarthest; row += step) {
      if (row >= static_cast<int>(document_.rows().size()) || document_.row(row).blank()) return std::nullopt;
      const auto mark = marks_by_row_.find(row);
      if (mark == marks_by_row_.end()) continue;
      return document_.first_of_row(input_.marks[mark->second].first) ? std::optional(mark->second)
                                                                      : std::nullopt;
    }
    return std::nullopt;
  }

  // Rows that were not recognised have an answer, and what stands beside that is theirs.
  void take_timed_cells(Table& table, const std::vector<Hull>& hulls) const {
    struct Owned {
      RowSpan span;
      TableRow* row;
    };
    std::vector<Owned> owned;
    for (const Hull& hull : hulls) owned.push_back({{hull.first_row, hull.last_row}, &table.rows[hull.hit]});
    for (const auto& [row, mark] : marks_by_row_)
      if (std::none_of(hulls.begin(), hulls.end(), [row = row](const Hull& hull) {
            return hull.first_row <= row && row <= hull.last_row;
          }))
        owned.push_back({{row, row}, nullptr});
    std::sort(owned.begin(), owned.end(),
              [](const Owned& left, const Owned& right) { return left.span.first < right.span.first; });
    std::vector<RowSpan> spans;
    const std::vector<int> counted = counted_rows();
    const auto count = [&counted](int row) { return counted[static_cast<std::size_t>(row)]; };
    for (const Owned& owner : owned) spans.push_back({count(owner.span.first), count(owner.span.last)});
    TimedCells timed = read_timed_cells(document_, right_, spans, counted, table.alignment);
    table.alignment = timed.alignment;
    for (std::size_t index = 0; index < owned.size(); ++index) {
      if (owned[index].row == nullptr || timed.cells[index].empty()) continue;
      auto& cells = owned[index].row->cells;
      cells.insert(cells.end(), timed.cells[index].begin(), timed.cells[index].end());
    }
  }

  // Of each row of the document, how many rows of the table stand above it.
  std::vector<int> counted_rows() const {
    std::vector<int> counted(document_.rows().size() + 1, 0);
    for (const int word : input_.words) counted[static_cast<std::size_t>(document_.word(word).row) + 1] = 1;
    for (std::size_t row = 1; row < counted.size(); ++row) counted[row] += counted[row - 1];
    return counted;
  }

  // Cells of the right column: cut where one begins, each given to the row whose label it stands beside.
  std::vector<Block> blocks(const std::vector<Hull>& hulls) const {
    std::vector<Block> found;
    std::size_t hull = 0;
    for (std::size_t at = 0; at < right_.size(); ++at) {
      const int word = right_[at];
      const int row = document_.word(word).row;
      const bool new_row = found.empty() || row != found.back().last_row;
      while (hull < hulls.size() && hulls[hull].first_row < row) ++hull;
      const bool beside_start = hull < hulls.size() && hulls[hull].first_row == row;
      if (found.empty() || (new_row && (starts_cell(word, row - found.back().last_row, beside_start) ||
                                        starts_own_cell(at, beside_start, found.back()))))
        found.push_back({{}, row, row});
      found.back().words.push_back(word);
      found.back().last_row = row;
    }
    return found;
  }

  bool starts_cell(int word, int distance, bool beside_start) const {
    const std::string_view folded = document_.folded(word);
    const std::string_view first = folded.substr(0, folded.find(' '));
    if (!opens(word)) return false;
    if (std::find(kCellStarters.begin(), kCellStarters.end(), first) != kCellStarters.end()) return true;
    return distance > 1 && (beside_start || distance > 2);
  }

  bool opens(int word) const {
    const std::string_view folded = document_.folded(word);
    const bool digit = !folded.empty() && folded.front() >= '0' && folded.front() <= '9';
    return document_.word(word).capital || digit;
  }

  // A line beside an answer, or a capital beside a label's beginning, is that row's own cell, unless the cell
  // above cannot be over or this line goes on with it: then one cell stands beside several rows.
  bool starts_own_cell(std::size_t at, bool beside_start, const Block& above) const {
    if (!has_mark(document_.word(right_[at]).row) && !(beside_start && opens(right_[at]))) return false;
    if (bracket_balance(document_, above.words) > 0 || is_open_end(document_, above.words.back()))
      return false;
    std::vector<int> line;
    const int row = document_.word(right_[at]).row;
    for (; at < right_.size() && document_.word(right_[at]).row == row; ++at) line.push_back(right_[at]);
    if (not_applicable_words(document_, line, 0) > 0) return true;
    return timed_ ? opens(line.front()) || starts_as_retention(document_, line)
                  : document_.text(line.front()).front() != ')';
  }

  void assign_blocks(std::vector<TableRow>& rows, const std::vector<Hull>& hulls) const {
    std::size_t from = 0;
    for (const Block& block : blocks(hulls)) {
      while (from < hulls.size() && hulls[from].last_row < block.first_row) ++from;
      const Hull* best = nullptr;
      int most = 0;
      for (std::size_t index = from; index < hulls.size() && hulls[index].first_row <= block.last_row;
           ++index) {
        const int shared = std::min(hulls[index].last_row, block.last_row) -
                           std::max(hulls[index].first_row, block.first_row) + 1;
        if (shared > most) best = &hulls[index], most = shared;
      }
      // A cell that goes on below its label's last line; beside an answer it is of a row that was not
      // recognised.
      if (best == nullptr && from > 0 && hulls[from - 1].last_row + 1 == block.first_row &&
          !has_mark(block.first_row))
        best = &hulls[from - 1];
      if (best == nullptr) continue;
      auto& cells = rows[best->hit].cells;
      cells.insert(cells.end(), block.words.begin(), block.words.end());
    }
  }

  const Document& document_;
  const TableInput& input_;
  std::vector<int> left_;
  std::vector<int> right_;
  std::map<int, std::size_t> marks_by_row_;  // the first mark on a row
  bool timed_ = false;                       // the table says how long data is kept
  bool leading_ = false;
};

}  // namespace

Table read_columns(const TableInput& input, bool leading) { return ColumnReader(input, leading).read(); }

}  // namespace annex::importing
