// Chooses among all ways to cut a column into cells, by dynamic programming.
#include "core/import/cell_places.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace annex::importing {
namespace {

constexpr int kNever = 1000000;

class CellPlacer {
 public:
  CellPlacer(const std::vector<CellLine>& lines, const std::vector<RowSpan>& spans, CellAlignment alignment,
             int empty)
      : lines_(lines), spans_(spans), alignment_(alignment), empty_(empty) {}

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
    constexpr int kLeft = 3 * kLineCost;  // a line that is given to nobody
    constexpr std::size_t kMostLines = 24;
    Step best;
    if (span == 0 && line == 0) best.cost = 0;
    if (line > 0) best = {best_[span][line - 1].cost + kLeft, line - 1, false, false};
    if (span == 0) return best;
    if (const int cost = best_[span - 1][line].cost + empty_; cost < best.cost)
      best = {cost, line, false, true};
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
        return kLineCost * std::abs(first - span.first);
      case CellAlignment::bottom:
        return kLineCost * std::abs(last - span.last);
      case CellAlignment::middle:
        break;
    }
    // Half a line is rounding, and yet more than none.
    const int halves = std::abs(first + last - span.first - span.last);
    return halves == 0 ? 0 : std::max(1, kLineCost * halves / 2 - kLineCost / 2);
  }

  const std::vector<CellLine>& lines_;
  const std::vector<RowSpan>& spans_;
  CellAlignment alignment_;
  int empty_;
  std::vector<std::vector<Step>> best_;
};

}  // namespace

CellPlaces place_cells(const std::vector<CellLine>& lines, const std::vector<RowSpan>& spans,
                       CellAlignment alignment, int empty) {
  constexpr std::size_t kMost = 1000;  // lines and rows of one table
  if (lines.size() > kMost || spans.size() > kMost) return {std::vector<int>(lines.size(), -1), kNever};
  CellPlacer placer(lines, spans, alignment, empty);
  auto placed = placer.place();
  return {std::move(placed), placer.cost()};
}

}  // namespace annex::importing
