// Sorted keys, each with the services that have it: what facets, conditions and words are read from. `annex pack`
// writes such files; the widget reads them as they are, without taking them apart.
//
//   "SAKF1"  services  tags: how many, { length bytes }  keys: how many, { key }
//   key: bytes shared with the key before, length of the rest, the rest; groups: how many, { tag, length, postings }
//
// All numbers are LEB128. Every sixteenth key shares nothing, so that a key is found by halving. Keys ascend as bytes.
// A tag says of what kind a group is; its meaning is the key's own (index/word_keys.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct KeyGroup {
  std::uint32_t tag = 0;
  std::string_view postings;  // index/postings.h
};

class KeyFile {
 public:
  // Nothing where the bytes are no such file, whole and right: a damaged one must not be believed in part.
  static std::optional<KeyFile> read(std::string bytes);

  std::size_t services() const { return services_; }
  const std::vector<std::string>& tags() const { return tags_; }

  // Every group of every key that begins with `start`, keys ascending. Views are of the file.
  using Visit = std::function<void(std::string_view key, const KeyGroup& group)>;
  void for_each(std::string_view start, const Visit& visit) const;

 private:
  bool read_head(std::size_t& at);
  bool read_keys(std::size_t at);
  std::size_t restart_before(std::string_view start) const;

  std::string bytes_;
  std::size_t services_ = 0;
  std::vector<std::string> tags_;
  std::vector<std::uint32_t> restarts_;  // where each sixteenth key is
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
  void add(std::shared_ptr<const KeyFile> file) {
    if (file) files_.push_back(std::move(file));
  }
  std::size_t services() const { return files_.empty() ? 0 : files_.front()->services(); }

  // `tag` is the tag's own words.
  using Visit = std::function<void(std::string_view key, std::string_view tag, std::string_view postings)>;
  void for_each(std::string_view start, const Visit& visit) const;
  // The services that have this very key, in some group.
  Bits of(std::string_view key) const;

 private:
  std::vector<std::shared_ptr<const KeyFile>> files_;
};

}  // namespace annex
