// A query over a whole catalog, from the keys that `annex pack` wrote: the same services and the same order
// as `search` (find/search.h) gives over the annexes themselves, in labels of every language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/find/query_language.h"
#include "core/find/scores.h"
#include "core/index/bits.h"
#include "core/index/key_file.h"
#include "core/model/date.h"

namespace annex {

// The starts of the keys that answer the query: what has to be there of a catalog in many files.
std::vector<std::string> keys_asked(const Query& query);

// The services in which every word of the query begins some word, and every condition holds.
struct Matches {
  Bits services;
  Scores scores;
};
Matches search_catalog(const KeySet& keys, const Query& query, const Date& as_of);

// Where a service has the words: the best place of each, in the order of the query.
struct WordFound {
  std::string word;   // as the service has it, folded
  std::string place;  // find/word_keys.h
};
std::vector<std::vector<WordFound>> places_found(const KeySet& keys, const Query& query,
                                                 const std::vector<Scored>& services);

}  // namespace annex
