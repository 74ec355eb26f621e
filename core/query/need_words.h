// Needs, and what stands against them, as a person reads it. Keys are "need.<kind>" and "need.stated",
// "need.not-stated", "need.incomparable".
#pragma once

#include <string>
#include <vector>

#include "core/model/reference.h"
#include "core/query/needs.h"

namespace annex {

// "No recipient outside the EEA".
std::string words_of(const Need& need, const Reference& reference);
// One sentence for each reason: "Against it: …. Not stated: …."
std::string message_of(const Unmet& unmet, const Reference& reference);
// The rows that stand against it, each once.
std::vector<std::string> paths_of(const Unmet& unmet);

}  // namespace annex
