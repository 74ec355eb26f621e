// Comma-separated values; see the header.
#include "core/export/csv.h"

#include <cstddef>

#include "core/codec/characters.h"
#include "core/export/orders.h"

namespace annex {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

// How many bytes at the beginning stand for nothing that a spreadsheet would calculate with.
std::size_t passed_over(std::string_view words) {
  if (words.empty()) return 0;
  return words[0] == ' ' || words[0] == '\n' ? 1 : direction_length(words);
}

// The characters with which a spreadsheet begins a formula, and those that it passes over before one; with
// the wide forms that East Asian spreadsheets take for the narrow ones (U+FF1D, U+FF0B, U+FF0D, U+FF20).
bool is_active(std::string_view words) {
  while (const std::size_t passed = passed_over(words)) words.remove_prefix(passed);
  if (words.empty()) return false;
  if (std::string_view("=+-@\t\r").find(words.front()) != std::string_view::npos) return true;
  const std::string_view wide = words.substr(0, 3);
  return wide == "\uFF1D" || wide == "\uFF0B" || wide == "\uFF0D" || wide == "\uFF20";
}

}  // namespace

std::string csv_cell(std::string_view words) {
  std::string cell = is_active(words) ? "'" : "";
  cell +=
      without_orders(words, "\t\n\r", Isolates::kept);  // a terminal that shows the file takes none from it
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char character : cell) {
    if (character == '"') quoted += '"';
    quoted += character;
  }
  return quoted + '"';
}

CsvWriter::CsvWriter(const std::vector<std::string_view>& columns)
    : columns_(columns.size()), text_(kByteOrderMark) {
  row({columns.begin(), columns.end()});
}

void CsvWriter::row(const std::vector<std::string>& cells) {
  for (std::size_t index = 0; index < columns_; ++index) {
    if (index > 0) text_ += ',';
    if (index < cells.size()) text_ += csv_cell(cells[index]);
  }
  text_ += kLineEnd;
}

std::string csv_text(const std::vector<std::vector<std::string>>& rows) {
  CsvWriter writer({rows.front().begin(), rows.front().end()});
  for (std::size_t index = 1; index < rows.size(); ++index) writer.row(rows[index]);
  return writer.text();
}

}  // namespace annex
