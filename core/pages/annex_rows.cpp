// Sections 1 to 5: every row that the form asks, answered or not, then the rows that the annex adds.
#include <algorithm>

#include "core/model/names.h"
#include "core/pages/annex_parts.h"
#include "core/pages/beside.h"
#include "core/pages/words.h"
#include "core/query/form_rows.h"

namespace annex {
namespace {

// The form's heading, and below it what it means.
Cell label_cell(const Term* term, const std::string& id, const Texts& texts) {
  Cell cell;
  const TermWords* words = term ? words_of(*term, texts.language) : nullptr;
  cell.lines.push_back({Mark::none, {words ? words->label : id, {}}, false});
  if (words && !words->sentence.empty()) cell.lines.push_back({Mark::none, {words->sentence, {}}, true});
  return cell;
}

void add_details(Cell& cell, const Row* row, const AnnexView& view) {
  if (!row || row->details.empty()) return;
  cell.lines.push_back({Mark::none, pick(row->details, view.annex.language, view.reference), true});
}

Cell answer_cell(const AnsweredRow* row, const AnnexView& view) {
  const Stated answer = row ? stated(row->answer) : Stated::unstated;
  Cell cell{{{mark_of(answer), {answer_words(answer, view.reference.texts), {}}, false}}};
  add_details(cell, row, view);
  return cell;
}

Cell retention_cell(const SubjectMatter* row, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Cell cell;
  if (!row || row->retention.empty()) {
    const bool asked = !row || row->answer == Answer::yes;
    cell.lines.push_back({asked ? Mark::unstated : Mark::none,
                          {texts.say(asked ? "answer.unstated" : "page.retention.not-applicable"), {}},
                          false});
    return cell;
  }
  for (const Retention& retention : row->retention) {
    cell.lines.push_back(
        {Mark::none, retention_words(retention, view.annex.language, view.reference), false});
    if (retention.inherited) cell.lines.push_back({Mark::none, {texts.say("retention.inherited"), {}}, true});
  }
  if (row->retention.size() > 1)
    cell.lines.push_back({Mark::none, {texts.say("retention.longest-governs"), {}}, true});
  return cell;
}

std::vector<const LocalText*> texts_of(const Row& row) { return {&row.text}; }

// The document's wording of a retention is shown already where the format has no other words for it.
std::vector<const LocalText*> texts_of(const SubjectMatter& row) {
  std::vector<const LocalText*> texts = {&row.text};
  for (const Retention& retention : row.retention)
    if (retention.basis != RetentionBasis::other) texts.push_back(&retention.text);
  return texts;
}

// What all rows of a table share: key, findings, and the wording of the document on demand.
template <typename AnnexRow>
TableRow row_of(const FormRow<AnnexRow>& placed, Section section, const AnnexView& view) {
  TableRow row;
  const std::string name(key_of(section));
  row.key = name + "/" + placed.id;
  row.cells.push_back(label_cell(placed.term, placed.id, view.reference.texts));
  if (!placed.row) {
    row.notices = notices_of_missing(view, section, placed.id);
    return row;
  }
  row.notices = notices_at(view, row_path(section, placed.index));
  add_wording(row, texts_of(*placed.row), view);
  return row;
}

Table table_of(const AnnexView& view, std::initializer_list<const char*> columns) {
  const Texts& texts = view.reference.texts;
  Table table;
  for (const char* column : columns)
    table.columns.push_back({column, texts.say(std::string("page.column.") + column)});
  return table;
}

// How many rows answer what: "11 yes, 1 no". What is not stated is told only where there is some.
std::string tally(const Table& table, const Texts& texts) {
  std::string words;
  for (const Stated answer : {Stated::yes, Stated::no, Stated::unstated}) {
    const auto count = std::count_if(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
      return row.kind == TableRowKind::row && row.cells.size() > 1 &&
             row.cells[1].lines.front().mark == mark_of(answer);
    });
    if (count == 0) continue;
    if (!words.empty()) words += texts.say("list.separator");
    words +=
        texts.say("page.tally", {{"count", texts.number(count)}, {"answer", answer_words(answer, texts)}});
  }
  return words;
}

void add_table(std::vector<Block>& blocks, const AnnexView& view, Section section, Table table) {
  if (section != Section::purposes) table.caption = tally(table, view.reference.texts);
  add_section_heading(blocks, view, section);
  blocks.push_back({std::string(key_of(section)), std::move(table)});
}

// Sections 1 and 5.
void add_answered(std::vector<Block>& blocks, const AnnexView& view, Section section,
                  const std::vector<AnsweredRow>& rows, const char* column) {
  Table table = table_of(view, {column, "answer"});
  for (const auto& placed : form_rows(rows, view.reference.vocabulary, section)) {
    TableRow row = row_of(placed, section, view);
    row.cells.push_back(answer_cell(placed.row, view));
    table.rows.push_back(std::move(row));
  }
  add_table(blocks, view, section, std::move(table));
}

// Section 2, under the form's two headings: what the provider can identify, and what it cannot.
void add_data_categories(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Table table = table_of(view, {"category", "answer"});
  const auto rows =
      form_rows(view.annex.data_categories, view.reference.vocabulary, Section::data_categories);
  for (const char* group : {"identifiable", "not-identifiable", ""}) {
    bool headed = *group == '\0';
    for (const auto& placed : rows) {
      if ((placed.term ? placed.term->group : std::string()) != group) continue;
      if (!headed) {
        const std::string words =
            texts.say(std::string("page.group.") + group, {{"provider", view.annex.provider.name}});
        table.rows.push_back({std::string("group ") + group,
                              TableRowKind::group,
                              {Cell{{{Mark::none, {words, {}}, false}}}},
                              {},
                              {},
                              {}});
        headed = true;
      }
      TableRow row = row_of(placed, Section::data_categories, view);
      row.cells.push_back(answer_cell(placed.row, view));
      if (placed.row) add_beside(row.cells.back(), *placed.row, texts);
      table.rows.push_back(std::move(row));
    }
  }
  add_table(blocks, view, Section::data_categories, std::move(table));
}

void add_subject_matters(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Table table = table_of(view, {"subject", "answer", "retention"});
  for (const auto& placed :
       form_rows(view.annex.subject_matters, view.reference.vocabulary, Section::subject_matters)) {
    TableRow row = row_of(placed, Section::subject_matters, view);
    Cell answer = answer_cell(placed.row, view);
    if (placed.row) add_beside(answer, *placed.row, texts);
    row.cells.push_back(std::move(answer));
    row.cells.push_back(retention_cell(placed.row, view));
    table.rows.push_back(std::move(row));
  }
  add_table(blocks, view, Section::subject_matters, std::move(table));
}

// Purposes are listed or not; they have no answer, so that one that is not listed is not denied.
void add_purposes(std::vector<Block>& blocks, const AnnexView& view) {
  const Texts& texts = view.reference.texts;
  Table table = table_of(view, {"purpose", "listed"});
  for (const auto& placed : form_rows(view.annex.purposes, view.reference.vocabulary, Section::purposes)) {
    TableRow row = row_of(placed, Section::purposes, view);
    Cell cell{{{placed.row ? Mark::yes : Mark::unstated,
                {texts.say(placed.row ? "page.listed" : "page.not-listed"), {}},
                false}}};
    add_details(cell, placed.row, view);
    row.cells.push_back(std::move(cell));
    table.rows.push_back(std::move(row));
  }
  add_table(blocks, view, Section::purposes, std::move(table));
}

}  // namespace

void add_rows_sections(std::vector<Block>& blocks, const AnnexView& view) {
  add_answered(blocks, view, Section::activities, view.annex.activities, "activity");
  add_data_categories(blocks, view);
  add_subject_matters(blocks, view);
  add_retention_chart(blocks, view);
  add_purposes(blocks, view);
  add_answered(blocks, view, Section::data_subjects, view.annex.data_subjects, "person");
}

}  // namespace annex
