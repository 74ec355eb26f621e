// Services side by side: the rows of several annexes aligned by term, with yes, no and unstated kept apart.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/section.h"
#include "core/model/vocabulary.h"

namespace annex {

inline constexpr std::string_view kUnstated = "unstated";

enum class ComparedKind { answer, retention, listed, recipients };

// What one annex says in a row. `value` is canonical: equal values say the same, whatever their notation.
// Answers are "yes", "no" or "unstated"; what is not stated is "unstated" in every kind of row.
struct ComparedCell {
  std::string value;
  std::string also;                        // what counts beside it: a role; a condition and kinds of data
  std::string path;                        // JSON Pointer of what was read; empty where unstated
  const Row* row = nullptr;                // of sections 1 to 5
  const SubjectMatter* subject = nullptr;  // of section 3
  const RecipientGroup* group = nullptr;   // of recipients
};

struct ComparedRow {
  Section section = Section::activities;
  std::string term;
  ComparedKind kind = ComparedKind::answer;
  std::vector<ComparedCell> cells;  // one for each annex, in their order
  bool same = false;                // all cells say the same
};

struct Comparison {
  std::vector<const Annex*> annexes;
  std::vector<ComparedRow> rows;  // in the order of the form, then the terms that only some annexes have
};

// The annexes must outlive the comparison. A provider's own term that is `broader`-linked to a core term, and
// not answered no, stands in the core term's row where its annex does not answer that term itself; a second
// such term has a row of its own. What is answered no is kept for no time: its retention is unstated.
Comparison compare(const std::vector<const Annex*>& annexes, const Vocabulary& vocabulary);

// How long that of which the row speaks is kept; null where the row is none of section 3's answers.
const ComparedRow* retention_of(const Comparison& comparison, const ComparedRow& row);

// Whether the cells differ in what they say beside their values.
bool also_differs(const ComparedRow& row);

// The rows in which the annexes differ.
std::vector<const ComparedRow*> differences(const Comparison& comparison);

// The canonical strings: "service-term+P6M", with equal lengths written alike; by name
// "Acme (FR); Other (Mumbai) [standard-contractual-clauses 2021/914 module 3]", the place and tools of each.
std::string canonical(const std::vector<Retention>& retention);
std::string canonical(const SubjectMatter& row);  // how long; what is answered no is kept for no time
std::string canonical(const RecipientGroup& group);
std::string canonical(const Safeguard& safeguard);

// What an answer says beside yes (ComparedCell::also).
std::string said_beside(const AnsweredRow& row);
std::string said_beside(const DataCategory& row);
std::string said_beside(const SubjectMatter& row);

}  // namespace annex
