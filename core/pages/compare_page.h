// Services side by side: what it comes to in words, then every row, aligned by term.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/date.h"
#include "core/model/reference.h"
#include "core/pages/page.h"
#include "core/query/catalog.h"

namespace annex {

// Among the keys of what is open: the services that can be chosen.
inline constexpr std::string_view kServicesToChoose = "services";

struct CompareView {
  const std::vector<const Annex*>& annexes;  // in the order in which they stand side by side
  const Reference& reference;
  Date as_of;            // the day whose law counts
  std::string baseline;  // id of the one that the others are told against; empty: none
  bool only_differences = false;
  std::set<std::string> open_rows = {};  // keys of the rows whose wording is shown, and kServicesToChoose
  const CatalogIndex* index = nullptr;   // where services can be chosen: on the screen
  // Of more services than stand side by side on a screen, those that are shown: from 0. None: all.
  std::optional<std::size_t> page = {};
  // Of those compared, as far as they are known: findings that were counted already are not counted anew.
  std::vector<const CatalogEntry*> entries = {};
};

// Of fewer than two annexes a page that says so.
Page compare_page(const CompareView& view);

// What is compared, in the order in which it stands side by side: the baseline first.
std::vector<const Annex*> in_order(const CompareView& view);
// What the comparison comes to, one sentence each, as the page has them.
std::vector<std::string> conclusion_of(const Page& page);

}  // namespace annex
