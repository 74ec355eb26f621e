// The files of data/ that the binary carries: vocabulary, places, law and texts. The source is generated.
#pragma once

#include <string_view>
#include <vector>

namespace annex {

struct DataFile {
  std::string_view path;  // below data/: "texts/fr/rules.json"
  std::string_view bytes;
};

// By path.
const std::vector<DataFile>& builtin_data();

}  // namespace annex
