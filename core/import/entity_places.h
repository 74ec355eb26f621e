// What is said of an entity beside its name: where it is, what it does, under which safeguards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/countries.h"
#include "core/model/recipient.h"

namespace annex::importing {

// Without the blanks, bullets and punctuation around it.
std::string trimmed(std::string_view text);

// What a bracket or the end of an item says of where: countries, or words that are no country; and what else.
struct Where {
  std::vector<std::string> countries;
  std::string location;
  std::string task;
  std::vector<Safeguard> safeguards;
};

std::vector<Safeguard> safeguards_in(std::string_view text);
Where read_where(std::string_view text, const CountryNames& names);

}  // namespace annex::importing
