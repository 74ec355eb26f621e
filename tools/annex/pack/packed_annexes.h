// The annexes of a catalog, each read, checked for form and put into the folder, on all processors. Of an
// annex only what the index needs is kept, so that a hundred thousand fit.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "core/index/key_files.h"
#include "core/query/catalog.h"
#include "tools/annex/pack/catalog_folder.h"
#include "tools/annex/session.h"
#include "tools/annex/unread_versions.h"

namespace annex {

// One file: a version of a service, or why there is none.
struct PackedAnnex {
  std::string name;                   // of the file, for messages
  std::optional<CatalogEntry> entry;  // with this version alone
  PackedFacts facts;
  std::vector<std::string> complaints;
  UnreadVersion unread;  // where there is no entry: what could be read all the same
};

struct PackedAnnexes {
  std::vector<PackedAnnex> annexes;  // in the order of the paths
  KeyFiles search;                   // of each annex, by its place in `annexes`
};

// `done` counts the files that are done, for those who wait.
PackedAnnexes pack_annexes(const Session& session, const std::vector<std::string>& paths, unsigned workers,
                           CatalogFolder& folder, std::atomic<std::size_t>& done);

}  // namespace annex
