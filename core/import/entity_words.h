// Sub-processors as a cell lists them: names, countries in brackets, tasks.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/countries.h"
#include "core/import/document.h"
#include "core/model/recipient.h"

namespace annex::importing {

struct EntityList {
  std::vector<Entity> entities;
  bool not_applicable = false;  // "NA": the cell says that there are none
  std::vector<int> unread;      // words that name nobody: "liste sur demande", "voir www.example.org"
};

// `width` is the cell's width in columns where the text shows it, else 0: a line that had room for the next
// word was not wrapped. An entity in several countries is listed once for each.
EntityList read_entities(const Document& document, const std::vector<int>& words,
                         const CountryNames& countries, int width);

// "Ltd", "SAS": what stands behind a company's name.
bool is_legal_form(std::string_view folded);

}  // namespace annex::importing
