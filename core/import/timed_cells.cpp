// Finds the cuts between cells of one column that fit the words best and the rows beside them.
#include "core/import/timed_cells.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/import/retention_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// How little a cut or a place fits, in sixths of a line.
constexpr int kLine = 6;
constexpr int kNever = 1000000;

struct Line {
  int row = 0;    // of the document
  int place = 0;  // counted over the table's own rows
  std::vector<int> words;
  int starts = 0;   // what it costs that a cell starts here
  int goes_on = 0;  // and that one goes on
};

std::vector<Line> lines_of_column(const Document& document, const std::vector<int>& words,
                                  const std::vector<int>& counted) {
  std::vector<Line> lines;
  for (const int word : words) {
    if (lines.empty() || lines.back().row != document.word(word).row) {
      lines.emplace_back();
      lines.back().row = document.word(word).row;
      lines.back().place = counted[static_cast<std::size_t>(lines.back().row)];
    }
    lines.back().words.push_back(word);
  }
  return lines;
}

class LineJudge {
 public:
  LineJudge(const Document& document, const std::vector<Line>& lines) : document_(document), lines_(lines) {
    small_ = !lines.empty() && std::none_of(lines.begin(), lines.end(), [&](const Line& line) {
      return document.word(line.words.front()).capital;
    });
  }

  int starts(std::size_t at) const {
    const int word = lines_[at].words.front();
    int cost = at > 0 && is_open(at - 1) ? 3 * kLine : 0;
    if (not_applicable_words(document_, lines_[at].words, 0) > 0) return cost;
    const bool retention = starts_as_retention(document_, words_from(at));
    if (opens(word) || small_) return cost + (retention ? 0 : kLine);
    return cost + (retention ? 2 * kLine : 3 * kLine);
  }

  int goes_on(std::size_t at) const {
    if (at == 0 || is_open(at - 1)) return 0;
    const int word = lines_[at].words.front();
    const bool new_page = document_.row(lines_[at].row).page != document_.row(lines_[at - 1].row).page;
    int cost = 0;
    if (lines_[at].row - lines_[at - 1].row > 1 && !new_page)
      cost += document_.word(word).capital ? 3 * kLine : kLine;
    if (not_applicable_words(document_, lines_[at].words, 0) > 0) return cost + 3 * kLine;
    if (opens(word) && starts_as_retention(document_, words_from(at)))
      cost += document_.word(word).capital ? 2 * kLine : kLine / 2;
    return cost;
  }

 private:
  bool opens(int word) const {
    const std::string_view folded = document_.folded(word);
    const bool digit = !folded.empty() && folded.front() >= '0' && folded.front() <= '9';
    return document_.word(word).capital || digit;
  }
  // The line cannot be a cell's last.
  bool is_open(std::size_t at) const {
    const int word = lines_[at].words.back();
    const std::string_view folded = document_.folded(word);
    return is_open_end(document_, word) || bracket_balance(document_, lines_[at].words) > 0 ||
           folded == "plus" || folded == "then" || folded == "puis" || folded == "after" || folded == "apres";
  }
  std::vector<int> words_from(std::size_t at) const {
    std::vector<int> words;
    for (std::size_t next = at; next < std::min(at + 4, lines_.size()); ++next)
      words.insert(words.end(), lines_[next].words.begin(), lines_[next].words.end());
    return words;
  }

  const Document& document_;
  const std::vector<Line>& lines_;
  bool small_ = false;  // no cell of this column starts with a capital
};

// The best way to give the lines, in order, to the spans, in order.
class CellPlacer {
 public:
  CellPlacer(const std::vector<Line>& lines, const std::vector<RowSpan>& spans, CellAlignment alignment)
      : lines_(lines), spans_(spans), alignment_(alignment) {}

