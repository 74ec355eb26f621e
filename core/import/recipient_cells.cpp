// Cuts the table of section 6 into rows, by the columns of the text or, where it has none, by the order of
// its words.
#include "core/import/recipient_cells.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/import/entity_words.h"
#include "core/import/folded_text.h"
#include "core/import/recipient_columns.h"
#include "core/import/recipient_heads.h"
#include "core/import/safeguard_words.h"
#include "core/import/side_columns.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

const std::vector<Pattern>& label_remains() {
  static const std::vector<Pattern> kRemains =
      patterns({"qui traitent des données", "qui se trouvent", "dans le cadre de ce service",
                "données à caractère personnel dans le cadre", "who process personal data",
                "which process personal data", "that process personal data", "who are located",
                "which are located", "in the scope of this service", "process personal data"});
  return kRemains;
}

bool says_not_applicable(const Document& document, const std::vector<int>& words) {
  for (std::size_t at = 0; at < words.size(); ++at)
    if (not_applicable_words(document, words, at) > 0) return true;
  return false;
}

// Words before the first label that a cell would hold: then the text does not give the table row by row.
bool holds_cells(const Document& document, const std::vector<int>& words) {
  return says_not_applicable(document, words) ||
         std::any_of(words.begin(), words.end(),
                     [&document](int word) { return document.text(word).front() == '('; });
}

// The cells' words, up to where the rest of a label stands whose beginning was not recognised.
std::vector<int> without_label_remains(const Document& document, std::vector<int> words) {
  const FoldedText text(document, words);
  const FoundPattern found = find_any(text, label_remains());
  if (!found.found()) return words;
  auto first = static_cast<std::size_t>(text.word_at(found.match.begin));
  while (first > 0 && document.word(words[first - 1]).row == document.word(words[first]).row) --first;
  words.resize(first);
  return words;
}

// Where the cell of safeguards begins: at a tab, behind "NA", or where a safeguard is named outside brackets.
std::size_t end_of_entities(const Document& document, const std::vector<int>& words) {
  for (std::size_t at = 1; at < words.size(); ++at) {
    const Word& word = document.word(words[at]);
    if (word.cell > 0 && !document.first_of_row(words[at]) && word.gap >= kTabGap) return at;
  }
  if (const int count = not_applicable_words(document, words, 0)) return static_cast<std::size_t>(count);
  const FoldedText text(document, words);
  int balance = bracket_balance(document.text(words[0]));
  for (std::size_t at = 1; at < words.size(); ++at) {
    const bool bracket_next = at + 1 < words.size() && document.text(words[at + 1]).front() == '(';
    if (balance == 0 && not_applicable_words(document, words, at) > 0) return at;
    const bool may_start = document.first_of_row(words[at]) || document.word(words[at]).capital;
    if (balance == 0 && may_start && !bracket_next &&
        names_safeguard(text, text.letter_at(static_cast<int>(at))))
      return at;
    balance = std::max(0, balance + bracket_balance(document.text(words[at])));
  }
  return words.size();
}

// Whether a row of text, from this word on, names an entity rather than a safeguard: it has a place in
// brackets, or a legal form.
bool names_entity(const Document& document, const std::vector<int>& words, std::size_t first) {
  const int row = document.word(words[first]).row;
  std::size_t last = first;
  while (last < words.size() && document.word(words[last]).row == row) ++last;
  const std::vector<int> line(words.begin() + static_cast<std::ptrdiff_t>(first),
                              words.begin() + static_cast<std::ptrdiff_t>(last));
  const FoldedText text(document, line);
  const bool named = std::any_of(line.begin() + 1, line.end(), [&document](int word) {
    const bool bracket = document.text(word).front() == '(' && document.word(word).gap < kTabGap;
    return bracket || (document.word(word).capital && is_legal_form(document.folded(word)));
  });
  return named && document.word(words[first]).capital && text.size() > 0 && !names_safeguard(text, 0);
}

// Parts a row's words into both cells. Where the text keeps the columns, entities below the first go on in
// theirs, whatever stands beside it.
void part_cells(const Document& document, const std::vector<int>& words, RecipientRow& row) {
  constexpr int kApart = 8, kDrift = 2;
  const std::size_t split = end_of_entities(document, words);
  row.entities.assign(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(split));
  row.safeguards.clear();
  if (split == 0 || split == words.size()) {
    row.safeguards.assign(words.begin() + static_cast<std::ptrdiff_t>(split), words.end());
    return;
  }
  const int entities_at = document.word(words.front()).column;
  const bool columns = document.word(words[split]).column - entities_at >= kApart;
  bool entity = false;
  for (std::size_t at = split; at < words.size(); ++at) {
    const Word& word = document.word(words[at]);
    if (columns && word.row != document.word(words[at - 1]).row)
      entity = std::abs(word.column - entities_at) <= kDrift && names_entity(document, words, at);
    (entity ? row.entities : row.safeguards).push_back(words[at]);
  }
}

