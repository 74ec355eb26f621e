// The languages that data/ speaks, and how text is set in them: shared by the tests of data/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex::test {

// The folders of data/texts, sorted: what is said in one has to be said in all.
std::vector<std::string> languages();

// What a careful editor would mark in a text of that language, each with the characters around it: straight
// apostrophes, three dots for an ellipsis, doubled or outer blanks, and in French the blanks before : ; ? !
// and within guillemets, which do not break. Of other languages what holds for all.
std::vector<std::string> marks(std::string_view text, std::string_view language);

}  // namespace annex::test
