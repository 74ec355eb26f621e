// Changes as JSON.
#include "tools/annex/changes_output.h"

#include "core/codec/json_writer.h"
#include "tools/annex/findings.h"

namespace annex {
namespace {

// What there was not is null.
void write_side(JsonWriter& writer, std::string_view key, const std::string& words) {
  writer.key(key);
  if (words.empty())
    writer.null();
  else
    writer.string(words);
}

void write_change(JsonWriter& writer, const Change& change, const Reference& reference) {
  const Finding& finding = change.finding;
  writer.begin_object();
  writer.string_member("kind", finding.rule);
  writer.string_member("severity", name_of(finding.severity));
  writer.string_member("law", finding.law);
  writer.boolean_member("notify", change.telling == Telling::before);
  writer.string_member("path", change.path);
  write_side(writer, "before", change.before);
  write_side(writer, "after", change.after);
  writer.string_member("message", message_of(finding, reference, reference.texts.language));
  writer.end_object();
}

void write_paths(JsonWriter& writer, std::string_view key, const std::vector<std::string>& paths) {
  writer.key(key);
  writer.begin_array();
  for (const std::string& path : paths) writer.string(path);
  writer.end_array();
}

}  // namespace

std::string changes_as_json(const ChangesResult& result, const Reference& reference) {
  JsonWriter writer;
  writer.begin_object();
  writer.string_member("from", result.older.version);
  writer.string_member("to", result.newer.version);
  writer.key("changes");
  writer.begin_array();
  for (const Change& change : result.changes) write_change(writer, change, reference);
  writer.end_array();
  if (!result.untold.empty()) write_paths(writer, "untold", result.untold);
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

}  // namespace annex
