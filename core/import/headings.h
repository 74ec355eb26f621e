// The headings of the form's six sections, in French and English.
#pragma once

#include <optional>
#include <string_view>

#include "core/import/document.h"
#include "core/model/section.h"

namespace annex::importing {

struct Heading {
  Section section = Section::activities;
  std::string_view language;
  bool numbered = false;
  int last_row = 0;  // a heading may be wrapped
};

// The heading that starts on the row, if one does. A numbered one may have a letter or two wrong.
std::optional<Heading> heading_at(const Document& document, int row);

}  // namespace annex::importing
