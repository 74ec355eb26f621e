// Which decisions of the law's data the words of an annex name: by number, or by a name that stands for the
// whole. Words that name none are no decision: which one is meant has to be asked.
#pragma once

#include <string>
#include <vector>

#include "core/rules/rules.h"

namespace annex {

// The entries of the country whose decision is named; of several numbers, those of the first that it has.
std::vector<const Adequacy*> adequacy_named(const std::string& country, const std::string& words,
                                            const Law& law);

// Null where the words name none of the tool's.
const ToolDecision* tool_decision_named(SafeguardTool tool, const std::string& words, const Law& law);

}  // namespace annex
