// What every decoder returns: a value, as far as it could be read, and all problems. Nothing else can fail.
#pragma once

#include <vector>

#include "core/model/problem.h"

namespace annex {

template <typename Value>
struct Decoded {
  Value value;
  std::vector<Problem> problems;  // in the order of the file; empty means that `value` is whole

  bool ok() const { return problems.empty(); }
};

}  // namespace annex
