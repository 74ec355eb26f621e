// Finds the cuts between cells of one column that fit the words best and the rows beside them.
#include "core/import/timed_cells.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/import/retention_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

constexpr int kLine = kLineCost;

struct Line {
  int row = 0;  // of the document
  std::vector<int> words;
};

std::vector<Line> lines_of_column(const Document& document, const std::vector<int>& words) {
  std::vector<Line> lines;
  for (const int word : words) {
    if (lines.empty() || lines.back().row != document.word(word).row) {
      lines.emplace_back();
      lines.back().row = document.word(word).row;
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

  // A cell that starts here would leave the one above without its end, or one that goes on here says two
  // things.
  bool tears(std::size_t at, bool new_cell) const {
    if (at == 0) return false;
    if (new_cell) return is_open(at - 1);
    constexpr std::string_view kEnds = ".;,:";
    const bool ended =
        kEnds.find(document_.text(lines_[at - 1].words.back()).back()) != std::string_view::npos;
    return !is_open(at - 1) && !ended && document_.word(lines_[at].words.front()).capital &&
           starts_as_retention(document_, words_from(at));
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

}  // namespace

TimedCells read_timed_cells(const Document& document, const std::vector<int>& words,
                            const std::vector<RowSpan>& spans, const std::vector<int>& counted,
                            CellAlignment usual) {
  TimedCells result;
  result.cells.resize(spans.size());
  result.alignment = usual;
  const std::vector<Line> lines = lines_of_column(document, words);
  if (lines.empty()) return result;
  const LineJudge judge(document, lines);
  std::vector<CellLine> judged;
  for (std::size_t at = 0; at < lines.size(); ++at)
    judged.push_back({counted[static_cast<std::size_t>(lines[at].row)], judge.starts(at), judge.goes_on(at)});
  CellPlaces best = place_cells(judged, spans, usual, 0);
  for (const CellAlignment alignment : {CellAlignment::top, CellAlignment::middle, CellAlignment::bottom}) {
    CellPlaces other = place_cells(judged, spans, alignment, 0);
    if (other.cost >= best.cost) continue;
    best = std::move(other);
    result.alignment = alignment;
  }
  // What was torn is nobody's: half a statement would be another.
  std::set<int> torn;
  for (std::size_t at = 1; at < lines.size(); ++at)
    if (judge.tears(at, best.spans[at] != best.spans[at - 1]))
      torn.insert({best.spans[at - 1], best.spans[at]});
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (best.spans[at] >= 0 && torn.count(best.spans[at]) == 0) {
      auto& cell = result.cells[static_cast<std::size_t>(best.spans[at])];
      cell.insert(cell.end(), lines[at].words.begin(), lines[at].words.end());
    }
  return result;
}

}  // namespace annex::importing
