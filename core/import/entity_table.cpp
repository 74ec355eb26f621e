// Cuts lines of text into the cells of a table whose heads are known, and the cells into its rows.
#include "core/import/entity_table.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/import/cell_places.h"
#include "core/import/entity_paragraphs.h"
#include "core/import/entity_places.h"
#include "core/import/entity_words.h"
#include "core/import/folded_text.h"
#include "core/import/row_parts.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// One line of one column.
struct ColumnLine {
  int place = 0;  // of the table's lines
  std::vector<int> words;
};

class EntityTableReader {
 public:
  EntityTableReader(const Document& document, const std::vector<int>& words, const CountryNames& countries)
      : document_(document), words_(words), countries_(countries) {}

  std::optional<EntityTable> read() {
    if (!read_lines()) return std::nullopt;
    const auto spans = find_spans();
    if (spans.empty() || !place(spans)) return std::nullopt;
    for (const EntityCells& row : table_.rows) {
      const auto name = row.find(EntityColumn::name);
      if (name == row.end() || name->second.empty()) return std::nullopt;
    }
    return std::move(table_);
  }

 private:
  // Sorts the words into lines of columns. False where a word's column is not certain.
  bool read_lines() {
    std::vector<TextLine> lines;
    EntityHeads heads;
    for (std::size_t at = 0; at < words_.size();) {
      if (auto found = read_entity_heads(document_, words_, at)) {
        if (at > 0 && found->columns != heads.columns) return false;
        heads = std::move(*found);
        const auto first = words_.begin() + static_cast<std::ptrdiff_t>(at);
        table_.heads.insert(table_.heads.end(), first, first + static_cast<std::ptrdiff_t>(heads.words));
        at += heads.words;
        continue;
      }
      std::vector<int> line;
      const int row = document_.word(words_[at]).row;
      for (; at < words_.size() && document_.word(words_[at]).row == row; ++at) line.push_back(words_[at]);
      lines.push_back({std::move(line), heads.starts});
    }
    constexpr std::size_t kMostLines = 1000;  // a table, not a register
    if (heads.columns.empty() || lines.empty() || lines.size() > kMostLines) return false;
    const auto parts = part_lines(document_, countries_, heads.columns, lines);
    if (!parts) return false;
    for (std::size_t line = 0; line < parts->size(); ++line)
      for (std::size_t column = 0; column < heads.columns.size(); ++column)
        if (!(*parts)[line][column].empty())
          columns_[heads.columns[column]].push_back({static_cast<int>(line), (*parts)[line][column]});
    whole_lines_ = std::all_of(parts->begin(), parts->end(), [](const auto& line) {
      return std::none_of(line.begin(), line.end(), [](const auto& part) { return part.empty(); });
    });
    count_ = static_cast<int>(lines.size());
    return true;
  }

  // The lines of each row, as its country shows, which is a cell that no row lacks; without that column every
  // line must be a row.
  std::vector<RowSpan> find_spans() const {
    std::vector<RowSpan> spans;
    if (whole_lines_ && !columns_.count(EntityColumn::country)) {
      for (int line = 0; line < count_; ++line) spans.push_back({line, line});
      return spans;
    }
    const auto found = columns_.find(EntityColumn::country);
    if (found == columns_.end()) return {};
    const auto& lines = found->second;
    for (std::size_t at = 0; at < lines.size();) {
      std::vector<int> cell = lines[at].words;
      std::size_t next = at + 1;
      constexpr std::size_t kMostLines = 4;
      while (!names_place(cell) && next < lines.size() && next - at < kMostLines) {
        cell.insert(cell.end(), lines[next].words.begin(), lines[next].words.end());
        ++next;
      }
      if (!names_place(cell)) return {};
      spans.push_back({lines[at].place, lines[next - 1].place});
      at = next;
    }
    return spans;
  }

  bool names_place(const std::vector<int>& cell) const {
    const std::string text = document_.joined(cell);
    return !is_open_end(document_, cell.back()) &&
           (is_vague_place(text) || !read_where(text, countries_).countries.empty());
  }

