// Words as a search compares them: what spelling leaves open is folded away, what parts words parts them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// "L’Œuvre « déjà-vue »" is "l", "oeuvre", "deja", "vue". Case, accents, ligatures (those of typesetting too)
// are folded; a letter of any script and a digit is part of a word, all else parts words.
std::vector<std::string> folded_words(std::string_view text);

// Whether each of `wanted` begins some word of `words`.
bool all_begin(const std::vector<std::string>& wanted, const std::vector<std::string>& words);

}  // namespace annex
