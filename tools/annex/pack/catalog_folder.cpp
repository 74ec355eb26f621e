// Writing a catalog's folder; see the header.
#include "tools/annex/pack/catalog_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <sstream>

#include "core/codec/json_writer.h"
#include "tools/annex/files.h"
#include "tools/annex/pack/compressed.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

namespace fs = std::filesystem;

constexpr int kBestQuality = 11;
constexpr std::size_t kListedAtOnce = 1500;
constexpr std::string_view kState = ".pack-state";
constexpr std::string_view kIndex = "index.json";
constexpr std::string_view kManifest = "manifest.json";

// For a file's name: an id or a language as it is, whatever else is in it made harmless.
std::string harmless(std::string_view stem) {
  std::string name;
  for (const char letter : stem) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                       (letter >= '0' && letter <= '9') || letter == '-' || letter == '_';
    name += plain ? letter : '-';
  }
  return name.substr(0, 80);
}

std::uintmax_t size_of(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return error ? static_cast<std::uintmax_t>(-1) : size;
}

// What a run leaves for the next: a digest of what was packed and the hash of the index that came of it, then
// the names of the files that are there, those of this catalog marked with "+", those of the one before with
// "-".
struct PackState {
  std::string digest;  // with the index's hash
  std::map<std::string, std::size_t> now;
  std::set<std::string> before;
};

PackState read_state(const fs::path& folder) {
  PackState state;
  const ReadFile file = read_file((folder / kState).string());
  if (!file.bytes) return state;
  std::istringstream lines(*file.bytes);
  std::getline(lines, state.digest);
  for (std::string mark, name; lines >> mark;) {
    std::size_t size = 0;
    if (mark == "+" && lines >> size >> name) state.now.emplace(name, size);
    if (mark == "-" && lines >> name) state.before.insert(name);
  }
  return state;
}

std::string told_digest(const std::string& digest, std::string_view index) {
  return digest.empty() ? std::string("-") : digest + " " + sha256(index);
}

// Never up and out of the folder, whatever the state says.
bool is_inside(const std::string& name) {
  return !name.empty() && name.front() != '/' && name.find("..") == std::string::npos;
}

}  // namespace

// Under another name first: a file is there whole, or not at all.
bool CatalogFolder::write(const std::string& name, std::string_view bytes) {
  const fs::path path = fs::path(path_) / name;
  const std::string scratch = (path.parent_path() / ("." + path.filename().string() + ".new")).string();
  std::string failure = write_file(scratch, bytes);
  if (failure.empty() && std::rename(scratch.c_str(), path.c_str()) != 0) failure = std::strerror(errno);
  if (failure.empty()) return true;
  std::error_code ignored;
  fs::remove(scratch, ignored);
  const std::lock_guard lock(mutex_);
  if (failure_.empty()) failure_ = path.string() + ": " + failure;
  return false;
}

// The plain form last: where it is, the others are.
void CatalogFolder::write_all_forms(const std::string& name, std::string_view bytes, int quality) {
  if (write(name + ".gz", gzipped(bytes)) && write(name + ".br", brotlied(bytes, quality)))
    write(name, bytes);
}

std::string CatalogFolder::put(std::string_view folder, std::string_view stem, std::string_view extension,
                               std::string_view bytes) {
  std::string name = fmt::format("{}{}{}.{}.{}", folder, folder.empty() ? "" : "/", harmless(stem),
                                 sha256(bytes).substr(0, 12), extension);
  {
    const std::lock_guard lock(mutex_);
    if (!manifest_.emplace(name, Listed{bytes.size(), integrity(bytes)}).second) return name;
  }
  if (size_of(fs::path(path_) / name) == bytes.size()) return name;
  write_all_forms(name, bytes, folder.empty() ? kBestQuality : quality_);
  const std::lock_guard lock(mutex_);
  ++written_;
  return name;
}

