// A catalog: an index of every service with its versions, and the files that have been loaded so far.
//
// A small catalog's index has all entries. A large one's has the first of them; the others lie in parts, and
// what is asked of all services (facets, words, ids) in files of keys (index/key_file.h), each loaded when it
// is needed.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/facts_table.h"
#include "core/index/key_file.h"
#include "core/model/annex.h"
#include "core/model/problem.h"
#include "core/query/finding_counts.h"
#include "core/query/summary.h"
#include "core/query/third_country.h"

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
  Summary summary;                          // of no day: third_country is by the annex's own groups
  std::vector<StatedPeriod> third_country;  // the same by the day whose law counts; empty: always so
  std::vector<FindingCounts> findings;      // by the day whose law counts
  std::vector<CatalogVersion> versions;     // newest first, at least one
  bool newer_unread = false;  // a file that may be a newer version was there, and could not be read
  std::string page;           // its file of words made ready (tools/annex/pack/ready_pages.h); empty: none

  friend bool operator==(const CatalogEntry&, const CatalogEntry&) = default;
};

// Entries, or facts, in a file of their own, of the services from this number on.
struct CatalogPart {
  ServiceNumber first = 0;
  std::string file;  // relative to the index

  friend bool operator==(const CatalogPart&, const CatalogPart&) = default;
};

struct CatalogIndex {
  std::map<std::string, std::string, std::less<>>
      references;  // language -> file of the reference (codec/reference_json.h)
  std::map<std::string, std::string, std::less<>>
      views;                          // language -> file of the words that only the later views say
  std::vector<CatalogEntry> entries;  // by service name, then id; the first ones where there are parts
  std::vector<CatalogPart> parts;     // the other entries
  std::size_t in_parts = 0;           // how many services there are in all, where there are parts
  std::vector<KeyShard> ids;          // of a catalog in parts: the number of each id
  std::vector<KeyShard> facets;       // of a catalog in parts (find/facets.h)
  std::vector<KeyShard> words;        // what a search asks (find/word_keys.h, find/condition_keys.h)
  std::vector<KeyShard> pages;  // of a catalog in parts: where the ready page of each id is (PageDirectory)
  std::vector<CatalogPart> facts;  // what services are ranked by (index/facts_table.h): of all, in order

  std::size_t services() const { return parts.empty() ? entries.size() : in_parts; }

  friend bool operator==(const CatalogIndex&, const CatalogIndex&) = default;
};

// `files` name the versions, in the same order. `findings`: of the newest one.
CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const std::vector<FindingPeriod>& findings, const Law& law);
CatalogEntry entry_of(const std::vector<const Annex*>& versions, const std::vector<std::string>& files,
                      const Law& law, const Vocabulary& vocabulary);
// By the law of a day.
Summary summary_on(const CatalogEntry& entry, const Date& as_of);
// The place of the newest among versions: the latest by `effective`, the last of two of one day.
std::size_t newest_of(const std::vector<const Annex*>& versions);

// What became of a file that was asked for.
enum class LoadState { absent, loading, loaded, failed };
enum class LoadFailure { none, not_reached, not_found, refused, wrong_type, unreadable };

struct LoadedFile {
  LoadState state = LoadState::absent;
  LoadFailure failure = LoadFailure::none;
  int status = 0;                      // of HTTP, where the server answered
  std::shared_ptr<const Annex> annex;  // where loaded, this or one of those below
  std::vector<Problem> problems = {};  // where unreadable
  std::shared_ptr<const std::vector<CatalogEntry>> entries = {};
  std::shared_ptr<const KeyFile> keys = {};
  std::shared_ptr<const FactsTable> facts = {};
};

struct Catalog {
  LoadState state = LoadState::absent;  // of the index
  LoadFailure failure = LoadFailure::none;
  int status = 0;
  std::shared_ptr<const CatalogIndex> index;  // where loaded
  std::vector<Problem> problems;  // of the index: the entries that were left out, or why none is there
  std::map<std::string, LoadedFile, std::less<>> files;
};

// Of what the index names.
enum class FileKind { annex, words_of_views, entries, keys, facts };
FileKind kind_of(const CatalogIndex& index, std::string_view file);

// Null where there is no such service, or its part has not come.
const CatalogEntry* entry_at(const Catalog& catalog, ServiceNumber service);
const CatalogEntry* find_entry(const Catalog& catalog, std::string_view id);

// Nothing where the catalog has no such service, or its part or ids have not come.
std::optional<ServiceNumber> number_of(const Catalog& catalog, std::string_view id);

// The file of the service's entry; empty where the index itself has it.
std::string file_of_entry(const CatalogIndex& index, ServiceNumber service);
// The file that has to come before find_entry can tell; empty where it can.
std::string file_to_find(const Catalog& catalog, std::string_view id);
// The same of a catalog in parts; apart, since in the browser it comes in the second file
// (tools/split-widget.mjs).
[[gnu::noinline]] std::string file_to_find_in_parts(const Catalog& catalog, std::string_view id);

// The keys under `start`, as far as their files have come.
[[gnu::noinline]] KeySet loaded_keys(const Catalog& catalog, const std::vector<KeyShard>& shards,
                                     std::string_view start);

}  // namespace annex
