// Finding annexes by their words: every text that somebody wrote, and what the form calls each row.
#pragma once

#include <string>
#include <vector>

#include "core/find/query_language.h"
#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/reference.h"

namespace annex {

// A place of an annex in which some word of the query was found.
struct FoundPlace {
  std::string path;   // JSON Pointer of the row
  std::string words;  // those that were found, as the annex or the form has them
  int score = 0;
};

struct SearchHit {
  const Annex* annex = nullptr;
  std::vector<FoundPlace> places;  // best first, then by path
  int score = 0;
};

// The annexes in which every word of the query begins some word, and every condition holds; best first, then
// by id.
//
// How well: of each word of the query the best place counts. A whole word counts twice what a beginning does;
// the service's name most, then the provider's, a recipient's, the form's heading, what the provider adds,
// other names of the row, and the document's wording. Without words all annexes that meet the conditions have
// the same score.
std::vector<SearchHit> search(const std::vector<const Annex*>& annexes, const Query& query,
                              const Reference& reference, const Date& as_of);

}  // namespace annex
