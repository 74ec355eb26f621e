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
  std::size_t at() const { return at_; }
  bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_;
};

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

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
    starts_.push_back(static_cast<std::uint32_t>(cursor.at()));
    if (index % kKeysBetweenRestarts == 0) key.clear();
    if (!cursor.key(key) || (index > 0 && key <= before)) return false;
    if (index == 0) first_ = key;
    before = key;
    std::uint32_t groups = 0;
    if (!cursor.number(groups)) return false;
    for (; groups > 0; --groups) {
      std::uint32_t tag = 0;
      std::string_view postings;
      if (!cursor.number(tag) || tag >= tags_.size() || !cursor.sized(postings) ||
          !are_postings(postings, services_))
        return false;
    }
  }
  last_ = before;
  return cursor.at_end();
}

std::optional<KeyFile> KeyFile::read(std::string bytes) {
  KeyFile file;
  file.bytes_ = std::move(bytes);
  std::size_t at = 0;
  if (file.bytes_.size() > kMostKeyFileBytes || !file.read_head(at) || !file.read_keys(at))
    return std::nullopt;
  return file;
}

// The last key that is whole and less than `start`, or the first.
std::size_t KeyFile::restart_before(std::string_view start) const {
  std::size_t before = 0;
  for (std::size_t after = (starts_.size() + kKeysBetweenRestarts - 1) / kKeysBetweenRestarts;
       after - before > 1;) {
    const std::size_t middle = (before + after) / 2;
    Cursor cursor(bytes_, starts_[middle * kKeysBetweenRestarts]);
    std::uint32_t shared = 0;  // nothing
    std::string_view key;
    const bool less = cursor.number(shared) && cursor.sized(key) && key < start;
    (less ? before : after) = middle;
  }
  return before * kKeysBetweenRestarts;
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

KeyWalk::KeyWalk(const KeySet& keys, std::string_view start) : keys_(keys), start_(start) {
  const auto& files = keys.files_;
  const auto first =
      std::partition_point(files.begin(), files.end(), [&](const auto& file) { return file->last_ < start; });
  files_begun_ = static_cast<std::size_t>(first - files.begin());
}

bool KeyWalk::next_file() {
  const auto& files = keys_.files_;
  if (files_begun_ == files.size()) return false;
  const std::string_view first = files[files_begun_]->first_;
  if (first > start_ && !begins_with(first, start_)) return false;
  file_ = files[files_begun_++].get();
  index_ = file_->restart_before(start_);
  return true;
}

// The next key that fits, of this file.
bool KeyWalk::next_key() {
  while (index_ < file_->starts_.size()) {
    Cursor cursor(file_->bytes_, file_->starts_[index_]);
    if (index_++ % kKeysBetweenRestarts == 0) key_.clear();
    if (!cursor.key(key_)) return false;
    if (begins_with(key_, start_)) {
      const bool whole = cursor.number(groups_);
      groups_left_ = groups_;
      at_ = cursor.at();
      return whole;
    }
    if (key_ > start_) return false;
  }
  return false;
}

bool KeyWalk::next() {
  while (groups_left_ == 0) {
    if (file_ && next_key()) continue;
    if (!next_file()) return false;
  }
  Cursor cursor(file_->bytes_, at_);
  --groups_left_;
  if (!cursor.number(tag_) || !cursor.sized(postings_)) return false;
  at_ = cursor.at();
  return true;
}

void KeySet::add(std::shared_ptr<const KeyFile> file) {
  if (!file || mixed_) return;
  mixed_ = !files_.empty() && file->services() != services();
  if (mixed_)
    files_.clear();
  else
    files_.push_back(std::move(file));
}

Bits KeySet::of(std::string_view key) const {
  Bits bits(services());
  for (KeyWalk walk(*this, key); walk.next();)
    if (walk.key() == key) add_postings(walk.postings(), bits);
  return bits;
}

}  // namespace annex
