// The document cut at the headings of its sections.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/ledger.h"
#include "core/model/section.h"

namespace annex::importing {

// The words under one heading. A section whose own heading is missing stands under that of the one before it.
struct FormPart {
  std::vector<Section> sections;
  std::vector<int> words;  // heads of tables are among them, put under structure
  bool has(Section section) const;
};

struct FormParts {
  std::vector<int> preamble;  // what stands above the first heading
  std::vector<FormPart> parts;
  std::vector<std::string_view> languages;  // of the headings
};

// Puts headings, heads of tables and the pages' furniture under structure.
FormParts find_form_parts(const Document& document, Ledger& ledger);

}  // namespace annex::importing