  // Of each line its span, or -1.
  std::vector<int> place() {
    // best_[span][lines]: the least cost of giving so many lines to the spans before this one.
    best_.assign(spans_.size() + 1, std::vector<Step>(lines_.size() + 1));
    for (std::size_t span = 0; span <= spans_.size(); ++span)
      for (std::size_t line = 0; line <= lines_.size(); ++line) best_[span][line] = step(span, line);
    std::vector<int> placed(lines_.size(), -1);
    std::size_t line = lines_.size();
    for (std::size_t span = spans_.size(); span > 0 || line > 0;) {
      const Step& taken = best_[span][line];
      for (std::size_t at = taken.from; at < line && taken.cell; ++at)
        placed[at] = static_cast<int>(span) - 1;
      line = taken.from;
      if (taken.next_span) --span;
    }
    return placed;
  }
  int cost() const { return best_.back().back().cost; }

 private:
  struct Step {
    int cost = kNever;
    std::size_t from = 0;    // the lines from here on are this step's
    bool cell = false;       // they are the cell of the span before
    bool next_span = false;  // the step goes on from one span less
  };

  Step step(std::size_t span, std::size_t line) const {
    constexpr int kLeft = 3 * kLine;  // a line that is given to nobody
    constexpr std::size_t kMostLines = 24;
    Step best;
    if (span == 0 && line == 0) best.cost = 0;
    if (line > 0) best = {best_[span][line - 1].cost + kLeft, line - 1, false, false};
    if (span == 0) return best;
    if (best_[span - 1][line].cost < best.cost) best = {best_[span - 1][line].cost, line, false, true};
    int inside = 0;
    for (std::size_t from = line; from-- > 0 && line - from <= kMostLines;) {
      const int before = best_[span - 1][from].cost;
      const int cost = before + lines_[from].starts + inside + misplaced(spans_[span - 1], from, line - 1);
      if (cost < best.cost) best = {cost, from, true, true};
      inside += lines_[from].goes_on;
    }
    return best;
  }

  int misplaced(const RowSpan& span, std::size_t first_line, std::size_t last_line) const {
    const int first = lines_[first_line].place;
    const int last = lines_[last_line].place;
    if (first > span.last + 1 || last < span.first - 1) return kNever;
    switch (alignment_) {
      case CellAlignment::top:
        return kLine * std::abs(first - span.first);
      case CellAlignment::bottom:
        return kLine * std::abs(last - span.last);
      case CellAlignment::middle:
        break;
    }
    // Half a line is rounding.
    return std::max(0, kLine * std::abs(first + last - span.first - span.last) / 2 - kLine / 2);
  }

  const std::vector<Line>& lines_;
  const std::vector<RowSpan>& spans_;
  CellAlignment alignment_;
  std::vector<std::vector<Step>> best_;
};

}  // namespace

TimedCells read_timed_cells(const Document& document, const std::vector<int>& words,
                            const std::vector<RowSpan>& spans, const std::vector<int>& counted,
                            CellAlignment usual) {
  constexpr std::size_t kMost = 400;  // lines and rows of one table
  TimedCells result;
  result.cells.resize(spans.size());
  result.alignment = usual;
  std::vector<Line> lines = lines_of_column(document, words, counted);
  if (lines.empty() || lines.size() > kMost || spans.size() > kMost) return result;
  const LineJudge judge(document, lines);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    lines[at].starts = judge.starts(at);
    lines[at].goes_on = judge.goes_on(at);
  }
  std::vector<int> placed;
  int least = kNever;
  // The usual alignment first: of equals the first counts.
  for (const CellAlignment alignment :
       {usual, CellAlignment::top, CellAlignment::middle, CellAlignment::bottom}) {
    CellPlacer placer(lines, spans, alignment);
    auto found = placer.place();
    if (placer.cost() >= least) continue;
    least = placer.cost();
    placed = std::move(found);
    result.alignment = alignment;
  }
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (placed[at] >= 0) {
      auto& cell = result.cells[static_cast<std::size_t>(placed[at])];
      cell.insert(cell.end(), lines[at].words.begin(), lines[at].words.end());
    }
  return result;
}

}  // namespace annex::importing
