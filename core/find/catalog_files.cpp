// Parting a catalog; see the header.
#include "core/find/catalog_files.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/find/facets.h"
#include "core/find/word_keys.h"
#include "core/query/catalog_json.h"

namespace annex {
namespace {

std::vector<KeyShard> put_keys(const KeyFiles& keys, std::size_t services, std::string_view kind,
                               const PutFile& put) {
  std::vector<KeyShard> shards;
  for (const NamedKeyFile& file : keys.encode(services, kMostBytes)) {
    const std::string stem = std::string(kind) + "-" + std::to_string(shards.size() + 1);
    shards.push_back({file.first, put(stem, "bin", file.bytes)});
  }
  return shards;
}

// A service by itself is like no other.
std::vector<CatalogPart> put_facts(const std::vector<PackedFacts>& facts, const PutFile& put) {
  std::vector<CatalogPart> parts;
  if (facts.size() < 2) return parts;
  FactsTable table;
  ServiceNumber first = 0;
  const auto put_table = [&] {
    const std::string stem = "facts-" + std::to_string(first);
    parts.push_back({first, put(stem, "bin", table.encode())});
    first += static_cast<ServiceNumber>(table.services());
    table = FactsTable();
  };
  for (const PackedFacts& each : facts) {
    table.add(each);
    if (table.encoded_size() >= kMostBytes) put_table();
  }
  if (table.services() > 0) put_table();
  return parts;
}

// By id, since that is what a link to a service names.
void put_page_directory(CatalogIndex& index, const PutFile& put) {
  std::vector<const CatalogEntry*> ready;
  for (std::size_t at = kServicesInIndex; at < index.entries.size(); ++at)
    if (!index.entries[at].page.empty()) ready.push_back(&index.entries[at]);
  std::sort(ready.begin(), ready.end(),
            [](const CatalogEntry* one, const CatalogEntry* other) { return one->id < other->id; });
  for (std::size_t first = 0; first < ready.size(); first += kPagesInFile) {
    const auto begin = ready.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end =
        ready.begin() + static_cast<std::ptrdiff_t>(std::min(first + kPagesInFile, ready.size()));
    const std::string stem = "pages-" + std::to_string(index.pages.size() + 1);
    index.pages.push_back({(*begin)->id, put(stem, "json", encode_page_directory({begin, end}))});
  }
}

void put_parts(CatalogIndex& index, const PutFile& put) {
  index.in_parts = index.entries.size();
  for (std::size_t first = kServicesInIndex; first < index.entries.size(); first += kServicesInPart) {
    const std::size_t count = std::min(kServicesInPart, index.entries.size() - first);
    const std::string stem = "services-" + std::to_string(first);
    index.parts.push_back(
        {static_cast<ServiceNumber>(first), put(stem, "json", encode_entries(&index.entries[first], count))});
  }
  index.entries.resize(kServicesInIndex);
}

}  // namespace

void put_catalog_files(CatalogIndex& index, KeyFiles search, const std::vector<PackedFacts>& facts,
                       const PutFile& put) {
  const std::size_t services = index.entries.size();
  add_ranks(search);
  index.words = put_keys(search, services, "words", put);
  index.facts = put_facts(facts, put);
  if (services <= kServicesInIndex) return;
  KeyFiles facets, ids;
  ServiceNumber service = 0;
  for (const CatalogEntry& entry : index.entries) {
    add_facets(facets, entry, service);
    ids.add(entry.id, "", service++);
  }
  index.facets = put_keys(facets, services, "facets", put);
  index.ids = put_keys(ids, services, "ids", put);
  put_page_directory(index, put);
  put_parts(index, put);
}

}  // namespace annex
