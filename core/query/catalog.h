// A catalog: an index of every service with its versions, and the annexes that have been loaded so far.
// Immutable in use: loading one more gives a new catalog (annexes are shared, so that a copy is cheap).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/problem.h"
#include "core/query/finding_counts.h"
#include "core/query/summary.h"

namespace annex {

struct CatalogVersion {
  std::string version;
  std::optional<Date> effective;
  std::string file;  // relative to the index

  friend bool operator==(const CatalogVersion&, const CatalogVersion&) = default;
};

// One service; its facts are those of its newest version (the latest by `effective`; undated ones are
// oldest).
struct CatalogEntry {
  std::string id;
  std::string language;
  Provider provider;
  Service service;
  bool illustrative = false;
  Summary summary;
  std::vector<FindingCounts> findings;   // by the day whose law counts
  std::vector<CatalogVersion> versions;  // newest first, at least one

  friend bool operator==(const CatalogEntry&, const CatalogEntry&) = default;
};

struct CatalogIndex {
  std::map<std::string, std::string, std::less<>>
      references;  // language -> file of the reference (codec/reference_json.h)
  std::map<std::string, std::string, std::less<>>
      views;                          // language -> file of the words that only the later views say
  std::vector<CatalogEntry> entries;  // by service name, then id

  const CatalogEntry* find(std::string_view id) const;

  friend bool operator==(const CatalogIndex&, const CatalogIndex&) = default;
};

// `files` name the versions, in the same order.
CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const Law& law, const Vocabulary& vocabulary);

// What became of a file that was asked for.
enum class LoadState { absent, loading, loaded, failed };
enum class LoadFailure { none, not_reached, not_found, refused, wrong_type, unreadable };

struct LoadedAnnex {
  LoadState state = LoadState::absent;
  LoadFailure failure = LoadFailure::none;
  int status = 0;                      // of HTTP, where the server answered
  std::shared_ptr<const Annex> annex;  // where loaded
  std::vector<Problem> problems;       // where unreadable
};

struct Catalog {
  LoadState state = LoadState::absent;  // of the index
  LoadFailure failure = LoadFailure::none;
  int status = 0;
  std::shared_ptr<const CatalogIndex> index;  // where loaded
  std::vector<Problem> problems;  // of the index: the entries that were left out, or why none is there
  std::map<std::string, LoadedAnnex, std::less<>> annexes;  // by file
};

}  // namespace annex
