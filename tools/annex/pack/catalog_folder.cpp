// Writing a catalog's folder; see the header.
#include "tools/annex/pack/catalog_folder.h"

#include <fmt/format.h>

#include <list>
#include <utility>

#include "tools/annex/pack/compressed.h"
#include "tools/annex/sha256.h"

namespace annex {
namespace {

constexpr int kBestQuality = 11;
constexpr const char* kState = ".pack-state";
constexpr const char* kJournal = ".pack-journal";
constexpr const char* kIndex = "index.json";
constexpr const char* kManifest = "manifest.json";

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

}  // namespace

CatalogFolder::CatalogFolder(std::string path, int quality)
    : path_(path),
      quality_(quality),
      made_by_(fmt::format("{}, quality {}", compressors(), quality)),
      files_(std::move(path)) {}

WholeFiles::Opened CatalogFolder::open() {
  std::string failure;
  const WholeFiles::Opened opened = files_.open(failure);
  if (opened == WholeFiles::Opened::failed) fail(path_ + ": " + failure);
  if (opened != WholeFiles::Opened::fine) return opened;
  last_ = decode_pack_state(files_.read(kState).value_or(""));
  const std::optional<std::string> index = files_.read(kIndex);
  is_last_in_place_ = index && sha256(*index) == last_.index;
  if (const std::optional<std::string> journal = files_.read(kJournal)) {
    has_journal_ = true;
    unfinished_ = decode_pack_journal(*journal);
  }
  return opened;
}

bool CatalogFolder::has_forms(const std::string& name) const {
  return files_.size(name + ".gz") && files_.size(name + ".br");
}

bool CatalogFolder::is_packed(const std::string& made_from) const {
  const std::string& from = last_.made_from;
  if (from.empty() || from != made_from || last_.made_by != made_by_ || !is_last_in_place_ || has_journal_)
    return false;
  for (const auto& [name, size] : last_.now)
    if (files_.size(name) != size || !has_forms(name)) return false;
  return has_forms(kIndex) && files_.size(kManifest) && has_forms(kManifest);
}

// What a run that ended has told of was on the disk before; what one that was cut off has begun may be
// anything, and is looked into.
bool CatalogFolder::is_there(const std::string& name, std::string_view bytes) const {
  if (files_.size(name) != bytes.size() || !has_forms(name)) return false;
  if (last_.made_by == made_by_ && (last_.now.count(name) > 0 || last_.before.count(name) > 0)) return true;
  const auto begun = unfinished_.find(name);
  if (begun == unfinished_.end() || begun->second != made_by_) return false;
  return has_same_forms(name, bytes);
}

// Tells the next run of the name, should this one not come to its end. A file that was there before this run
// is none that could have to go again.
std::string CatalogFolder::begin(const std::string& name) {
  if (files_.size(name)) return "";
  const std::lock_guard lock(mutex_);
  const std::string line = (begun_.empty() ? journal_head(made_by_) : "") + name + "\n";
  begun_.emplace(name, made_by_);
  return files_.append(kJournal, line);
}

// The plain form last: where it is, the others are.
std::string CatalogFolder::write_forms(const std::string& name, std::string_view bytes, int quality) {
  const std::string gzip = gzipped(bytes), brotli = brotlied(bytes, quality);
  return files_.write({{name + ".gz", gzip}, {name + ".br", brotli}, {name, bytes}});
}

std::string CatalogFolder::put(std::string_view folder, std::string_view stem, std::string_view extension,
                               std::string_view bytes, WaitedFor by) {
  std::string name = fmt::format("{}{}{}.{}.{}", folder, folder.empty() ? "" : "/", harmless(stem),
                                 sha256(bytes).substr(0, 12), extension);
  Listed listed{bytes.size(), integrity(bytes)};
  {
    const std::lock_guard lock(mutex_);
    if (has_failed_ || !listing_.emplace(name, std::move(listed)).second) return name;
  }
  if (is_there(name, bytes)) return name;
  std::string failure = begin(name);
  if (failure.empty()) failure = write_forms(name, bytes, by == WaitedFor::all ? kBestQuality : quality_);
  if (!failure.empty()) fail(path_ + "/" + name + ": " + failure);
  return name;
}

void CatalogFolder::forget(const std::string& name) {
  const std::lock_guard lock(mutex_);
  listing_.erase(name);
}

std::string CatalogFolder::put_manifest() {
  ManifestParts parts = manifest_in_parts(listing_);
  std::vector<std::string> names;
  for (std::size_t part = 0; part < parts.parts.size(); ++part)
    names.push_back(
        put("", fmt::format("manifest-{}", part + 1), "json", encode_manifest(parts.parts[part], {})));
  for (const std::string& name : names) parts.rest[name] = listing_[name];
  return encode_manifest(parts.rest, names);
}

// Readers that hold the index before may still ask for its files: they go when the index changes again. Where
// it is not known which index was in place, all stay for once.
FileSizes CatalogFolder::files_before(const FileSizes& now) const {
  FileSizes before = last_.now;
  if (!is_last_in_place_ || last_.now == now) before.insert(last_.before.begin(), last_.before.end());
  for (const auto& [name, size] : now) before.erase(name);
  return before;
}

void CatalogFolder::remove_others(const FileSizes& now, const FileSizes& before) const {
  const auto remove_old = [&](const auto& names) {
    for (const auto& [name, unused] : names) {
      if (now.count(name) > 0 || before.count(name) > 0) continue;
      for (const char* form : {"", ".gz", ".br"}) files_.remove(name + form);
    }
  };
  remove_old(last_.before);
  remove_old(unfinished_);
  remove_old(begun_);
}

bool CatalogFolder::has_same_forms(const std::string& name, std::string_view bytes) const {
  return files_.read(name) == bytes && is_gzip_of(files_.read(name + ".gz").value_or(""), bytes) &&
         is_brotli_of(files_.read(name + ".br").value_or(""), bytes);
}

// Both at once, so that a full disk changes neither. What would be the same is not written: who copies the
// folder copies less.
std::string CatalogFolder::write_heads(std::string_view index, std::string_view manifest) {
  std::vector<WholeFiles::File> files;
  std::list<std::string> compressed;
  for (const auto& [name, bytes] : {std::pair(kManifest, manifest), std::pair(kIndex, index)}) {
    if (last_.made_by == made_by_ && has_same_forms(name, bytes)) continue;
    compressed.push_back(gzipped(bytes));
    files.push_back({std::string(name) + ".gz", compressed.back()});
    compressed.push_back(brotlied(bytes, kBestQuality));
    files.push_back({std::string(name) + ".br", compressed.back()});
    files.push_back({name, bytes});
  }
  return files_.write(files);
}

std::string CatalogFolder::put_in_place(std::string_view index, std::string_view manifest, PackState state,
                                        const std::string& made_from) {
  // All that the index will name is on the disk before the index is.
  std::string failure = files_.sync();
  // Until all is in place, what is known is which files there are, not that they are all.
  if (failure.empty() && !begun_.empty()) failure = write_state(state);
  if (failure.empty()) failure = write_heads(index, manifest);
  state.made_from = made_from;
  if (failure.empty()) failure = write_state(state);
  return failure;
}

std::string CatalogFolder::write_state(const PackState& state) {
  const std::string text = state.encode();
  return files_.read(kState) == text ? "" : files_.write({{kState, text}});
}

void CatalogFolder::finish(std::string_view index, const std::string& made_from) {
  listing_.insert_or_assign(kIndex, Listed{index.size(), integrity(index)});
  const std::string manifest = has_failed_ ? "" : put_manifest();
  if (has_failed_) {
    remove_others(last_.now, last_.before);
    files_.remove(kJournal);
    return;
  }
  PackState state;
  state.made_by = made_by_;
  state.index = sha256(index);
  for (const auto& [name, listed] : listing_)
    if (name != kIndex) state.now.emplace(name, listed.size);
  state.before = files_before(state.now);
  if (const std::string failure = put_in_place(index, manifest, state, made_from); !failure.empty())
    return fail(path_ + ": " + failure);
  remove_others(state.now, state.before);
  files_.remove(kJournal);
}

std::string CatalogFolder::failure() const {
  const std::lock_guard lock(mutex_);
  return failure_;
}

void CatalogFolder::fail(const std::string& failure) {
  const std::lock_guard lock(mutex_);
  if (failure_.empty()) failure_ = failure;
  has_failed_ = true;
}

}  // namespace annex
