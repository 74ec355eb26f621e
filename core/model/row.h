// A row of the form: a term, and what the document answers. A row that is not answered is not there at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/lines.h"
#include "core/model/retention.h"
#include "core/model/text.h"

namespace annex {

enum class Answer { no, yes };

struct Row {
  std::string term;            // an id of the vocabulary, in the row's section
  LocalText details;           // what the provider adds: "if yes, specify"
  LocalText text;              // the row's wording in the imported document
  std::optional<Lines> lines;  // where in that document

  friend bool operator==(const Row&, const Row&) = default;
};

struct AnsweredRow : Row {
  Answer answer = Answer::no;

  friend bool operator==(const AnsweredRow&, const AnsweredRow&) = default;
};

// Section 2. Data of GDPR Art. 9(1) names its kinds, and the letter of Art. 9(2) that permits it.
struct DataCategory : AnsweredRow {
  DataCategory();  // of its own: a list then makes a new one without zeroing it before

  std::optional<std::string> condition;  // "a" to "j"
  std::vector<std::string> kinds;        // "health", "genetic", …

  friend bool operator==(const DataCategory&, const DataCategory&) = default;
};
inline DataCategory::DataCategory() = default;

enum class Role { processor, controller };

// Section 3: why, and how long. Of several retentions the longest governs.
struct SubjectMatter : AnsweredRow {
  SubjectMatter();  // of its own: a list then makes a new one without zeroing it before

  std::vector<Retention> retention;
  std::optional<Role> role;

  friend bool operator==(const SubjectMatter&, const SubjectMatter&) = default;
};
inline SubjectMatter::SubjectMatter() = default;

using Activity = AnsweredRow;
using Purpose = Row;  // listed or not; it has no answer
using DataSubject = AnsweredRow;

}  // namespace annex
