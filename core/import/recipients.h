// Section 6: the groups of recipients, from the words of its table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/countries.h"
#include "core/import/import.h"
#include "core/import/ledger.h"

namespace annex::importing {

struct Recipients {
  std::vector<RecipientGroup> groups;       // in the document's order
  std::vector<std::string> providers;       // as the row labels name the provider, once for each label
  std::vector<std::string_view> languages;  // of the row labels
};

// `words` are those of the section's body. What is read is put under fact and structure in the ledger.
Recipients read_recipients(const Document& document, const std::vector<int>& words,
                           const CountryNames& countries, ImportWording wording, Ledger& ledger);

// The same kind of group in another table: adds what `into` lacks. Where the tables name other safeguards,
// each entity keeps those of its own.
void merge_tables(RecipientGroup& into, RecipientGroup other);

}  // namespace annex::importing
