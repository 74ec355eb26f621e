// What the product says, in one language: the areas of data/texts/<language>/ together. Code knows keys,
// never sentences.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annex {

// A plural category ("one") for the numbers whose remainder by `modulo` (0: the number itself) is in [from,
// to].
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
  // say() of "key.<category of count>", with {count} among the arguments; of "key.other" where there is none.
  std::string say_count(std::string_view key, long long count, Arguments arguments = {}) const;
  // "1,204", as the language parts the thousands ("number.separator").
  std::string number(long long count) const;
  bool has(std::string_view key) const;
};

// Adds one area of the same language. False where both had a key; the first stays.
bool merge(Texts& into, const Texts& area);

}  // namespace annex
