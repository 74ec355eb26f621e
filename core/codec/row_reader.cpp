// Sections 1 to 5: rows with their terms and answers.
#include <algorithm>
#include <span>

#include "core/codec/annex_reader.h"

namespace annex {
namespace {

// The term whose rows say which special categories of data, and why they may be processed (GDPR Art. 9).
constexpr std::string_view kSensitive = "sensitive";

constexpr std::size_t kMostExpected = 32;  // rows of a section

// Which terms a section has had: each once, so never more than there are. Mostly they come in the order of
// the vocabulary, and one behind the last of them is new.
class TermsSeen {
 public:
  explicit TermsSeen(std::size_t expected) { terms_.reserve(expected); }

  // False where it is there already.
  bool add(const Term* term) {
    if (term <= last_ && std::find(terms_.begin(), terms_.end(), term) != terms_.end()) return false;
    last_ = std::max(last_, term);
    terms_.push_back(term);
    return true;
  }

 private:
  std::vector<const Term*> terms_;
  const Term* last_ = nullptr;
};

// Null where the row has no term of the section.
const Term* read_term(AnnexReader& reader, ObjectReader& object, Section section, TermsSeen& seen, Row& row) {
  const JsonValue* value = object.require("term", "term");
  const Term* term = reader.term(value, section);
  if (term == nullptr) return nullptr;
  row.term = term->id;
  if (!seen.add(term)) reader.tell("duplicate-term", *value);
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
  if (const std::string_view* letter = reader.string(condition, "choice")) {
    if (letter->size() == 1 && kSensitiveConditions.find(*letter) != std::string_view::npos)
      row.condition.emplace(*letter);
    else
      reader.tell("unknown-value", *condition, "a, b, c, d, e, f, g, h, i, j");
  }
  for (const JsonValue* kind : reader.string_items(kinds)) {
    if (std::find(kSensitiveKinds.begin(), kSensitiveKinds.end(), kind->text) == kSensitiveKinds.end())
      reader.tell_unknown("unknown-value", *kind, {kSensitiveKinds.begin(), kSensitiveKinds.end()});
    else
      row.kinds.emplace_back(kind->text);
  }
}

// The rows of a section. `read` fills one, and says whether there is enough of it to keep.
template <typename Kind, typename Read>
std::vector<Kind> read_rows(AnnexReader& reader, const JsonValue* value, Read read) {
  std::vector<Kind> rows;
  if (reader.array(value) == nullptr) return rows;
  const std::size_t expected = std::min(value->items().size(), kMostExpected);
  rows.reserve(expected);
  TermsSeen seen(expected);
  for (const JsonValue& item : value->items())
    if (!read(item, seen, rows.emplace_back())) rows.pop_back();
  return rows;
}

// Rows that have an answer. `read_own` reads what its kind of row has beside.
template <typename Kind, typename ReadOwn>
std::vector<Kind> read_rows_with_answer(AnnexReader& reader, const JsonValue* value, Section section,
                                        std::span<const std::string_view> keys, ReadOwn read_own) {
  return read_rows<Kind>(reader, value, [&](const JsonValue& item, TermsSeen& seen, Kind& row) {
    ObjectReader object(reader, &item, keys);
    const Term* term = read_term(reader, object, section, seen, row);
    const bool is_answered = read_answer(reader, object, row);
    read_own(object, term, row);
    read_wording(reader, object, {row.details, row.text, row.lines});
    return term != nullptr && is_answered;
  });
}

}  // namespace

std::vector<AnsweredRow> read_answered_rows(AnnexReader& reader, const JsonValue* value, Section section) {
  static constexpr std::string_view kKeys[] = {"term", "answer", "details", "text", "lines"};
  return read_rows_with_answer<AnsweredRow>(reader, value, section, kKeys,
                                            [](ObjectReader&, const Term*, AnsweredRow&) {});
}

std::vector<DataCategory> read_data_categories(AnnexReader& reader, const JsonValue* value) {
  static constexpr std::string_view kKeys[] = {"term",    "answer", "condition", "kinds",
                                               "details", "text",   "lines"};
  return read_rows_with_answer<DataCategory>(reader, value, Section::data_categories, kKeys,
                                             [&](ObjectReader& object, const Term* term, DataCategory& row) {
                                               read_special_category(reader, object, term, row);
                                             });
}

std::vector<SubjectMatter> read_subject_matters(AnnexReader& reader, const JsonValue* value) {
  static constexpr std::string_view kKeys[] = {"term",    "answer", "retention", "role",
                                               "details", "text",   "lines"};
  return read_rows_with_answer<SubjectMatter>(reader, value, Section::subject_matters, kKeys,
                                              [&](ObjectReader& object, const Term*, SubjectMatter& row) {
                                                row.retention =
                                                    read_retention(reader, object.find("retention"));
                                                row.role = reader.choice(object.find("role"), kRoleNames);
                                              });
}

std::vector<Purpose> read_purposes(AnnexReader& reader, const JsonValue* value) {
  static constexpr std::string_view kKeys[] = {"term", "details", "text", "lines"};
  return read_rows<Purpose>(reader, value, [&](const JsonValue& item, TermsSeen& seen, Purpose& row) {
    ObjectReader object(reader, &item, kKeys);
    const Term* term = read_term(reader, object, Section::purposes, seen, row);
    read_wording(reader, object, {row.details, row.text, row.lines});
    return term != nullptr;
  });
}

}  // namespace annex
