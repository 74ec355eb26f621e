// Gives the cells' lines to the labels that they stand beside, as the form aligns its cells.
#include "core/import/recipient_columns.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/import/cell_places.h"
#include "core/import/entity_words.h"
#include "core/import/recipient_heads.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct LineOfCells {
  int row = 0;
  std::vector<int> entities;
  std::vector<int> safeguards;
};

// A label's rows of text, [first, last].
struct Span {
  int first = 0;
  int last = 0;
};

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
    std::map<int, LineOfCells> lines;
    for (std::size_t column = 1; column < 3; ++column)
      for (const int word : by_column_[column]) {
        if (!ledger_.unused(word)) continue;
        LineOfCells& line = lines[document_.word(word).row];
        line.row = document_.word(word).row;
        (column == 1 ? line.entities : line.safeguards).push_back(word);
      }
    for (auto& [row, line] : lines) lines_.push_back(std::move(line));
  }

  void give(RecipientRow& row, const LineOfCells& line) const {
    row.entities.insert(row.entities.end(), line.entities.begin(), line.entities.end());
    row.safeguards.insert(row.safeguards.end(), line.safeguards.begin(), line.safeguards.end());
  }

  // Of the ways in which a form aligns its cells, the one that has all lines stand best beside their labels.
  void assign(std::vector<RecipientRow>& rows) const {
    const auto counted = counted_rows();
    std::vector<RowSpan> spans;
    for (const Span& span : spans_) spans.push_back({counted.at(span.first), counted.at(span.last)});
    std::vector<CellLine> judged;
    for (std::size_t at = 0; at < lines_.size(); ++at)
      judged.push_back({counted.at(lines_[at].row), starts(at), goes_on(at)});
    CellPlaces best = place_cells(judged, spans, CellAlignment::top, 2 * kLineCost);
    for (const CellAlignment alignment : {CellAlignment::middle, CellAlignment::bottom}) {
      CellPlaces other = place_cells(judged, spans, alignment, 2 * kLineCost);
      if (other.cost < best.cost) best = std::move(other);
    }
    for (std::size_t at = 0; at < lines_.size(); ++at)
      if (best.spans[at] >= 0) give(rows[static_cast<std::size_t>(best.spans[at])], lines_[at]);
  }

  // The section's rows of text, counted: a page's end is no distance.
  std::map<int, int> counted_rows() const {
    std::map<int, int> counted;
    for (const auto& words : by_column_)
      for (const int word : words)
        if (ledger_.unused(word)) counted[document_.word(word).row] = 0;
    for (const LineOfCells& line : lines_) counted[line.row] = 0;
    for (const Span& span : spans_) counted[span.first] = counted[span.last] = 0;
    int count = 0;
    for (auto& [row, place] : counted) place = count++;
    return counted;
  }

  bool says_none(const std::vector<int>& words) const {
    return !words.empty() && not_applicable_words(document_, words, 0) == static_cast<int>(words.size());
  }

  // What it costs that a cell starts with the line: it goes on with the name above, whose bracket is open or
  // which cannot end there.
  int starts(std::size_t at) const {
    const std::vector<int>& words = lines_[at].entities;
    if (words.empty()) return kLineCost;
    if (document_.text(words.front()).front() == '(') return 3 * kLineCost;
    if (at == 0 || lines_[at - 1].entities.empty()) return 0;
    const bool form = is_legal_form(document_.folded(words.front()));
    return form || is_open_end(document_, lines_[at - 1].entities.back()) || bracket_is_open(at)
               ? 3 * kLineCost
               : 0;
  }
  bool bracket_is_open(std::size_t at) const {
    int balance = 0;
    constexpr std::size_t kMostLines = 6;
    for (std::size_t line = at > kMostLines ? at - kMostLines : 0; line < at; ++line)
      balance = std::max(0, balance + bracket_balance(document_, lines_[line].entities));
    return balance > 0;
  }

  // And that a cell goes on there: "NA" is a cell of its own, and cells hold few blank lines.
  int goes_on(std::size_t at) const {
    if (at == 0) return 0;
    const LineOfCells& above = lines_[at - 1];
    const LineOfCells& here = lines_[at];
    const auto parted = [this](const std::vector<int>& upper, const std::vector<int>& lower) {
      return !upper.empty() && !lower.empty() && (says_none(upper) || says_none(lower));
    };
    const bool page = document_.row(above.row).page != document_.row(here.row).page;
    const int blank = here.row - above.row > 1 && !page ? kLineCost : 0;
    if (parted(above.entities, here.entities)) return 3 * kLineCost + blank;
    return parted(above.safeguards, here.safeguards) ? 2 * kLineCost + blank : blank;
  }

  const Document& document_;
  Ledger& ledger_;
  int width_;
  std::vector<int> by_column_[3];
  std::vector<Span> spans_;
  std::vector<LineOfCells> lines_;
};

}  // namespace

std::vector<RecipientRow> read_recipient_columns(const Document& document, const std::vector<int>& words,
                                                 const SideColumns& columns, Ledger& ledger) {
  return ColumnRows(document, words, columns, ledger).read();
}

}  // namespace annex::importing
