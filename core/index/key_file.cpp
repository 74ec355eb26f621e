// Reading files of keys; see the header.
#include "core/index/key_file.h"

#include <algorithm>
#include <utility>

#include "core/index/key_file_format.h"
#include "core/index/postings.h"

namespace annex {
namespace {

// What stands at one place of the file; the end of the file where it is not whole.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  bool number(std::uint32_t& value) { return read_varint(bytes_, at_, value); }
  bool text(std::size_t length, std::string_view& value) {
    if (length > bytes_.size() - at_) return false;
    value = bytes_.substr(at_, length);
    at_ += length;
    return true;
  }
  bool sized(std::string_view& value) {
    std::uint32_t length = 0;
    return number(length) && text(length, value);
  }
  // Makes `key` the next key.
  bool key(std::string& key) {
    std::uint32_t shared = 0;
    std::string_view rest;
    if (!number(shared) || shared > key.size() || !sized(rest)) return false;
    key.resize(shared);
    key.append(rest);
    return true;
  }
  bool group(KeyGroup& group) { return number(group.tag) && sized(group.postings); }
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

}  // namespace

bool KeyFile::read_head(std::size_t& at) {
  if (!begins_with(bytes_, kKeyFileMark)) return false;
  Cursor cursor(bytes_, kKeyFileMark.size());
  std::uint32_t services = 0, tags = 0;
  if (!cursor.number(services) || !cursor.number(tags)) return false;
  services_ = services;
  for (std::string_view tag; tags > 0; --tags) {
    if (!cursor.sized(tag)) return false;
    tags_.emplace_back(tag);
  }
  at = cursor.at();
  return true;
}

bool KeyFile::read_keys(std::size_t at) {
  Cursor cursor(bytes_, at);
  std::uint32_t keys = 0;
  if (!cursor.number(keys)) return false;
  std::string before, key;
  for (std::uint32_t index = 0; index < keys; ++index) {
    if (index % kKeysBetweenRestarts == 0) {
      restarts_.push_back(static_cast<std::uint32_t>(cursor.at()));
      key.clear();
    }
    if (!cursor.key(key) || (index > 0 && key <= before)) return false;
    before = key;
    std::uint32_t groups = 0;
    if (!cursor.number(groups)) return false;
    for (KeyGroup group; groups > 0; --groups)
      if (!cursor.group(group) || group.tag >= tags_.size() || !are_postings(group.postings, services_)) return false;
  }
  return cursor.at_end();
}

std::optional<KeyFile> KeyFile::read(std::string bytes) {
  KeyFile file;
  file.bytes_ = std::move(bytes);
  std::size_t at = 0;
  if (file.bytes_.size() > kMostKeyFileBytes || !file.read_head(at) || !file.read_keys(at)) return std::nullopt;
  return file;
}

std::size_t KeyFile::restart_before(std::string_view start) const {
  const auto after = std::partition_point(restarts_.begin(), restarts_.end(), [&](std::uint32_t at) {
    std::string key;
    Cursor(bytes_, at).key(key);
    return key < start;
  });
  return static_cast<std::size_t>(after == restarts_.begin() ? 0 : after - restarts_.begin() - 1);
}

void KeyFile::for_each(std::string_view start, const Visit& visit) const {
  if (restarts_.empty()) return;
  std::size_t index = restart_before(start) * kKeysBetweenRestarts;
  Cursor cursor(bytes_, restarts_[index / kKeysBetweenRestarts]);
  std::string key;
  for (; !cursor.at_end(); ++index) {
    if (index % kKeysBetweenRestarts == 0) key.clear();
    std::uint32_t groups = 0;
    if (!cursor.key(key) || !cursor.number(groups)) return;
    const bool fits = begins_with(key, start);
    if (!fits && key > start) return;
    for (KeyGroup group; groups > 0 && cursor.group(group); --groups)
      if (fits) visit(key, group);
  }
}

std::vector<std::string> shards_for(const std::vector<KeyShard>& shards, std::string_view start) {
  std::vector<std::string> files;
  for (std::size_t at = 0; at < shards.size(); ++at) {
    const bool ends_before = at + 1 < shards.size() && shards[at + 1].first < start;
    const bool begins_after = shards[at].first > start && !begins_with(shards[at].first, start);
    if (!ends_before && !begins_after) files.push_back(shards[at].file);
  }
  return files;
}

void KeySet::for_each(std::string_view start, const Visit& visit) const {
  for (const auto& file : files_)
    file->for_each(start, [&](std::string_view key, const KeyGroup& group) {
      visit(key, file->tags()[group.tag], group.postings);
    });
}

Bits KeySet::of(std::string_view key) const {
  Bits bits(services());
  for_each(key, [&](std::string_view found, std::string_view, std::string_view postings) {
    if (found == key) add_postings(postings, bits);
  });
  return bits;
}

}  // namespace annex
