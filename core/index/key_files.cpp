// Writing files of keys; see the header.
#include "core/index/key_files.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>

#include "core/index/key_file_format.h"
#include "core/index/postings.h"

namespace annex {
namespace {

struct WrittenGroup {
  const std::string* tag;
  std::string postings;
};

struct Key {
  const std::string* key;
  std::vector<WrittenGroup> groups;
};

void append_sized(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes += text;
}

std::size_t shared_start(std::string_view one, std::string_view other) {
  std::size_t length = 0;
  while (length < one.size() && length < other.size() && one[length] == other[length]) ++length;
  return length;
}

// The keys of one file, until it is long enough.
class OneFile {
 public:
  bool empty() const { return keys_.empty(); }
  std::size_t bytes() const { return bytes_; }

  void begin_key(const std::string& key) {
    keys_.push_back({&key, {}});
    bytes_ += key.size() + 4;
  }
  void add(const std::string& tag, std::string postings) {
    bytes_ += postings.size() + 4;
    keys_.back().groups.push_back({&tag, std::move(postings)});
  }

  NamedKeyFile encode(std::size_t services) const {
    std::string bytes(kKeyFileMark);
    append_varint(bytes, services);
    std::set<std::string> tags;
    for (const Key& key : keys_)
      for (const WrittenGroup& group : key.groups) tags.insert(*group.tag);
    append_varint(bytes, tags.size());
    for (const std::string& tag : tags) append_sized(bytes, tag);
    append_varint(bytes, keys_.size());
    for (std::size_t index = 0; index < keys_.size(); ++index) append_key(bytes, index, tags);
    return {*keys_.front().key, std::move(bytes)};
  }

 private:
  void append_key(std::string& bytes, std::size_t index, const std::set<std::string>& tags) const {
    const std::string& key = *keys_[index].key;
    const bool restart = index % kKeysBetweenRestarts == 0;
    const std::size_t shared = restart ? 0 : shared_start(*keys_[index - 1].key, key);
    append_varint(bytes, shared);
    append_sized(bytes, std::string_view(key).substr(shared));
    append_varint(bytes, keys_[index].groups.size());
    for (const WrittenGroup& group : keys_[index].groups) {
      append_varint(bytes, static_cast<std::size_t>(std::distance(tags.begin(), tags.find(*group.tag))));
      append_sized(bytes, group.postings);
    }
  }

  std::vector<Key> keys_;
  std::size_t bytes_ = 0;
};

}  // namespace

// What each service has at best of some groups.
class KeyFiles::Best {
 public:
  Best(std::size_t services, WorthOf worth_of) : best_(services, 0), worth_of_(worth_of) {}

  void add(const Groups& groups, int times) {
    for (const auto& [tag, numbers] : groups) {
      const auto level = static_cast<std::uint8_t>(worth_of_(tag) * times);
      for (const ServiceNumber number : numbers) best_[number] = std::max(best_[number], level);
    }
  }

  // A group for each worth; nothing is had of anything then.
  Groups take() {
    Groups groups;
    for (std::size_t number = 0; number < best_.size(); ++number) {
      if (best_[number] == 0) continue;
      groups[std::to_string(best_[number])].push_back(static_cast<ServiceNumber>(number));
      best_[number] = 0;
    }
    return groups;
  }

 private:
  std::vector<std::uint8_t> best_;
  WorthOf worth_of_;
};

void KeyFiles::rank(Groups& groups, Best& best) {
  if (groups.size() < 2) return;  // which says it itself
  best.add(groups, 1);
  groups.merge(best.take());
}

std::size_t KeyFiles::services() const {
  std::size_t services = 0;
  for (const auto& [key, groups] : keys_)
    for (const auto& [tag, numbers] : groups)
      if (!numbers.empty()) services = std::max(services, std::size_t{numbers.back()} + 1);
  return services;
}

void KeyFiles::add_ranks(const Beginnings& beginnings, WorthOf worth_of) {
  Best best(services(), worth_of);
  Keys made;
  constexpr std::size_t kLongest = 8;  // bytes; longer beginnings are had by few keys
  for (std::size_t length = 1; length <= kLongest; ++length)
    for (auto first = keys_.begin(); first != keys_.end();) {
      const std::string start = first->first.substr(0, length);
      auto end = first;
      std::size_t count = 0;
      for (; end != keys_.end() && end->first.compare(0, length, start) == 0; ++end) ++count;
      if (start.size() == length && start.front() != beginnings.left_out && count >= beginnings.least_keys) {
        for (auto key = first; key != end; ++key) best.add(key->second, key->first == start ? 2 : 1);
        made.emplace(start + beginnings.mark, best.take());
      }
      first = end;
    }
  for (auto& [key, groups] : keys_)
    if (key.front() != beginnings.left_out) rank(groups, best);
  keys_.merge(made);
}

// Keys ascend in the end; until then they are found by a hash, a walk through a tree of words being most of
// the work of packing.
KeyFiles::Group& KeyFiles::group(std::string_view key, std::string_view tag) {
  asked_.assign(key).append(1, '\0').append(tag);
  Group*& found = found_[asked_];
  if (!found) found = &keys_[std::string(key)][std::string(tag)];
  return *found;
}

void KeyFiles::put_in_order() {
  for (auto& [key, groups] : keys_)
    for (auto& [tag, numbers] : groups) {
      std::sort(numbers.begin(), numbers.end());
      numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    }
}

void KeyFiles::merge(KeyFiles other) {
  found_.clear();
  if (keys_.empty()) keys_.swap(other.keys_);
  for (auto& [key, groups] : other.keys_)
    for (auto& [tag, numbers] : groups) {
      Group& own = keys_[key][tag];
      own.insert(own.end(), numbers.begin(), numbers.end());
    }
}

void KeyFiles::renumber(const std::vector<std::optional<ServiceNumber>>& numbers) {
  found_.clear();
  for (auto key = keys_.begin(); key != keys_.end();) {
    Groups& groups = key->second;
    for (auto group = groups.begin(); group != groups.end();) {
      Group kept;
      for (const ServiceNumber service : group->second)
        if (numbers[service]) kept.push_back(*numbers[service]);
      std::sort(kept.begin(), kept.end());
      group->second = std::move(kept);
      group = group->second.empty() ? groups.erase(group) : std::next(group);
    }
    key = groups.empty() ? keys_.erase(key) : std::next(key);
  }
}

std::vector<NamedKeyFile> KeyFiles::encode(std::size_t services, std::size_t most_bytes) const {
  std::vector<NamedKeyFile> files;
  OneFile file;
  for (const auto& [key, groups] : keys_) {
    bool begun = false;
    for (const auto& [tag, numbers] : groups) {
      std::string postings = encode_postings(numbers, services);
      if (!file.empty() && file.bytes() + postings.size() > most_bytes) {
        files.push_back(file.encode(services));
        file = OneFile();
        begun = false;
      }
      if (!begun) file.begin_key(key);
      begun = true;
      file.add(tag, std::move(postings));
    }
  }
  if (!file.empty()) files.push_back(file.encode(services));
  return files;
}

}  // namespace annex
