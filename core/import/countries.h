// Countries as documents name them: in any language, by code, by alias.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/places.h"

namespace annex::importing {

class CountryNames {
 public:
  explicit CountryNames(const Places& places);

  // The country that `text` names as a whole. Codes count in capitals only.
  std::optional<std::string> find(std::string_view text) const;
  // The same for folded words; codes are not looked for.
  std::optional<std::string> find_folded(std::string_view folded) const;
  // No name has more words.
  std::size_t longest() const { return longest_; }

 private:
  std::map<std::string, std::string, std::less<>> by_name_;
  std::map<std::string, std::string, std::less<>> by_code_;
  std::size_t longest_ = 1;
};

// "Global", "EU", "US / EU": a place that is no country.
bool is_vague_place(std::string_view text);

}  // namespace annex::importing
