// Countries and territories of ISO 3166-1, with their names; they live in data/places.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/text.h"

namespace annex {

struct Place {
  std::string code;                  // alpha-2
  LocalText names;                   // by language
  std::vector<std::string> aliases;  // how documents write it, in any language; for the importer
};

struct Places {
  std::vector<Place> places;  // by code
  std::map<std::string, std::string, std::less<>>
      mistaken;  // codes that people write and ISO does not have: UK -> GB

  const Place* find(std::string_view code) const;
  // The name in `language`, falling back as words_of does; the code itself where there is none.
  std::string_view name(std::string_view code, std::string_view language) const;
};

}  // namespace annex
