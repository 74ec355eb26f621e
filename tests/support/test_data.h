// The files of data/ and tests/ as tests read them: from the source tree, natively and as WebAssembly under
// Node.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/reference.h"

namespace annex::test {

// The whole file; `path` is relative to the source tree. A file that cannot be read fails the test.
std::string read_file(std::string_view path);
// Whether there is such a file.
bool has_file(std::string_view path);
void write_file(std::string_view path, std::string_view content);
// The files below a folder with this ending, sorted, relative to the source tree.
std::vector<std::string> files_in(std::string_view folder, std::string_view ending);

// data/ decoded, once a process; problems fail the test that asks first.
const Vocabulary& vocabulary();
const Places& places();
const Law& law();
const Texts& texts(std::string_view language);
// All of it, with the words of one language.
Reference reference(std::string_view language);

// Whether expectations are to be written anew (ANNEX_REBASELINE=1). Never where CI is set.
bool rebaseline();

}  // namespace annex::test
