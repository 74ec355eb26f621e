// A page of compared annexes, in English as of one day, asked for by what a test sets.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/pages/compare_page.h"
#include "core/query/catalog.h"
#include "tests/support/test_data.h"

namespace annex::test {

struct Compared {
  std::string baseline = {};
  bool only_differences = false;
  std::set<std::string> open_rows = {};
  const CatalogIndex* index = nullptr;
};

inline Page compared_page(const std::vector<const Annex*>& annexes, const Compared& asked = {}) {
  constexpr Date kDay{2026, 11, 23};
  return compare_page(
      {annexes, reference("en"), kDay, asked.baseline, asked.only_differences, asked.open_rows, asked.index});
}

inline CatalogIndex index_of(const std::vector<Annex>& annexes) {
  CatalogIndex index;
  for (const Annex& each : annexes)
    index.entries.push_back(entry_of({&each}, {each.id + ".json"}, law(), vocabulary()));
  return index;
}

}  // namespace annex::test
