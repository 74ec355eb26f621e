// From offsets to lines and columns, in one walk over the source.
#include "core/codec/problem_list.h"

#include <algorithm>

#include "core/codec/characters.h"

namespace annex {

std::vector<Problem> ProblemList::take(std::string_view source) {
  std::vector<Problem> problems;
  problems.reserve(entries_.size());
  int line = 1;
  int column = 1;
  std::size_t at = 0;
  for (auto& [offset, problem] : entries_) {
    if (offset != kWholeFile) {
      const std::size_t target = std::min(offset, source.size());
      for (std::size_t newline;
           (newline = source.substr(at, target - at).find('\n')) != std::string_view::npos;) {
        ++line;
        column = 1;
        at += newline + 1;
      }
      column += static_cast<int>(code_points_in(source.substr(at, target - at)));
      at = target;
      problem.line = line;
      problem.column = column;
    }
    problems.push_back(std::move(problem));
  }
  entries_.clear();
  return problems;
}

}  // namespace annex
