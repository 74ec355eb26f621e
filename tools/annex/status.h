// How a command ends, as scripts see it.
#pragma once

#include <algorithm>

namespace annex {

enum class Status {
  fine = 0,
  falls_short = 1,  // the input was read, but has a finding at the level asked for, or something left over
  failed = 2,       // the work could not be done, wholly or for some file
};

constexpr Status worst_of(Status one, Status other) { return std::max(one, other); }

}  // namespace annex
