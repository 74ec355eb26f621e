// What is typed into a search: words, and conditions on what annexes state.
//
//   country:US  data:financial  activity:disclose  subject:hosting  supplier:"Acme Corp"  provider:lindwurm
//   family:email  retention>P1Y  retention<=P6M  finding:clauses-undated  finding:error  is:illustrative
//
// A hyphen before a condition turns it around. All have to hold. What is wrong is told by its place; the rest
// of the query still works.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"
#include "core/query/needs.h"
#include "core/rules/rules.h"

namespace annex {

enum class QueryField {
  country,    // of the provider or a recipient; ISO 3166-1 alpha-2
  data,       // a category of section 2 is answered yes
  activity,   // of section 1
  subject,    // of section 3
  supplier,   // words that begin words of an outside supplier's name
  provider,   // the same of the provider's
  family,     // of the service
  retention,  // something is kept longer than, or all at most
  finding,    // the rules report it: a rule's id, or a severity ("warning")
  is,         // is:illustrative
};

struct Condition {
  QueryField field = QueryField::country;
  bool negated = false;
  std::string value;
  Need limit;              // of a retention: "at most"
  bool is_beyond = false;  // of a retention: turned around, ">"
};

// The texts' key, and the part of the query that it is about, in bytes.
struct QueryProblem {
  std::string key;  // "search.unknown-field"
  std::size_t begin = 0;
  std::size_t end = 0;
  std::map<std::string, std::string> arguments;
};

struct Query {
  std::vector<std::string> words;  // folded (find/folded_words.h)
  std::vector<Condition> conditions;
  std::vector<QueryProblem> problems;
};

Query parse_query(std::string_view text, const Vocabulary& vocabulary, const Places& places);

// Whether a condition holds, as far as the annex states what it asks about: absence is never read as no. A
// negated condition holds only where the annex states the contrary.
bool holds(const Condition& condition, const Annex& annex, const Context& context);

std::string message_of(const QueryProblem& problem, const Texts& texts);

}  // namespace annex