// {"format", "files": {name: {size, integrity}}, "parts": [name]}; each part has the same form. Hashes do not
// compress, so that the annexes of a large catalog are listed some at a time.
std::string CatalogFolder::manifest() {
  std::vector<std::string> annexes, parts, others;
  for (const auto& [name, listed] : manifest_)
    (manifest_.size() > kListedAtOnce && name.compare(0, 8, "annexes/") == 0 ? annexes : others)
        .push_back(name);
  const auto written = [&](const std::vector<std::string>& names) {
    JsonWriter writer;
    writer.begin_object();
    writer.string_member("format", "service-annex-manifest/1");
    writer.key("files");
    writer.begin_object();
    for (const std::string& name : names) {
      const Listed& listed = manifest_.at(name);
      writer.key(name);
      writer.begin_object();
      writer.integer_member("size", static_cast<int>(listed.size));
      writer.string_member("integrity", listed.integrity);
      writer.end_object();
    }
    writer.end_object();
    if (!parts.empty()) {
      writer.key("parts");
      writer.begin_array();
      for (const std::string& part : parts) writer.string(part);
      writer.end_array();
    }
    writer.end_object();
    return writer.take(JsonLayout::pretty);
  };
  std::vector<std::string> made;
  for (std::size_t first = 0; first < annexes.size(); first += kListedAtOnce) {
    const auto begin = annexes.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end =
        annexes.begin() + static_cast<std::ptrdiff_t>(std::min(first + kListedAtOnce, annexes.size()));
    made.push_back(
        put("", "manifest-" + std::to_string(first / kListedAtOnce + 1), "json", written({begin, end})));
  }
  parts = std::move(made);
  others.insert(others.end(), parts.begin(), parts.end());
  return written(others);
}

// Readers that hold the index before may still ask for its files: they go with the next run.
void CatalogFolder::remove_old(const std::set<std::string>& before_last) const {
  for (const std::string& name : before_last) {
    if (manifest_.count(name) > 0 || !is_inside(name)) continue;
    for (const char* form : {"", ".gz", ".br"}) {
      std::error_code ignored;
      fs::remove(fs::path(path_) / (name + form), ignored);
    }
  }
}

void CatalogFolder::finish(std::string_view index, const std::string& digest) {
  if (!failure_.empty()) return;  // the catalog before stays
  const PackState last = read_state(path_);
  // What an earlier run left and the last one no longer named goes, unless it is needed again.
  std::string state = told_digest(digest, index) + "\n";
  std::set<std::string> gone = last.before;
  for (const auto& [name, size] : last.now) gone.erase(name);
  manifest_.insert_or_assign(std::string(kIndex), Listed{index.size(), integrity(index)});
  const std::string listed_all = manifest();
  for (const auto& [name, listed] : manifest_) state += fmt::format("+ {} {}\n", listed.size, name);
  for (const auto& [name, size] : last.now)
    if (manifest_.count(name) == 0) state += fmt::format("- {}\n", name);
  // All that the index will name is on the disk before the index is.
  if (const int folder = open(path_.c_str(), O_RDONLY | O_DIRECTORY); folder >= 0) {
    syncfs(folder);
    close(folder);
  }
  write_all_forms(std::string(kIndex), index, kBestQuality);
  write_all_forms(std::string(kManifest), listed_all, kBestQuality);
  if (failure_.empty() && write(std::string(kState), state)) remove_old(gone);
}

bool CatalogFolder::is_packed(const std::string& path, const std::string& digest) {
  const PackState state = read_state(path);
  const ReadFile index = read_file((fs::path(path) / kIndex).string());
  // Work that ended between index and state has left the index of one and the state of the other.
  if (!index.bytes || state.digest != told_digest(digest, *index.bytes)) return false;
  for (const auto& [name, size] : state.now)
    for (const char* form : {"", ".gz", ".br"}) {
      const std::uintmax_t there = size_of(fs::path(path) / (name + form));
      if (there == static_cast<std::uintmax_t>(-1) || (*form == '\0' && there != size)) return false;
    }
  return size_of(fs::path(path) / kManifest) != static_cast<std::uintmax_t>(-1);
}

}  // namespace annex
