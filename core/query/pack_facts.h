// An annex's facts as numbers (index/facts_table.h): what a comparison (query/compare.h) would show of it.
#pragma once

#include "core/index/facts_table.h"
#include "core/model/annex.h"
#include "core/model/vocabulary.h"

namespace annex {

// Rows in which two annexes packed by one vocabulary differ are as many as `differences(compare(…))` has.
PackedFacts pack_facts(const Annex& annex, const Vocabulary& vocabulary);

}  // namespace annex
