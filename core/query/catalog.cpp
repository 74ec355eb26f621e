// Finding services in a catalog, and making its entries from annexes.
#include "core/query/catalog.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace annex {

namespace {

const LoadedFile* loaded_file(const Catalog& catalog, std::string_view file) {
  const auto found = catalog.files.find(file);
  return found == catalog.files.end() ? nullptr : &found->second;
}

template <typename Named>
bool has_file(const std::vector<Named>& files, std::string_view file) {
  return std::any_of(files.begin(), files.end(), [&](const Named& each) { return each.file == file; });
}

const CatalogPart* part_of(const CatalogIndex& index, ServiceNumber service) {
  const auto after = std::partition_point(index.parts.begin(), index.parts.end(),
                                          [&](const CatalogPart& part) { return part.first <= service; });
  return after == index.parts.begin() ? nullptr : &after[-1];
}

const CatalogEntry* find_in(const std::vector<CatalogEntry>& entries, std::string_view id) {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const CatalogEntry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

// Of a catalog in parts, as far as the file with its id has come.
std::optional<ServiceNumber> number_in_parts(const Catalog& catalog, std::string_view id) {
  const std::vector<ServiceNumber> numbers =
      loaded_keys(catalog, catalog.index->ids, id).of(id).numbers(0, 1);
  return numbers.empty() ? std::nullopt : std::optional(numbers.front());
}

}  // namespace

FileKind kind_of(const CatalogIndex& index, std::string_view file) {
  if (std::any_of(index.views.begin(), index.views.end(),
                  [&](const auto& each) { return each.second == file; }))
    return FileKind::words_of_views;
  if (has_file(index.parts, file)) return FileKind::entries;
  if (has_file(index.facts, file)) return FileKind::facts;
  const bool has_keys =
      has_file(index.ids, file) || has_file(index.facets, file) || has_file(index.words, file);
  return has_keys ? FileKind::keys : FileKind::annex;
}

const CatalogEntry* entry_at(const Catalog& catalog, ServiceNumber service) {
  const CatalogIndex& index = *catalog.index;
  if (service < index.entries.size()) return &index.entries[service];
  const CatalogPart* part = part_of(index, service);
  const LoadedFile* file = part ? loaded_file(catalog, part->file) : nullptr;
  if (!file || !file->entries || service - part->first >= file->entries->size()) return nullptr;
  return &(*file->entries)[service - part->first];
}

const CatalogEntry* find_entry(const Catalog& catalog, std::string_view id) {
  if (const CatalogEntry* entry = find_in(catalog.index->entries, id)) return entry;
  if (catalog.index->parts.empty()) return nullptr;
  const auto number = number_in_parts(catalog, id);
  const CatalogEntry* entry = number ? entry_at(catalog, *number) : nullptr;
  return entry && entry->id == id ? entry : nullptr;
}

std::optional<ServiceNumber> number_of(const Catalog& catalog, std::string_view id) {
  const std::vector<CatalogEntry>& first = catalog.index->entries;
  if (const CatalogEntry* entry = find_in(first, id)) return static_cast<ServiceNumber>(entry - first.data());
  return catalog.index->parts.empty() ? std::nullopt : number_in_parts(catalog, id);
}

std::string file_of_entry(const CatalogIndex& index, ServiceNumber service) {
  const CatalogPart* part = service < index.entries.size() ? nullptr : part_of(index, service);
  return part ? part->file : std::string();
}

std::string file_to_find(const Catalog& catalog, std::string_view id) {
  return catalog.index->parts.empty() ? std::string() : file_to_find_in_parts(catalog, id);
}

std::string file_to_find_in_parts(const Catalog& catalog, std::string_view id) {
  const CatalogIndex& index = *catalog.index;
  if (find_entry(catalog, id)) return {};
  for (std::string& file : shards_for(index.ids, id)) {
    const LoadedFile* loaded = loaded_file(catalog, file);
    if (!loaded || loaded->state == LoadState::absent || loaded->state == LoadState::loading)
      return std::move(file);
  }
  const auto number = number_in_parts(catalog, id);
  return number ? file_of_entry(index, *number) : std::string();
}

KeySet loaded_keys(const Catalog& catalog, const std::vector<KeyShard>& shards, std::string_view start) {
  KeySet keys;
  for (const std::string& file : shards_for(shards, start))
    if (const LoadedFile* loaded = loaded_file(catalog, file)) keys.add(loaded->keys);
  return keys;
}

namespace {

// Newest first; of two with one date the later in the list, and one without a date is the oldest.
std::vector<std::size_t> newest_first(const std::vector<const Annex*>& versions) {
  std::vector<std::size_t> order(versions.size());
  for (std::size_t index = 0; index < order.size(); ++index) order[index] = order.size() - 1 - index;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return versions[left]->effective > versions[right]->effective;
  });
  return order;
}

}  // namespace

std::size_t newest_of(const std::vector<const Annex*>& versions) { return newest_first(versions).front(); }

CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const std::vector<FindingPeriod>& findings, const Law& law) {
  CatalogEntry entry;
  if (versions.empty()) return entry;
  const std::vector<std::size_t> order = newest_first(versions);
  for (const std::size_t index : order)
    entry.versions.push_back({versions[index]->version, versions[index]->effective, files[index]});
  const Annex& newest = *versions[order.front()];
  entry.id = newest.id;
  entry.language = newest.language;
  entry.provider = newest.provider;
  entry.service = newest.service;
  entry.illustrative = newest.illustrative.value_or(false);
  entry.summary = summarise(newest);
  entry.third_country = third_country_periods(newest, law);
  const bool always = entry.third_country.size() == 1;
  if (always && entry.third_country.front().answer == entry.summary.third_country) entry.third_country = {};
  entry.findings = finding_counts(findings);
  return entry;
}

Summary summary_on(const CatalogEntry& entry, const Date& as_of) {
  Summary summary = entry.summary;
  if (!entry.third_country.empty()) summary.third_country = stated_on(entry.third_country, as_of);
  return summary;
}

CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const Law& law, const Vocabulary& vocabulary) {
  if (versions.empty()) return {};
  return entry_of(versions, files, finding_periods(*versions[newest_of(versions)], law, vocabulary), law);
}

}  // namespace annex
