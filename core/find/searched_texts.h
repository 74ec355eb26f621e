// What a search looks through: every text that somebody wrote in an annex, and what the form calls its rows.
#pragma once

#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/reference.h"

namespace annex {

// What a place is worth where a word begins there.
enum Worth {
  wording_worth = 1,
  alias_worth = 2,
  details_worth = 3,
  label_worth = 4,
  recipient_worth = 5,
  provider_worth = 6,
  service_worth = 8
};

struct SearchedText {
  std::string path;  // JSON Pointer of the row
  std::string words;
  int worth = 0;
};

// Labels, other names of rows and countries in the language of the reference's texts.
std::vector<SearchedText> searched_texts(const Annex& annex, const Reference& reference);

// What a query's word finds in words (find/folded_words.h). 0: no word begins so; 1: some does; 2: some is
// it.
int match(const std::string& wanted, const std::vector<std::string>& words);

}  // namespace annex
