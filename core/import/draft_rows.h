// Makes the rows of sections 1 to 5 of what was read from their tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/countries.h"
#include "core/import/import.h"
#include "core/import/ledger.h"
#include "core/import/table.h"

namespace annex::importing {

struct DraftContext {
  const Document& document;
  const Vocabulary& vocabulary;
  const CountryNames& countries;
  ImportWording wording;
  std::string language;  // of the document, for its words
};

// Puts the answered rows into the draft, in the form's order, and their words under fact. A term that two
// rows answer differently is not answered.
void draft_rows(const DraftContext& context, const std::vector<Table>& tables, Ledger& ledger, Annex& draft,
                ImportReport& report);

// Section 4 has no answers: a purpose is listed or not. `words` are those of its region that no row has
// taken.
void draft_purposes(const DraftContext& context, const std::vector<int>& words, Ledger& ledger, Annex& draft);

}  // namespace annex::importing
