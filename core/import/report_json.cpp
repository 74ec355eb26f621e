// The importer's report as JSON, for scripts.
#include "core/codec/json_writer.h"
#include "core/import/import.h"

namespace annex {
namespace {

std::string quoted(std::string_view text) {
  JsonWriter writer;
  writer.string(text);
  return writer.take(JsonLayout::compact);
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
