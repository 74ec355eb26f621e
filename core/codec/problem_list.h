// Collects the problems of one file by byte offset, in any order; gives them in the order of the file, with
// line and column.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/problem.h"

namespace annex {

class ProblemList {
 public:
  // `problem` without its line and column, which follow from `offset`.
  void add(std::size_t offset, Problem problem) { entries_.emplace(offset, std::move(problem)); }
  // A problem of the file as a whole: line and column stay 0.
  void add_whole(Problem problem) { add(kWholeFile, std::move(problem)); }

  std::size_t size() const { return entries_.size(); }

  // All of them. `source` is the text that the offsets count in.
  std::vector<Problem> take(std::string_view source);

 private:
  static constexpr std::size_t kWholeFile = static_cast<std::size_t>(-1);

  std::multimap<std::size_t, Problem> entries_;  // by offset; those of one place in the order of their coming
};

}  // namespace annex
