// Finding services in a catalog, and making its entries from annexes.
#include "core/query/catalog.h"

#include <algorithm>
#include <cstddef>

namespace annex {

const CatalogEntry* CatalogIndex::find(std::string_view id) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const CatalogEntry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const Law& law, const Vocabulary& vocabulary) {
  CatalogEntry entry;
  if (versions.empty()) return entry;
  // Newest first; of two with one date the later in the list, and one without a date is the oldest.
  std::vector<std::size_t> order(versions.size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = order.size() - 1 - index;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return versions[left]->effective > versions[right]->effective;
  });
  for (const std::size_t index : order)
    entry.versions.push_back({versions[index]->version, versions[index]->effective, files[index]});
  const Annex& newest = *versions[order.front()];
  entry.id = newest.id;
  entry.language = newest.language;
  entry.provider = newest.provider;
  entry.service = newest.service;
  entry.illustrative = newest.illustrative.value_or(false);
  entry.summary = summarise(newest);
  entry.findings = finding_counts(newest, law, vocabulary);
  return entry;
}

}  // namespace annex
