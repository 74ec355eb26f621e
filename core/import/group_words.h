// The words by which the row labels of section 6 are known.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/folded_text.h"
#include "core/model/recipient.h"

namespace annex::importing {

// How the labels of a relation start.
struct StarterWords {
  Relation relation;
  std::string_view language;
  std::vector<Pattern> phrases;
};

const std::vector<StarterWords>& group_starts();

// Where they are.
const std::vector<Pattern>& outside_words();
const std::vector<Pattern>& inside_words();

}  // namespace annex::importing
