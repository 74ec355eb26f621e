// What a run of `annex pack` leaves for the next: which files are its own, and what they were made from.
//
// No time and no path of a source is in it: the same annexes leave the same bytes.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace annex {

using FileSizes = std::map<std::string, std::size_t, std::less<>>;  // by name, without the compressed forms

struct PackState {
  std::string made_by;    // what compressed the files
  std::string made_from;  // digest of the sources; empty: to be packed anew
  std::string index;      // hash of the index that names the files of `now`
  FileSizes now;          // of this catalog
  FileSizes before;       // of the one before, for readers that hold its index

  std::string encode() const;
};

// Empty where the bytes are of another program. Names that no catalog can have are left out: whatever stands
// there, files of others stay.
PackState decode_pack_state(std::string_view bytes);

// The names that runs which did not end began to write, each with what was to compress them.
std::map<std::string, std::string, std::less<>> decode_pack_journal(std::string_view bytes);
// The head of a run's own part; each of its names follows on a line.
std::string journal_head(const std::string& made_by);

// "folder/stem.0123456789ab.json": so that no file of another kind is ever taken for one of a catalog.
bool is_hashed_name(std::string_view name);

}  // namespace annex
