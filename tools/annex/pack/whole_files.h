// Files of one folder that are there whole or not at all, for one program at a time.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annex {

// Names are relative to the folder. What can fail gives why, in the system's words; empty: it did not.
class WholeFiles {
 public:
  struct File {
    std::string name;
    std::string_view bytes;
  };

  explicit WholeFiles(std::string path) : path_(std::move(path)) {}
  ~WholeFiles();
  WholeFiles(const WholeFiles&) = delete;
  WholeFiles& operator=(const WholeFiles&) = delete;

  enum class Opened { fine, busy, failed };
  // Makes the folder, and keeps other runs of this program out of it for as long as this lives (busy: one is
  // there). What a run that was killed left half written goes.
  Opened open(std::string& failure);

  // All are written under other names before the first is put in place, in the order given: where the disk is
  // full, none is. From any thread.
  std::string write(const std::vector<File>& files);
  // Adds to the end at once, not as a whole.
  std::string append(const std::string& name, std::string_view bytes);
  // All that was written so far is on the disk then, not only in memory.
  std::string sync();

  std::optional<std::string> read(const std::string& name) const;
  std::optional<std::uintmax_t> size(const std::string& name) const;
  void remove(const std::string& name) const;

 private:
  std::string place(const std::string& scratch, const std::string& name) const;
  std::string in_folder(std::string_view name) const;

  std::string path_;
  int folder_ = -1;
  std::atomic<std::size_t> begun_ = 0;
};

}  // namespace annex
