// The folder of a catalog: files that never change, named by what is in them, behind one index that is put in
// place last. Whatever moment the work ends at, the catalog before stays whole.
//
// Beside each file lie its compressed forms (.gz, .br), for servers that send them; manifest.json has the
// size and the hash (Subresource Integrity) of each, or names the files that have those of many; .pack-state,
// for the next run, has what was packed from what.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace annex {

class CatalogFolder {
 public:
  // `quality`: of brotli, for files of annexes; all others get the best.
  CatalogFolder(std::string path, int quality) : path_(std::move(path)), quality_(quality) {}

  // Keeps bytes as "folder/stem.<hash>.extension" (no folder: beside the index) and returns that name. A file
  // of that name that is there already is not written again. From any thread.
  std::string put(std::string_view folder, std::string_view stem, std::string_view extension,
                  std::string_view bytes);

  // Puts the index in place, writes the manifest, and removes what neither this catalog nor the one before
  // names. Files that this program has not written are never touched.
  void finish(std::string_view index, const std::string& digest);

  // Whether a catalog packed from what `digest` tells is there, with all its files.
  static bool is_packed(const std::string& path, const std::string& digest);

  // Why a file could not be written, in the system's words; empty where all could.
  std::string failure() const { return failure_; }
  std::size_t written() const { return written_; }
  std::size_t files() const { return manifest_.size(); }

 private:
  struct Listed {
    std::size_t size = 0;
    std::string integrity;
  };

  bool write(const std::string& name, std::string_view bytes);
  void write_all_forms(const std::string& name, std::string_view bytes, int quality);
  void remove_old(const std::set<std::string>& before_last) const;
  std::string manifest();

  std::string path_;
  int quality_;
  std::mutex mutex_;  // of all below
  std::map<std::string, Listed> manifest_;
  std::string failure_;
  std::size_t written_ = 0;
};

}  // namespace annex
