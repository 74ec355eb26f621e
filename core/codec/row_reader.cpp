// Sections 1 to 5: rows with their terms and answers.
#include <algorithm>
#include <set>

#include "core/codec/annex_reader.h"

namespace annex {
namespace {

// The term whose rows say which special categories of data, and why they may be processed (GDPR Art. 9).
constexpr std::string_view kSensitive = "sensitive";

// Which terms a section has had.
using TermsSeen = std::set<std::string, std::less<>>;

// Reads what every row has. Null where the row has no term of the section.
const Term* read_row(AnnexReader& reader, ObjectReader& object, Section section, TermsSeen& seen, Row& row) {
  const JsonValue* value = object.require("term", "term");
  const Term* term = reader.term(value, section);
  if (term != nullptr) {
    row.term = term->id;
    if (!seen.insert(term->id).second) reader.tell("duplicate-term", *value);
  }
  row.details = reader.local_text(object.find("details"));
  row.text = reader.local_text(object.find("text"));
  row.lines = read_lines(reader, object.find("lines"));
  return term;
}

// False where the row has no answer: it is told, and the row is left out rather than read as no.
bool read_answer(AnnexReader& reader, ObjectReader& object, AnsweredRow& row) {
  const std::optional<Answer> answer = reader.choice(object.require("answer", "answer"), kAnswerNames);
  if (answer) row.answer = *answer;
  return answer.has_value();
}

bool may_be_sensitive(const Term& term) { return term.id == kSensitive || term.broader == kSensitive; }

void read_special_category(AnnexReader& reader, ObjectReader& object, const Term* term, DataCategory& row) {
  const JsonValue* condition = object.find("condition");
  const JsonValue* kinds = object.find("kinds");
  for (const JsonValue* field : {condition, kinds})
    if (field != nullptr && term != nullptr && !may_be_sensitive(*term))
      reader.tell_key("field-not-for-term", *field, std::string(kSensitive));
  if (const std::string* letter = reader.string(condition, "choice")) {
    if (letter->size() == 1 && kSensitiveConditions.find(*letter) != std::string_view::npos)
      row.condition = *letter;
    else
      reader.tell("unknown-value", *condition, "a, b, c, d, e, f, g, h, i, j");
  }
  const std::vector<std::string_view> possible(kSensitiveKinds.begin(), kSensitiveKinds.end());
  for (const JsonValue* kind : reader.string_items(kinds)) {
    if (std::find(possible.begin(), possible.end(), kind->text) == possible.end())
      reader.tell_unknown("unknown-value", *kind, possible);
    else
      row.kinds.push_back(kind->text);
  }
}

}  // namespace

std::vector<AnsweredRow> read_answered_rows(AnnexReader& reader, const JsonValue* value, Section section) {
  std::vector<AnsweredRow> rows;
  if (reader.array(value) == nullptr) return rows;
  TermsSeen seen;
  for (const JsonValue& item : value->items) {
    ObjectReader object(reader, &item, {"term", "answer", "details", "text", "lines"});
    AnsweredRow row;
    const bool has_term = read_row(reader, object, section, seen, row) != nullptr;
    if (read_answer(reader, object, row) && has_term) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<DataCategory> read_data_categories(AnnexReader& reader, const JsonValue* value) {
  std::vector<DataCategory> rows;
  if (reader.array(value) == nullptr) return rows;
  TermsSeen seen;
  for (const JsonValue& item : value->items) {
    ObjectReader object(reader, &item, {"term", "answer", "condition", "kinds", "details", "text", "lines"});
    DataCategory row;
    const Term* term = read_row(reader, object, Section::data_categories, seen, row);
    read_special_category(reader, object, term, row);
    if (read_answer(reader, object, row) && term != nullptr) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<SubjectMatter> read_subject_matters(AnnexReader& reader, const JsonValue* value) {
  std::vector<SubjectMatter> rows;
  if (reader.array(value) == nullptr) return rows;
  TermsSeen seen;
  for (const JsonValue& item : value->items) {
    ObjectReader object(reader, &item, {"term", "answer", "retention", "role", "details", "text", "lines"});
    SubjectMatter row;
    const bool has_term = read_row(reader, object, Section::subject_matters, seen, row) != nullptr;
    row.retention = read_retention(reader, object.find("retention"));
    row.role = reader.choice(object.find("role"), kRoleNames);
    if (read_answer(reader, object, row) && has_term) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Purpose> read_purposes(AnnexReader& reader, const JsonValue* value) {
  std::vector<Purpose> rows;
  if (reader.array(value) == nullptr) return rows;
  TermsSeen seen;
  for (const JsonValue& item : value->items) {
    ObjectReader object(reader, &item, {"term", "details", "text", "lines"});
    Purpose row;
    if (read_row(reader, object, Section::purposes, seen, row) != nullptr) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace annex
