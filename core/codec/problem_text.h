// A problem in words: what was expected, what was found, what to do.
#pragma once

#include <string>

#include "core/model/problem.h"
#include "core/model/texts.h"

namespace annex {

// The text "problem.<code>" with {path}, {expected}, {shape} (the shape that `expected` names) and {found}.
std::string message_of(const Problem& problem, const Texts& texts);

}  // namespace annex