class StreamRows {
 public:
  StreamRows(const Document& document, const std::vector<int>& words, const CountryNames& countries,
             Ledger& ledger)
      : document_(document),
        words_(words),
        countries_(countries),
        ledger_(ledger),
        labels_(find_group_labels(document, words)) {}

  // Tables of entities stand below the labels of their groups.
  bool has_tables() const {
    for (std::size_t index = 0; index < labels_.size(); ++index)
      if (stands_above(labels_[index]) && starts_entity_table(document_, cells_of(index))) return true;
    return false;
  }

  std::vector<RecipientRow> read() {
    const auto& labels = labels_;
    const bool tables = has_tables();
    std::vector<RecipientRow> rows;
    if (labels.empty() || !heads_only(labels.front().first - labels.front().numbering.size()) ||
        (!tables && is_scattered(labels)))
      return rows;
    bool certain = true;
    for (std::size_t index = 0; index < labels.size(); ++index) {
      ledger_.put(labels[index].numbering, Use::structure);
      std::vector<int> cells = without_label_remains(document_, cells_of(index));
      const bool filled = std::any_of(cells.begin(), cells.end(), [this](int word) {
        return !is_decoration(document_, word) || document_.text(word) == "-";
      });
      // Cells within the label and behind it: lines of several cells are mixed.
      const bool mixed = !labels[index].between.empty() && cells.size() > labels[index].between.size();
      if (labels[index].region && filled && certain && !mixed) {
        if (!tables || !starts_entity_table(document_, cells))
          rows.push_back(row_of(labels[index], cells));
        else if (auto table = read_entity_table(document_, cells, countries_))
          rows.push_back(row_of(labels[index], std::move(*table)));
      }
      // Two labels with nothing between: whose cells the next are is not certain.
      certain = filled;
    }
    return rows;
  }

 private:
  std::vector<int> cells_of(std::size_t index) const {
    const bool last = index + 1 == labels_.size();
    const std::size_t end =
        last ? words_.size() : labels_[index + 1].first - labels_[index + 1].numbering.size();
    std::vector<int> cells = labels_[index].between;
    for (std::size_t at = labels_[index].last; at < end; ++at) cells.push_back(words_[at]);
    return cells;
  }

  // The label has its lines for itself.
  bool stands_above(const GroupLabel& label) const {
    return label.between.empty() && label.last < words_.size() &&
           document_.last_of_row(words_[label.last - 1]);
  }

  bool heads_only(std::size_t first) {
    const std::vector<int> before(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(first));
    const std::size_t heads = head_words(document_, before);
    for (std::size_t at = 0; at < heads; ++at) ledger_.put(before[at], Use::structure);
    return !holds_cells(document_, {before.begin() + static_cast<std::ptrdiff_t>(heads), before.end()});
  }

  // A head below the first label, or a label without cells where another is interrupted by some: the text
  // does not give the table row by row.
  bool is_scattered(const std::vector<GroupLabel>& labels) const {
    bool empty = false;
    bool interrupted = false;
    for (std::size_t index = 0; index < labels.size(); ++index) {
      const std::size_t end = index + 1 < labels.size() ? labels[index + 1].first : words_.size();
      empty = empty || (labels[index].last == end && labels[index].between.empty());
      interrupted = interrupted || !labels[index].between.empty();
      for (std::size_t at = labels[index].last; at < end; ++at)
        if (document_.first_of_row(words_[at]) && is_long_head(document_, words_, at)) return true;
    }
    return empty && interrupted;
  }

  RecipientRow row_of(const GroupLabel& label, const std::vector<int>& cells) const {
    RecipientRow row{label, {}, {}, {}, 0};
    part_cells(document_, cells, row);
    return row;
  }
  RecipientRow row_of(const GroupLabel& label, EntityTable table) const {
    ledger_.put(table.heads, Use::structure);
    return {label, {}, {}, std::move(table.rows), 0};
  }

  const Document& document_;
  const std::vector<int>& words_;
  const CountryNames& countries_;
  Ledger& ledger_;
  std::vector<GroupLabel> labels_;
};

}  // namespace

std::vector<RecipientRow> read_recipient_rows(const Document& document, const std::vector<int>& words,
                                              const CountryNames& countries, Ledger& ledger) {
  StreamRows stream(document, words, countries, ledger);
  if (stream.has_tables()) return stream.read();
  const SideColumns columns = find_side_columns(document, words);
  if (columns.count > 1) {
    auto rows = read_recipient_columns(document, words, columns, ledger);
    for (auto& row : rows) {
      if (columns.count > 2 || row.entities.empty()) continue;
      const std::vector<int> cells = std::move(row.entities);
      part_cells(document, cells, row);
    }
    if (!rows.empty()) return rows;
  }
  return stream.read();
}

}  // namespace annex::importing
