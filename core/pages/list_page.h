// Every service of a catalog, with search and facets; each with its at-a-glance line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/find/find_services.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

struct ListView {
  const Catalog&
      catalog;  // loaded, in part or whole; entries that could not be read are told above the others
  ServiceFilter filter;
  std::vector<std::string> compared;  // ids of the services chosen for the comparison, in that order
  const TextFound* text = nullptr;    // what a search of all words found; null: names are searched
  bool has_all_choices = false;       // whether the reader has unfolded those that take most room
};

// What is unfolded in the list, as in an annex the rows whose wording is shown: "wording choices".
inline constexpr std::string_view kAllChoices = "choices";

Page list_page(const ListView& view, const Reference& reference);

}  // namespace annex
