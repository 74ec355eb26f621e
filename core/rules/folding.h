// Words without what spelling leaves open: case and accents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annex {

// Lower case, Latin letters without accents, runs of blanks as one, none at the ends. Other scripts stay as
// they are.
std::string fold(std::string_view text);

// A name by which two spellings of one legal entity are the same: folded, without punctuation and legal form
// ("Acmé, S.A.S." and "ACME" are "acme"). Never empty where the name has a letter or digit.
std::string fold_entity_name(std::string_view name, const std::vector<std::string>& legal_forms);

}  // namespace annex
