// Reads a table whose answers stand before their labels, each at the start of its row.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

#include "core/import/table_shapes.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

class LeadingReader {
 public:
  explicit LeadingReader(const TableInput& input) : document_(input.document), input_(input) {
    std::size_t next = 0;
    for (const int word : input.words) {
      while (next < input.marks.size() && input.marks[next].last < word) ++next;
      if (next == input.marks.size() || input.marks[next].first > word) labels_.push_back(word);
    }
    const FoldedText text(document_, labels_);
    std::vector<LabelStart> starts(labels_.size(), LabelStart::no);
    for (std::size_t index = 0; index < labels_.size(); ++index)
      if (starts_line(document_, labels_, index)) starts[index] = LabelStart::anywhere;
    hits_ = find_labels(document_, text, input.phrases, starts);
  }

  // In a stream too an answer may stand before a label: that of the row above. Then the first label has none,
  // and the last answer no label behind it.
  bool leads() const {
    if (hits_.size() < 2 || !mark_before(hits_.front())) return false;
    const int last = first_word(hits_.back());
    if (input_.marks.back().first > last) return false;
    const auto led = std::count_if(hits_.begin(), hits_.end(),
                                   [this](const LabelHit& hit) { return mark_before(hit).has_value(); });
    return static_cast<std::size_t>(led) * 10 >= hits_.size() * 8;
  }

  // Nearly all answers start their lines, and nearly all labels stand right of the answers about them.
  bool leads_in_column() const {
    if (hits_.size() < 2 || input_.marks.size() < 2) return false;
    const auto starting =
        std::count_if(input_.marks.begin(), input_.marks.end(), [this](const AnswerMark& mark) {
          return document_.first_of_row(mark.first) && document_.gap_after(mark.last) >= 2;
        });
    const auto behind = std::count_if(hits_.begin(), hits_.end(), [this](const LabelHit& hit) {
      const Word& label = document_.word(first_word(hit));
      const AnswerMark* mark = nearest_mark(label.row);
      return label.cell == 0 && document_.word(mark->last).end_column < label.column;
    });
    return static_cast<std::size_t>(starting) * 10 >= input_.marks.size() * 8 &&
           static_cast<std::size_t>(behind) * 10 >= hits_.size() * 8;
  }

  std::vector<TableRow> read() const {
    std::vector<TableRow> rows;
    for (std::size_t index = 0; index < hits_.size(); ++index) {
      const LabelHit& hit = hits_[index];
      TableRow row;
      row.term = hit.term;
      row.language = hit.language;
      row.matched = static_cast<std::size_t>(hit.last - hit.first);
      const bool last = index + 1 == hits_.size();
      take_words(row, hit, last ? labels_.size() : static_cast<std::size_t>(hits_[index + 1].first));
      if (const auto mark = mark_before(hit)) put_mark(row, input_.marks[*mark]);
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  int first_word(const LabelHit& hit) const { return labels_[static_cast<std::size_t>(hit.first)]; }

  const AnswerMark* nearest_mark(int row) const {
    const auto distance = [&](const AnswerMark& mark) {
      return std::abs(document_.word(mark.first).row - row);
    };
    const auto below = std::lower_bound(
        input_.marks.begin(), input_.marks.end(), row,
        [this](const AnswerMark& mark, int wanted) { return document_.word(mark.first).row < wanted; });
    if (below == input_.marks.end()) return &input_.marks.back();
    if (below == input_.marks.begin()) return &*below;
    return distance(*std::prev(below)) < distance(*below) ? &*std::prev(below) : &*below;
  }

  // The answer that begins the row of a label, right before it.
  std::optional<std::size_t> mark_before(const LabelHit& hit) const {
    const int word = first_word(hit);
    for (std::size_t index = 0; index < input_.marks.size(); ++index) {
      const AnswerMark& mark = input_.marks[index];
      if (mark.last + 1 == word && document_.first_of_row(mark.first) &&
          document_.word(mark.first).row == document_.word(word).row)
        return index;
    }
    return std::nullopt;
  }

  // Up to a row that another answer begins; behind a gap stands another cell.
  void take_words(TableRow& row, const LabelHit& hit, std::size_t end) const {
    bool beside = false;
    for (auto at = static_cast<std::size_t>(hit.first); at < end; ++at) {
      const int word = labels_[at];
      const bool new_row = at > static_cast<std::size_t>(hit.first) &&
                           document_.word(word).row != document_.word(labels_[at - 1]).row;
      if (new_row && !document_.first_of_row(word)) break;
      beside = !new_row && (beside || (static_cast<int>(at) >= hit.last && document_.word(word).gap >= 2));
      (beside ? row.cells : row.label).push_back(word);
    }
  }

  const Document& document_;
  const TableInput& input_;
  std::vector<int> labels_;  // the words that are no marks
  std::vector<LabelHit> hits_;
};

}  // namespace

bool answers_lead(const TableInput& input) { return LeadingReader(input).leads_in_column(); }

std::optional<std::vector<TableRow>> read_leading(const TableInput& input) {
  if (input.marks.empty()) return std::nullopt;
  const LeadingReader reader(input);
  return reader.leads() ? std::optional(reader.read()) : std::nullopt;
}

}  // namespace annex::importing
