// Services put together from their packed versions, and the index of them all.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/query/catalog.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/pack/packed_annexes.h"
#include "tools/annex/session.h"
#include "tools/annex/status.h"

namespace annex {

struct PackedVersion {
  std::size_t place = 0;  // among the packed annexes
  const PackedAnnex* packed = nullptr;
};
using Services = std::map<std::string, std::vector<PackedVersion>>;  // by id

// Tells what is wrong with the files, in their order. Of one version of an annex that is there twice the
// first counts, and the other is told and taken out of the folder.
Services services_of(const Session& session, const PackedAnnexes& packed, CatalogFolder& folder,
                     Status& status);

// The entries by name, each with all its versions, the latest by `effective` first (undated ones are oldest);
// the search's keys get their numbers, and `facts` those of the newest versions in the entries' order.
CatalogIndex index_of(Services& services, PackedAnnexes& packed, std::vector<PackedFacts>& facts);

// Marks the services of which a file could not be read that may be a newer version, and tells so.
void mark_unread(const Session& session, const PackedAnnexes& packed, CatalogIndex& index);

}  // namespace annex
