// Comma-separated values for spreadsheets and scripts, as RFC 4180 has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// One cell, quoted where RFC 4180 asks it. What a spreadsheet would take for a formula has an apostrophe
// before it: the words are there, and nothing runs (OWASP, "CSV Injection").
std::string csv_cell(std::string_view words);

// Rows of equal length. The text begins with a byte order mark, without which spreadsheets read UTF-8 as
// something else; lines end in CRLF.
class CsvWriter {
 public:
  // The names of the columns are for scripts: the same in every language.
  explicit CsvWriter(const std::vector<std::string_view>& columns);

  // As many cells as there are columns; missing ones are empty, further ones are left out.
  void row(const std::vector<std::string>& cells);

  const std::string& text() const { return text_; }

 private:
  std::size_t columns_;
  std::string text_;
};

// One row or more as a text; the first has the names of the columns.
std::string csv_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace annex
