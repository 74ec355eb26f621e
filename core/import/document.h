// The imported text as words that know where they stand: line, row of text, column, blanks before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/import.h"

namespace annex::importing {

// The blanks that a tab counts for: a tab is always the border of a cell.
inline constexpr int kTabGap = 8;

struct Word {
  std::uint32_t text_begin = 0;  // as written, accents composed
  std::uint32_t text_end = 0;
  std::uint32_t fold_begin = 0;  // plain letters and digits, parts ("l'usager") with a blank between
  std::uint32_t fold_end = 0;
  int line = 1;        // by newline, from 1
  int row = 0;         // of Document::rows
  int column = 0;      // from 0, in code points
  int end_column = 0;  // one past its last
  int gap = 0;         // blanks before it on its row; for the first word the indent
  int cell = 0;        // tabs before it on its row
  bool capital = false;
};

// One row of text as it is seen: words [first, last). Lone carriage returns and form feeds start a row as
// well.
struct TextRow {
  int first = 0;
  int last = 0;
  int line = 1;
  int page = 0;

  bool blank() const { return first == last; }
};

class Document {
 public:
  // `text` is valid UTF-8; see read_document.
  explicit Document(std::string_view text);

  const std::vector<Word>& words() const { return words_; }
  const std::vector<TextRow>& rows() const { return rows_; }
  const Word& word(int index) const { return words_[static_cast<std::size_t>(index)]; }
  const TextRow& row(int index) const { return rows_[static_cast<std::size_t>(index)]; }
  const TextRow& row_of(int word_index) const { return row(word(word_index).row); }

  std::string_view text(int word_index) const;
  std::string_view folded(int word_index) const;
  bool first_of_row(int word_index) const { return row_of(word_index).first == word_index; }
  bool last_of_row(int word_index) const { return row_of(word_index).last == word_index + 1; }
  // The blanks after it on its row; kTabGap where it is the last.
  int gap_after(int word_index) const;
  // The words with one blank between, none where a word was broken at a hyphen over two rows.
  std::string joined(const std::vector<int>& word_indexes) const { return joined(word_indexes, false); }
  // The same of a name, in which a hyphen before a small letter is only the line's: "Labo-" above "ratories".
  std::string joined_name(const std::vector<int>& word_indexes) const { return joined(word_indexes, true); }

 private:
  std::string joined(const std::vector<int>& word_indexes, bool is_name) const;

  friend class DocumentBuilder;
  std::string text_;
  std::string folded_;
  std::vector<Word> words_;
  std::vector<TextRow> rows_;
};

// Where `text` is not what the importer reads, if so.
std::optional<ImportRefused> refuse(std::string_view text);

}  // namespace annex::importing
