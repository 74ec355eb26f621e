// Every text of an annex that somebody wrote, with the row that it stands in.
#pragma once

#include <functional>
#include <string>

#include "core/model/annex.h"

namespace annex {

// What a text is for: some rules read only details and purposes.
enum class WordsKind {
  name,     // of the provider, the service, an entity, and what is said about them
  details,  // what the provider adds to a row
  wording,  // the imported document's own words of a row
  purpose,  // details or wording of a purpose
};

struct FoundWords {
  WordsKind kind = WordsKind::name;
  std::string path;      // of the row
  std::string language;  // BCP 47
  const std::string& words;
};

// In the order of the annex.
void for_each_words(const Annex& annex, const std::function<void(const FoundWords&)>& visit);

}  // namespace annex
