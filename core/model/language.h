// Choosing words by language, in one way everywhere.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace annex {

// "fr" of "fr-CA"; the tag itself where it has one subtag.
constexpr std::string_view primary_subtag(std::string_view language) {
  return language.substr(0, language.find('-'));
}

// Whether the text has the shape of a BCP 47 tag (RFC 5646, 2.1): subtags of up to 8 letters and digits, of
// which the first is 2 to 8 letters. Registered or not is not asked.
bool is_language_tag(std::string_view text);

// The words in `language`, else in its primary subtag, else in English, else in any; null where there are
// none.
template <typename Words>
const Words* in_language(const std::map<std::string, Words, std::less<>>& words, std::string_view language) {
  for (const std::string_view tag : {language, primary_subtag(language), std::string_view("en")})
    if (const auto found = words.find(tag); found != words.end()) return &found->second;
  return words.empty() ? nullptr : &words.begin()->second;
}

}  // namespace annex
