// How long data is kept, from the form's words.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/countries.h"
#include "core/import/document.h"
#include "core/model/retention.h"

namespace annex::importing {

// The retentions that the words state; empty where they state none ("NA"). Where they are a time but fit no
// basis, or more than one without saying how, the basis is `other`. `text` is set on each.
std::vector<Retention> read_retention(const Document& document, const std::vector<int>& words,
                                      const CountryNames& countries, std::string_view language);

// Whether the words begin as a statement of time does.
bool starts_as_retention(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
