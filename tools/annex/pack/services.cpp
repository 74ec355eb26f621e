// Grouping and ordering versions; see the header.
#include "tools/annex/pack/services.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "core/query/version_order.h"

namespace annex {
namespace {

bool is_newer(const PackedVersion& one, const PackedVersion& other) {
  const CatalogVersion &left = one.packed->entry->versions[0], &right = other.packed->entry->versions[0];
  if (left.effective != right.effective) return right.effective < left.effective;
  return is_version_before(right.version, left.version);
}

}  // namespace

Services services_of(const Session& session, const PackedAnnexes& packed, CatalogFolder& folder,
                     Status& status) {
  Services services;
  for (std::size_t place = 0; place < packed.annexes.size(); ++place) {
    const PackedAnnex& one = packed.annexes[place];
    for (const std::string& line : one.complaints) complain(line);
    if (!one.entry) {
      status = Status::failed;
      continue;
    }
    std::vector<PackedVersion>& versions = services[one.entry->id];
    const auto there = std::find_if(versions.begin(), versions.end(), [&](const PackedVersion& each) {
      return each.packed->entry->versions[0].version == one.entry->versions[0].version;
    });
    if (there == versions.end()) {
      versions.push_back({place, &one});
      continue;
    }
    status = Status::failed;
    // Where both are the same to the letter they are one file.
    const std::string& file = one.entry->versions[0].file;
    if (file != there->packed->entry->versions[0].file) folder.forget(file);
    complain(session.texts.say("tools.pack.twice", {{"file", one.name},
                                                    {"other", there->packed->name},
                                                    {"id", one.entry->id},
                                                    {"version", one.entry->versions[0].version}}));
  }
  return services;
}

CatalogIndex index_of(Services& services, PackedAnnexes& packed, std::vector<PackedFacts>& facts) {
  CatalogIndex index;
  std::vector<std::size_t> places;
  for (auto& [id, versions] : services) {
    std::sort(versions.begin(), versions.end(), is_newer);
    index.entries.push_back(*versions.front().packed->entry);
    places.push_back(versions.front().place);
    for (std::size_t older = 1; older < versions.size(); ++older)
      index.entries.back().versions.push_back(versions[older].packed->entry->versions[0]);
  }
  std::vector<std::size_t> order(index.entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return index.entries[one].service.name < index.entries[other].service.name;
  });
  std::vector<CatalogEntry> sorted;
  std::vector<std::optional<ServiceNumber>> numbers(packed.annexes.size());
  for (const std::size_t from : order) {
    numbers[places[from]] = static_cast<ServiceNumber>(sorted.size());
    sorted.push_back(std::move(index.entries[from]));
    facts.push_back(std::move(packed.annexes[places[from]].facts));
  }
  index.entries = std::move(sorted);
  packed.search.renumber(numbers);
  return index;
}

void mark_unread(const Session& session, const PackedAnnexes& packed, CatalogIndex& index) {
  UnreadVersions unread;
  for (const PackedAnnex& one : packed.annexes)
    if (!one.entry) add_unread(unread, one.unread);
  for (CatalogEntry& entry : index.entries) {
    const CatalogVersion& newest = entry.versions.front();
    entry.newer_unread = tell_perhaps_newer(session, unread, entry.id, newest.version, newest.effective);
  }
}

}  // namespace annex
