// Sorted keys, each with the services that have it: what facets, conditions and words are read from. `annex
// pack` writes such files; the widget reads them as they are, without taking them apart.
//
//   "SAKF1"  services  tags: how many, { length bytes }  keys: how many, { key }
//   key: bytes shared with the key before, length of the rest, the rest; groups: how many, { tag, length,
//   postings }
//
// All numbers are LEB128. Every sixteenth key shares nothing, so that a key is found by halving. Keys ascend
// as bytes. A tag says of what kind a group is; its meaning is the key's own (index/word_keys.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

class KeyFile {
 public:
  // Nothing where the bytes are no such file, whole and right: a damaged one must not be believed in part.
  [[gnu::noinline]] static std::optional<KeyFile> read(std::string bytes);

  std::size_t services() const { return services_; }
  const std::vector<std::string>& tags() const { return tags_; }
  const std::string& last() const { return last_; }  // key; empty where there is none

 private:
  friend class KeyWalk;
  bool read_head(std::size_t& at);
  bool read_keys(std::size_t at);
  std::size_t restart_before(std::string_view start) const;

  std::string bytes_;
  std::size_t services_ = 0;
  std::vector<std::string> tags_;
  std::vector<std::uint32_t> starts_;  // where each key is
  std::string first_, last_;           // keys
};

// A catalog's keys lie in one file or in several, each with a range of them.
struct KeyShard {
  std::string first;  // its first key
  std::string file;   // relative to the index

  friend bool operator==(const KeyShard&, const KeyShard&) = default;
};

// Those that can have keys that begin with `start`. A key may go on in the next file.
std::vector<std::string> shards_for(const std::vector<KeyShard>& shards, std::string_view start);

// The files of one range after the other, as one.
class KeySet {
 public:
  // In the order of their keys. Files of different numbers of services are of different catalogs: together
  // they say nothing, of no service.
  void add(std::shared_ptr<const KeyFile> file);
  std::size_t services() const { return files_.empty() ? 0 : files_.front()->services(); }

  // The services that have this very key, in some group.
  [[gnu::noinline]] Bits of(std::string_view key) const;

 private:
  friend class KeyWalk;
  std::vector<std::shared_ptr<const KeyFile>> files_;
  bool mixed_ = false;
};

// Every group of every key that begins with some bytes, keys ascending:
//
//   for (KeyWalk walk(keys, "ab"); walk.next();) add_postings(walk.postings(), bits);
class KeyWalk {
 public:
  // Of `keys`, which must outlive the walk.
  KeyWalk(const KeySet& keys, std::string_view start);

  [[gnu::noinline]] bool next();

  std::string_view key() const { return key_; }
  std::string_view tag() const { return file_->tags_[tag_]; }
  std::string_view postings() const { return postings_; }
  std::size_t groups() const { return groups_; }  // that the key has, in this file

 private:
  bool next_key();
  bool next_file();

  const KeySet& keys_;
  std::string start_;
  std::size_t files_begun_ = 0;
  const KeyFile* file_ = nullptr;
  std::size_t at_ = 0;             // in the file
  std::size_t index_ = 0;          // of the next key
  std::uint32_t groups_ = 0;       // of this key
  std::uint32_t groups_left_ = 0;  // of these
  std::string key_;
  std::uint32_t tag_ = 0;
  std::string_view postings_;  // index/postings.h
};

}  // namespace annex
