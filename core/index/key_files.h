// Making files of keys (index/key_file.h) from what each service has.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct NamedKeyFile {
  std::string first;  // its first key
  std::string bytes;
};

class KeyFiles {
 public:
  // The services that have a key by a tag.
  using Group = std::vector<ServiceNumber>;

  // Services come in ascending order; one that has the same twice has it once.
  void add(std::string_view key, std::string_view tag, ServiceNumber service) {
    add_to(group(key, tag), service);
  }
  static void add_to(Group& group, ServiceNumber service) {
    if (group.empty() || group.back() < service) group.push_back(service);
  }

  // For who adds in another order, and then has them put in order. It stays where it is until something else
  // than adding is done.
  Group& group(std::string_view key, std::string_view tag);
  void put_in_order();

  // Takes what the other has too; numbers need not ascend until they are given anew.
  void merge(KeyFiles other);

  // Gives every service its number in the catalog's order; one without is left out.
  void renumber(const std::vector<std::optional<ServiceNumber>>& numbers);

  // For every key with several groups, and for every beginning that several keys have, what a service has at
  // best, so that a search reads one group of a kind and not many: a service stands in the group of its best
  // worth only, whose tag is that number. A beginning has a key of its own ("ab" and the mark); there the
  // very key "ab" counts twice what longer ones do.
  struct Beginnings {
    char mark;      // sorts before all that keys go on with
    char left_out;  // keys that begin so are left as they are
    std::size_t least_keys;
  };
  using WorthOf = int (*)(std::string_view tag);
  void add_ranks(const Beginnings& beginnings, WorthOf worth_of);

  // Files of about `most_bytes` each: keys and groups are never parted further, so that one may be longer by
  // a group. None where there is no key.
  std::vector<NamedKeyFile> encode(std::size_t services, std::size_t most_bytes) const;

 private:
  using Groups = std::map<std::string, Group, std::less<>>;
  using Keys = std::map<std::string, Groups, std::less<>>;
  class Best;
  static void rank(Groups& groups, Best& best);
  std::size_t services() const;

  Keys keys_;
  std::unordered_map<std::string, Group*> found_;  // by key and tag, while they are added
  std::string asked_;                              // what was last looked up there, to keep its memory
};

}  // namespace annex
