// Vocabulary, places, law and texts: those built in, or an author's own folder of the same layout.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reference.h"

namespace annex {

struct Data {
  Vocabulary vocabulary;  // the core terms, then every provider's own
  Places places;
  Law law;
  std::map<std::string, Texts, std::less<>> texts;  // by language

  // Null where the language has no texts.
  const Texts* texts_in(std::string_view language) const;
  Reference reference(const Texts& words) const;
};

// `folder` empty: the data built in. Nothing where a file cannot be read or has a problem; each is then told
// in `complaints`, in English, since the texts may be what is broken.
std::optional<Data> load_data(const std::string& folder, std::vector<std::string>& complaints);

}  // namespace annex
