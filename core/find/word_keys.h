// The words by which a service is found, as keys: each folded word, with the place where it stands and what
// that is worth ("4 activities/disclose"), so that a search over packed files ranks as one over the annexes
// does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/index/key_files.h"
#include "core/model/annex.h"
#include "core/model/reference.h"

namespace annex {

// Adds the words of one annex after the other.
class WordKeys {
 public:
  // Of `keys`, which must outlive the call of `finish`.
  explicit WordKeys(KeyFiles& keys) : keys_(keys) {}

  // In the language of the reference's texts; called for each language in turn, a service is found in all of
  // them.
  void add(const Annex& annex, const Reference& reference, ServiceNumber service);

  // Once all are added: before, not all of them have come to the keys.
  void finish();

 private:
  // Where such a text is remembered; null where it is not.
  KeyFiles::Group* said_again(const std::string& words, const std::string& tag);
  void add_words(std::string_view words, std::string_view tag, const KeyFiles::Group& services);

  KeyFiles& keys_;
  std::unordered_map<std::string, KeyFiles::Group> said_again_;  // by tag and words
};

// Behind a beginning that several words have: the key of all of them together (index/key_files.h). No word
// has it.
inline constexpr char kBeginningMark = '*';
inline constexpr std::size_t kLeastKeysOfBeginning = 2;

// Once all keys are there: adds what each service has of a word in its best place, and of a beginning, as
// groups without a place ("4"), so that a search need not look at places.
void add_ranks(KeyFiles& keys, std::size_t least_keys = kLeastKeysOfBeginning);

// What a word's tag says.
struct WordPlace {
  unsigned worth = 0;      // core/find/searched_texts.h; of a beginning's tag the level itself
  std::string_view place;  // "service", "provider", "recipients", "activities/disclose", "purposes"; or
                           // empty: the best of all
};
WordPlace word_place(std::string_view tag);

}  // namespace annex