  bool place(const std::vector<RowSpan>& spans) {
    int least = -1;
    std::vector<EntityCells> best;
    for (const CellAlignment alignment : {CellAlignment::top, CellAlignment::middle, CellAlignment::bottom}) {
      std::vector<EntityCells> rows(spans.size());
      int cost = 0;
      for (const auto& [column, lines] : columns_) {
        const CellPlaces places = column == EntityColumn::country
                                      ? within(lines, spans)
                                      : place_cells(judge(column, lines), spans, alignment, kLineCost);
        cost += places.cost;
        for (std::size_t at = 0; at < lines.size(); ++at) {
          if (places.spans[at] < 0) continue;
          auto& cell = rows[static_cast<std::size_t>(places.spans[at])][column];
          cell.insert(cell.end(), lines[at].words.begin(), lines[at].words.end());
        }
      }
      if (least >= 0 && cost >= least) continue;
      least = cost;
      best = std::move(rows);
    }
    table_.rows = std::move(best);
    // A line a row that is out of place, or one that is left over.
    const int most = std::max(2, static_cast<int>(spans.size())) * kLineCost;
    return least >= 0 && least <= most && holds_all();
  }

  // The lines by which the spans were found.
  static CellPlaces within(const std::vector<ColumnLine>& lines, const std::vector<RowSpan>& spans) {
    CellPlaces places;
    for (const ColumnLine& line : lines) {
      const auto span = std::find_if(spans.begin(), spans.end(), [&line](const RowSpan& one) {
        return one.first <= line.place && line.place <= one.last;
      });
      places.spans.push_back(static_cast<int>(span - spans.begin()));
    }
    return places;
  }

  bool holds_all() const {
    std::size_t words = table_.heads.size();
    for (const EntityCells& row : table_.rows)
      for (const auto& [column, cell] : row) words += cell.size();
    return words == words_.size();
  }

  std::vector<CellLine> judge(EntityColumn column, const std::vector<ColumnLine>& lines) const {
    std::vector<CellLine> judged;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      CellLine line{lines[at].place, 0, 0};
      const int before = at > 0 ? lines[at - 1].words.back() : -1;
      const int first = lines[at].words.front();
      const bool open = before >= 0 && is_open_end(document_, before);
      const bool small = !document_.word(first).capital && !document_.folded(first).empty();
      const bool form = is_legal_form(document_.folded(first));
      line.starts = open || small || form || continues(column, lines, at) ? 3 * kLineCost : 0;
      line.goes_on = ends_cell(column, lines[at], before) ? 3 * kLineCost : open || small ? 0 : kLineCost / 2;
      judged.push_back(line);
    }
    return judged;
  }

  // The bracket that the lines above opened is not closed.
  bool continues(EntityColumn column, const std::vector<ColumnLine>& lines, std::size_t at) const {
    int balance = 0;
    constexpr std::size_t kMostLines = 8;
    for (std::size_t line = at > kMostLines ? at - kMostLines : 0; line < at; ++line)
      balance = std::max(0, balance + bracket_balance(document_, lines[line].words));
    return balance > 0 ||
           (column == EntityColumn::safeguards && document_.text(lines[at].words.front()).front() == '(');
  }

  // What stands above this line is over for certain.
  bool ends_cell(EntityColumn column, const ColumnLine& line, int before) const {
    if (before < 0) return false;
    if (column == EntityColumn::name)
      return is_legal_form(document_.folded(before)) && !is_legal_form(document_.folded(line.words.front()));
    if (column != EntityColumn::safeguards) return false;
    return not_applicable_words(document_, line.words, 0) > 0;
  }

  const Document& document_;
  const std::vector<int>& words_;
  const CountryNames& countries_;
  std::map<EntityColumn, std::vector<ColumnLine>> columns_;
  bool whole_lines_ = false;  // every line has all cells
  int count_ = 0;             // of lines
  EntityTable table_;
};

}  // namespace

bool starts_entity_table(const Document& document, const std::vector<int>& words) {
  return read_entity_heads(document, words, 0).has_value() || starts_paragraph_table(document, words);
}

std::optional<EntityTable> read_entity_table(const Document& document, const std::vector<int>& words,
                                             const CountryNames& countries) {
  if (!read_entity_heads(document, words, 0)) return read_paragraph_table(document, words, countries);
  return EntityTableReader(document, words, countries).read();
}

}  // namespace annex::importing
