// What stands above the first section: the service's name, and sometimes the provider's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/ledger.h"
#include "core/model/annex.h"

namespace annex::importing {

// Name and edition as the document labels them; the name is empty where it does not. Lines read, and titles,
// are put under structure.
struct Preamble {
  Service service;
  std::string provider;
};
Preamble read_preamble(const Document& document, const std::vector<int>& words, Ledger& ledger);

// "Hébergement, version Pro" -> "Hébergement" and "Pro".
Service split_edition(std::string_view name);

// Lower-case words with hyphens between, of the service's name and edition.
std::string draft_id(const Service& service);

// "Catégories de données … identifiables par X": X, for want of a fuller name; empty where there is none.
std::string provider_of_subheadings(const Document& document, const std::vector<int>& words);

}  // namespace annex::importing
