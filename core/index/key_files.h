// Making files of keys (index/key_file.h) from what each service has.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/index/bits.h"

namespace annex {

struct NamedKeyFile {
  std::string first;  // its first key
  std::string bytes;
};

class KeyFiles {
 public:
  // Services come in ascending order; one that has the same twice has it once.
  void add(std::string_view key, std::string_view tag, ServiceNumber service);

  // Takes what the other has too; numbers need not ascend until they are given anew.
  void merge(KeyFiles other);

  // Gives every service its number in the catalog's order; one without is left out.
  void renumber(const std::vector<std::optional<ServiceNumber>>& numbers);

  // For every beginning that many keys have, a key of its own ("ab" and `mark`) with all that those keys
  // have: what somebody types first is the most common of all, and need not be put together from thousands of
  // keys then. Keys that begin with `left_out` have none. The mark sorts before all that keys go on with.
  void add_beginnings(char mark, char left_out, std::size_t least_keys);

  // Files of about `most_bytes` each: keys and groups are never parted further, so that one may be longer by
  // a group. None where there is no key.
  std::vector<NamedKeyFile> encode(std::size_t services, std::size_t most_bytes) const;

 private:
  using Groups = std::map<std::string, std::vector<ServiceNumber>, std::less<>>;
  using Keys = std::map<std::string, Groups, std::less<>>;
  static Groups all_of(Keys::const_iterator first, Keys::const_iterator end);

  Keys keys_;
};

}  // namespace annex
