// What the product says, in one language: data/texts/<language>.json. Code knows keys, never sentences.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annex {

// A plural category ("one") for the numbers whose remainder by `modulo` (0: the number itself) is in [from, to].
struct PluralRule {
  std::string category;
  int modulo = 0;
  int from = 0;
  int to = 0;
};

struct Texts {
  std::string language;
  std::vector<PluralRule> plurals;  // the first that fits; "other" where none does
  std::map<std::string, std::string, std::less<>> strings;

  using Argument = std::pair<std::string_view, std::string>;
  using Arguments = std::initializer_list<Argument>;

  // The string of `key` with each {name} replaced; the key itself where there is none, so that it is seen.
  std::string say(std::string_view key, Arguments arguments = {}) const;
  std::string say(std::string_view key, const std::vector<Argument>& arguments) const;
  // say() of "key.<category of count>", with {count} among the arguments.
  std::string say_count(std::string_view key, long long count, Arguments arguments = {}) const;
  bool has(std::string_view key) const;
};

}  // namespace annex
