// A comparison for scripts and spreadsheets; see the header.
#include "core/export/comparison.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "core/codec/json_writer.h"
#include "core/export/csv.h"
#include "core/pages/words.h"

namespace annex {
namespace {

constexpr std::array<std::string_view, 5> kColumns = {"section", "term", "kind", "label", "same"};

constexpr const char* kWordsOf = " text";  // behind the name of an annex: its values for a person

std::string_view name_of(ComparedKind kind) {
  switch (kind) {
    case ComparedKind::answer:
      return "answer";
    case ComparedKind::retention:
      return "retention";
    case ComparedKind::listed:
      return "listed";
    case ComparedKind::recipients:
      return "recipients";
  }
  return {};
}

std::vector<const ComparedRow*> rows_of(const Comparison& comparison, bool only_differences) {
  if (only_differences) return differences(comparison);
  std::vector<const ComparedRow*> rows;
  for (const ComparedRow& row : comparison.rows) rows.push_back(&row);
  return rows;
}

// --- A cell in words

std::string words_of(const std::vector<Retention>& retention, const std::string& language,
                     const Reference& reference) {
  std::vector<std::string> words;
  for (const Retention& each : retention) words.push_back(retention_words(each, language, reference).text);
  return list_words(words, reference.texts);
}

std::string words_of(const RecipientGroup& group, const Reference& reference) {
  if (group.entities.empty()) return reference.texts.say("page.group.none");
  std::vector<std::string> words;
  for (const Entity& entity : group.entities) {
    const std::string place = entity.country    ? ", " + place_words(*entity.country, reference)
                              : entity.location ? ", " + *entity.location
                                                : std::string();
    words.push_back(entity.name + place);
  }
  std::sort(words.begin(), words.end());
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : "; ") + each;
  return text;
}

std::string words_of(const ComparedRow& row, const ComparedCell& cell, const Annex& annex,
                     const Reference& reference) {
  const Texts& texts = reference.texts;
  if (row.kind == ComparedKind::listed) return texts.say(cell.row ? "page.listed" : "page.not-listed");
  if (row.kind == ComparedKind::recipients && cell.group) return words_of(*cell.group, reference);
  if (row.kind == ComparedKind::retention && cell.subject && !cell.subject->retention.empty())
    return words_of(cell.subject->retention, annex.language, reference);
  const Stated answer = cell.value == "yes"  ? Stated::yes
                        : cell.value == "no" ? Stated::no
                                             : Stated::unstated;
  return answer_words(answer, texts);
}

// --- JSON

void write_service(JsonWriter& writer, const Annex& annex) {
  writer.begin_object();
  writer.string_member("id", annex.id);
  writer.string_member("name", annex.service.name);
  writer.key("edition");
  if (annex.service.edition)
    writer.string(*annex.service.edition);
  else
    writer.null();
  writer.string_member("version", annex.version);
  writer.end_object();
}

void write_row(JsonWriter& writer, const ComparedRow& row, const std::vector<const Annex*>& annexes,
               const Reference& reference) {
  writer.begin_object();
  writer.string_member("section", key_of(row.section));
  writer.string_member("term", row.term);
  writer.string_member("kind", name_of(row.kind));
  writer.string_member("label", term_words(row.section, row.term, reference));
  writer.boolean_member("same", row.same);
  writer.key("cells");
  writer.begin_array();
  for (std::size_t place = 0; place < row.cells.size(); ++place) {
    const ComparedCell& cell = row.cells[place];
    writer.begin_object();
    writer.string_member("value", cell.value);
    writer.string_member("text", words_of(row, cell, *annexes[place], reference));
    if (also_differs(row)) writer.string_member("also", cell.also);
    if (!cell.path.empty()) writer.string_member("path", cell.path);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
}

// --- CSV

// One name for each annex: no two of them are alike, and none is that of another column.
std::vector<std::string> columns_of(const std::vector<const Annex*>& annexes) {
  std::vector<std::string> names(kColumns.begin(), kColumns.end());
  for (const Annex* annex : annexes) names.push_back(annex->id);
  const std::vector<std::string> ids = names;
  const auto times = [](const std::vector<std::string>& all, const std::string& name) {
    return std::count(all.begin(), all.end(), name);
  };
  for (std::size_t place = 0; place < annexes.size(); ++place) {
    std::string& name = names[kColumns.size() + place];
    if (times(ids, name) == 1) continue;
    name += " " + annexes[place]->version;
    // The same version named twice.
    const std::string once = name;
    for (int copy = 2; times(names, name) > 1; ++copy) name = once + " (" + std::to_string(copy) + ")";
  }
  return names;
}

}  // namespace

std::string to_json(const Comparison& comparison, const std::vector<std::string>& conclusion,
                    bool only_differences, const Reference& reference) {
  JsonWriter writer;
  writer.begin_object();
  writer.key("services");
  writer.begin_array();
  for (const Annex* annex : comparison.annexes) write_service(writer, *annex);
  writer.end_array();
  writer.key("conclusion");
  writer.begin_array();
  for (const std::string& statement : conclusion) writer.string(statement);
  writer.end_array();
  writer.key("rows");
  writer.begin_array();
  for (const ComparedRow* row : rows_of(comparison, only_differences))
    write_row(writer, *row, comparison.annexes, reference);
  writer.end_array();
  writer.end_object();
  return writer.take(JsonLayout::pretty);
}

std::string to_csv(const Comparison& comparison, bool only_differences, const Reference& reference) {
  std::vector<std::vector<std::string>> rows = csv_rows(comparison, only_differences, reference);
  const std::size_t services = comparison.annexes.size();
  for (std::size_t place = 0; place < services; ++place)
    rows.front().push_back(rows.front()[kColumns.size() + place] + kWordsOf);
  std::size_t line = 0;
  for (const ComparedRow* row : rows_of(comparison, only_differences)) {
    ++line;
    for (std::size_t place = 0; place < services; ++place)
      rows[line].push_back(words_of(*row, row->cells[place], *comparison.annexes[place], reference));
  }
  return csv_text(rows);
}

std::vector<std::vector<std::string>> csv_rows(const Comparison& comparison, bool only_differences,
                                               const Reference& reference) {
  std::vector<std::vector<std::string>> rows = {columns_of(comparison.annexes)};
  for (const ComparedRow* row : rows_of(comparison, only_differences)) {
    std::vector<std::string> cells = {
        std::string(key_of(row->section)), row->term, std::string(name_of(row->kind)),
        term_words(row->section, row->term, reference), row->same ? "yes" : "no"};
    for (const ComparedCell& cell : row->cells)
      cells.push_back(cell.also.empty() || !also_differs(*row) ? cell.value
                                                               : cell.value + " (" + cell.also + ")");
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace annex
