// "Did you mean": the candidate that a misspelt word is nearest to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// Empty where none is near: more than a third of the word's letters would have to change. Case counts for
// nothing.
std::string_view closest(std::string_view word, const std::vector<std::string_view>& candidates);

// "a, b, c".
std::string join(const std::vector<std::string_view>& words);

}  // namespace annex
