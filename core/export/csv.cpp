// Comma-separated values; see the header.
#include "core/export/csv.h"

namespace annex {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kLineEnd = "\r\n";

// The characters with which a spreadsheet begins a formula, and those that it passes over before one.
bool is_active(std::string_view words) {
  return !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != std::string_view::npos;
}

}  // namespace

std::string csv_cell(std::string_view words) {
  std::string cell = is_active(words) ? "'" : "";
  cell += words;
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
