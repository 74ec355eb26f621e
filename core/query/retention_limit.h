// Whether what is kept is kept no longer than a limit.
#pragma once

#include <optional>
#include <vector>

#include "core/model/annex.h"
#include "core/model/duration.h"
#include "core/model/vocabulary.h"
#include "core/query/needs.h"

namespace annex {

// Nothing where the retention is within the limit, on every reading: 28 days never exceed a month, 30 days
// may. Against::stated where it is longer, Against::incomparable where that cannot be told.
std::optional<Against> against_limit(const Retention& retention, const Duration& limit);
// The same of a list: every one has to be within the limit, since the longest governs.
std::optional<Against> against_limit(const std::vector<Retention>& list, const Duration& limit);

// Whether the form asks how long the data of this subject matter is kept.
bool asks_retention(const Term& term);

}  // namespace annex
