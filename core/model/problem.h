// A problem of form in a file: where it stands, what was expected, what was found.
#pragma once

#include <string>

namespace annex {

// Words are made from `code` by the texts (key "problem.<code>"); a shape's name in `expected` is
// "shape.<name>" there.
struct Problem {
  std::string code;      // kebab-case, stable: "unknown-key", "wrong-type"
  std::string path;      // JSON Pointer (RFC 6901) of the value, or of where it should be
  int line = 0;          // from 1; 0 where the file as a whole is meant
  int column = 0;        // from 1, in code points
  std::string expected;  // a shape ("string", "date") or the possible values, comma separated
  std::string found;     // what stands there, shortened

  friend bool operator==(const Problem&, const Problem&) = default;
};

}  // namespace annex
