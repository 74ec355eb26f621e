// The parts of an annex, each read from one JSON value; see annex_json.h for the whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/object_reader.h"
#include "core/codec/value_reader.h"
#include "core/model/annex.h"
#include "core/model/places.h"
#include "core/model/vocabulary.h"

namespace annex {

// Reads values that need to know the terms, the places and the annex's own language. Without terms and places
// it takes them as they are: of a file that was made from annexes that have been read.
class AnnexReader : public ValueReader {
 public:
  explicit AnnexReader(JsonDocument& document) : ValueReader(document) {}
  AnnexReader(JsonDocument& document, const Vocabulary& vocabulary, const Places& places)
      : ValueReader(document), vocabulary_(&vocabulary), places_(&places) {}

  // The language of words that do not name their own; set before any is read.
  void set_language(std::string language) { language_ = std::move(language); }
  const std::string& own_language() const { return language_; }

  // Tells "unknown-term". Null where the value is no term of the section. Needs the terms.
  const Term* term(const JsonValue* value, Section section);
  // Tells "unknown-country", or "mistaken-country" for a code that people take for one ("UK", "fr").
  std::optional<std::string> country(const JsonValue* value);

 private:
  const Vocabulary* vocabulary_ = nullptr;
  const Places* places_ = nullptr;
  const Term* last_term_ = nullptr;
  std::string language_;
};

Provider read_provider(AnnexReader& reader, const JsonValue* value);
Service read_service(AnnexReader& reader, const JsonValue* value);

// Of the six sections; `value` is the section's list.
std::vector<AnsweredRow> read_answered_rows(AnnexReader& reader, const JsonValue* value, Section section);
std::vector<DataCategory> read_data_categories(AnnexReader& reader, const JsonValue* value);
std::vector<SubjectMatter> read_subject_matters(AnnexReader& reader, const JsonValue* value);
std::vector<Purpose> read_purposes(AnnexReader& reader, const JsonValue* value);
std::vector<RecipientGroup> read_recipients(AnnexReader& reader, const JsonValue* value);

// One object, or a list of them.
std::vector<Retention> read_retention(AnnexReader& reader, const JsonValue* value);
std::vector<Safeguard> read_safeguards(AnnexReader& reader, const JsonValue* value);
// "details", "text" and "lines" of a row or a group: mostly it has none of them.
struct Wording {
  LocalText& details;
  LocalText& text;
  std::optional<Lines>& lines;  // [first, last]
};
void read_wording(AnnexReader& reader, const ObjectReader& object, const Wording& into);

}  // namespace annex
