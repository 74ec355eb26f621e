// Where in the imported document a row stands.
#pragma once

namespace annex {

// First and last line, counted from 1 by newline alone, both included; first <= last.
struct Lines {
  int first = 1;
  int last = 1;

  friend bool operator==(const Lines&, const Lines&) = default;
};

}  // namespace annex
