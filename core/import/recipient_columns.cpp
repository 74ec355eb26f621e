// Gives the cells' lines to the labels that they stand beside; lines beside none go by the table's alignment.
#include "core/import/recipient_columns.h"

#include <algorithm>
#include <map>

#include "core/import/recipient_heads.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct CellLine {
  int row = 0;
  std::vector<int> entities;
  std::vector<int> safeguards;
};

// A label's rows of text, [first, last].
struct Span {
  int first = 0;
  int last = 0;
};

enum class Alignment { top, middle };

class ColumnRows {
 public:
  ColumnRows(const Document& document, const std::vector<int>& words, const SideColumns& columns,
             Ledger& ledger)
      : document_(document), ledger_(ledger), width_(columns.second_width) {
    for (std::size_t index = 0; index < words.size(); ++index)
      by_column_[static_cast<std::size_t>(columns.column[index])].push_back(words[index]);
  }

  std::vector<RecipientRow> read() {
    const auto labels = find_group_labels(document_, by_column_[0]);
    std::vector<RecipientRow> rows;
    if (labels.empty()) return rows;
    for (const auto& label : labels) {
      rows.push_back({label, {}, {}, {}, width_});
      spans_.push_back({document_.word(label.words.front()).row, document_.word(label.words.back()).row});
    }
    take_heads();
    take_squeezed(labels);
    collect_lines();
    assign(rows);
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [](const RecipientRow& row) {
                                return !row.label.region || (row.entities.empty() && row.safeguards.empty());
                              }),
               rows.end());
    return rows;
  }

 private:
  void take_heads() {
    for (auto& words : by_column_) {
      const std::size_t heads = head_words(document_, words);
      for (std::size_t at = 0; at < heads; ++at)
        if (document_.word(words[at]).row < spans_.front().first) ledger_.put(words[at], Use::structure);
    }
  }

  // Where a line of a label is as wide as its column, the next column's words come early on that line: what
  // is not of the label, within it or behind its end, is the next cell's.
  void take_squeezed(const std::vector<GroupLabel>& labels) {
    auto& cells = by_column_[1];
    for (const auto& label : labels) {
      cells.insert(cells.end(), label.between.begin(), label.between.end());
      for (auto at = label.last; at < by_column_[0].size(); ++at) {
        const int word = by_column_[0][at];
        if (document_.word(word).row != document_.word(label.words.back()).row) break;
        cells.push_back(word);
      }
    }
    std::sort(cells.begin(), cells.end());
  }

  void collect_lines() {
    std::map<int, CellLine> lines;
    for (std::size_t column = 1; column < 3; ++column)
      for (const int word : by_column_[column]) {
        if (!ledger_.unused(word)) continue;
        CellLine& line = lines[document_.word(word).row];
        line.row = document_.word(word).row;
        (column == 1 ? line.entities : line.safeguards).push_back(word);
      }
    for (auto& [row, line] : lines) lines_.push_back(std::move(line));
  }

  // Cells that begin above their label's first line, or below it: the form centres them.
  Alignment alignment() const {
    std::size_t next = 0;
    for (std::size_t index = 0; index < spans_.size(); ++index) {
      while (next < lines_.size() && lines_[next].row < spans_[index].first) {
        if (index == 0) return Alignment::middle;
        ++next;
      }
      if (next < lines_.size() && lines_[next].row > spans_[index].first &&
          lines_[next].row <= spans_[index].last)
        return Alignment::middle;
    }
    return Alignment::top;
  }

  void give(RecipientRow& row, const CellLine& line) const {
    row.entities.insert(row.entities.end(), line.entities.begin(), line.entities.end());
    row.safeguards.insert(row.safeguards.end(), line.safeguards.begin(), line.safeguards.end());
  }

  void assign(std::vector<RecipientRow>& rows) const {
    const Alignment how = alignment();
    std::size_t next = 0;
    int above = 0;  // lines of the current row that stand above its label
    for (; next < lines_.size() && lines_[next].row < spans_[0].first; ++next, ++above)
      give(rows[0], lines_[next]);
    for (std::size_t index = 0; index < rows.size(); ++index) {
      for (; next < lines_.size() && lines_[next].row <= spans_[index].last; ++next)
        give(rows[index], lines_[next]);
      const bool last = index + 1 == rows.size();
      std::size_t end = next;
      while (end < lines_.size() && (last || lines_[end].row < spans_[index + 1].first)) ++end;
      const std::size_t own =
          last ? end - next : std::max(glued(rows[index], next, end), own_below(next, end, how, above));
      for (std::size_t at = next; at < end; ++at) give(rows[at - next < own ? index : index + 1], lines_[at]);
      above = static_cast<int>(end - next - own);
      next = end;
    }
  }

  // Lines that go on with the name above them: its bracket is open, or it cannot end there.
  std::size_t glued(const RecipientRow& row, std::size_t begin, std::size_t end) const {
    if (row.entities.empty()) return 0;
    int balance = bracket_balance(document_, row.entities);
    int before = row.entities.back();
    std::size_t at = begin;
    for (; at < end && !lines_[at].entities.empty(); ++at) {
      if (balance <= 0 && !is_open_end(document_, before) &&
          document_.text(lines_[at].entities.front()).front() != '(')
        break;
      balance += bracket_balance(document_, lines_[at].entities);
      before = lines_[at].entities.back();
    }
    return at - begin;
  }

  // Of the lines between two labels, how many are the upper row's: all of them in a table aligned at the top,
  // those above a blank line, else as many as stood above its label, since a centred cell is as long below as
  // above.
  std::size_t own_below(std::size_t begin, std::size_t end, Alignment how, int above) const {
    if (how == Alignment::top) return end - begin;
    for (std::size_t at = begin; at < end; ++at) {
      const int row_before = at > begin ? lines_[at - 1].row : lines_[at].row - 1;
      if (lines_[at].row - row_before > 1) return at - begin;
    }
    return std::min(end - begin, static_cast<std::size_t>(above));
  }

  const Document& document_;
  Ledger& ledger_;
  int width_;
  std::vector<int> by_column_[3];
  std::vector<Span> spans_;
  std::vector<CellLine> lines_;
};

}  // namespace

std::vector<RecipientRow> read_recipient_columns(const Document& document, const std::vector<int>& words,
                                                 const SideColumns& columns, Ledger& ledger) {
  return ColumnRows(document, words, columns, ledger).read();
}

}  // namespace annex::importing
