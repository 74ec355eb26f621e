// The importer's report as JSON, for scripts.
#include "core/import/import.h"

namespace annex {
namespace {

// Escapes as RFC 8259 asks; the text is UTF-8 already.
std::string quoted(std::string_view text) {
  constexpr std::string_view kHexadecimal = "0123456789abcdef";
  std::string json = "\"";
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      json.push_back('\\');
      json.push_back(character);
    } else if (byte < 0x20) {
      json += "\\u00";
      json.push_back(kHexadecimal[byte >> 4]);
      json.push_back(kHexadecimal[byte & 0xF]);
    } else {
      json.push_back(character);
    }
  }
  return json + '"';
}

std::string json_of(const SourceText& piece) {
  return "{ \"lines\": [" + std::to_string(piece.lines.first) + ", " + std::to_string(piece.lines.last) +
         "], \"text\": " + quoted(piece.text) + " }";
}
std::string json_of(const UnansweredTerm& row) {
  return "{ \"section\": " + quoted(row.section) + ", \"term\": " + quoted(row.term) + " }";
}
std::string json_of(const std::string& term) { return quoted(term); }

template <typename Item>
std::string list(std::string_view key, const std::vector<Item>& items) {
  std::string json = "  " + quoted(key) + ": [";
  for (std::size_t index = 0; index < items.size(); ++index) {
    json += index == 0 ? "\n    " : ",\n    ";
    json += json_of(items[index]);
  }
  return json + (items.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string report_to_json(const ImportReport& report) {
  return "{\n" + list("unrecognised", report.unrecognised) + ",\n" + list("unanswered", report.unanswered) +
         ",\n" + list("inherited", report.inherited) + ",\n" + list("structure", report.structure) +
         (report.reading.empty() ? "" : ",\n  \"reading\": " + quoted(report.reading)) + "\n}\n";
}

}  // namespace annex
