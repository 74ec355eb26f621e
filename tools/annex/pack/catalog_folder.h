// The folder of a catalog: files that never change, named by what is in them, behind one index that is put in
// place last. Whatever moment the work ends at, the catalog before stays whole.
//
// Beside each file lie its compressed forms (.gz, .br), for servers that send them; manifest.json (see
// manifest.h) has the size and the hash of each; .pack-state (see pack_state.h) is for the next run, and
// .pack-journal names what this run writes, until it ends.
#pragma once

#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "tools/annex/pack/manifest.h"
#include "tools/annex/pack/pack_state.h"
#include "tools/annex/pack/whole_files.h"

namespace annex {

enum class WaitedFor { some, all };  // which readers wait for a file

class CatalogFolder {
 public:
  // `quality`: of brotli, but for what every reader waits for.
  CatalogFolder(std::string path, int quality);

  // Anything but fine: nothing may be put. `failure()` says why.
  WholeFiles::Opened open();

  // Whether a catalog packed from what `made_from` tells is there, with all its files.
  bool is_packed(const std::string& made_from) const;

  // Keeps bytes as "folder/stem.<hash>.extension" (no folder: beside the index) and returns that name. What
  // is there already is not written again. From any thread.
  std::string put(std::string_view folder, std::string_view stem, std::string_view extension,
                  std::string_view bytes, WaitedFor by = WaitedFor::some);
  // Of what was put in this run.
  void forget(const std::string& name);
  std::optional<std::string> read(const std::string& name) const { return files_.read(name); }

  // Puts the index in place, writes the manifest, and removes what neither this catalog nor the one before
  // names. Files that this program has not written are never touched. Where something could not be written,
  // what this run wrote goes instead.
  void finish(std::string_view index, const std::string& made_from);

  // Why a file could not be written, in the system's words; empty where all could.
  std::string failure() const;
  bool has_failed() const { return has_failed_; }

 private:
  bool is_there(const std::string& name, std::string_view bytes) const;
  bool has_forms(const std::string& name) const;
  bool has_same_forms(const std::string& name, std::string_view bytes) const;
  std::string begin(const std::string& name);
  std::string write_forms(const std::string& name, std::string_view bytes, int quality);
  std::string write_heads(std::string_view index, std::string_view manifest);
  std::string write_state(const PackState& state);
  std::string put_in_place(std::string_view index, std::string_view manifest, PackState state,
                           const std::string& made_from);
  std::string put_manifest();
  FileSizes files_before(const FileSizes& now) const;
  void remove_others(const FileSizes& now, const FileSizes& before) const;
  void fail(const std::string& failure);

  const std::string path_;
  const int quality_;
  const std::string made_by_;
  WholeFiles files_;
  PackState last_;
  bool is_last_in_place_ = false;  // the index is the one that `last_` tells of
  bool has_journal_ = false;       // of a run that did not end
  std::map<std::string, std::string, std::less<>> unfinished_;
  mutable std::mutex mutex_;  // of all below
  Listing listing_;
  std::map<std::string, std::string, std::less<>> begun_;  // of this run
  std::string failure_;
  std::atomic<bool> has_failed_ = false;
};

}  // namespace annex
