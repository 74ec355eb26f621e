// The words by which a service is found, as keys: each folded word, with the place where it stands and what
// that is worth ("4 activities/disclose"), so that a search over packed files ranks as one over the annexes
// does.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/index/key_files.h"
#include "core/model/annex.h"
#include "core/model/reference.h"

namespace annex {

// For the language of the reference's texts; called for each language in turn, a service is found in all of
// them.
void add_word_keys(KeyFiles& keys, const Annex& annex, const Reference& reference, ServiceNumber service);

// Behind a beginning that many words have: the key of all of them together (index/key_files.h). No word has
// it.
inline constexpr char kBeginningMark = '*';
inline constexpr std::size_t kLeastKeysOfBeginning = 48;

// What a word's tag says.
struct WordPlace {
  int worth = 0;           // core/find/searched_texts.h
  std::string_view place;  // "service", "provider", "recipients", "activities/disclose", "purposes"
};
WordPlace word_place(std::string_view tag);

}  // namespace annex
