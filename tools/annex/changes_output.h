// What changed between two versions, for scripts and feed readers.
#pragma once

#include <string>
#include <vector>

#include "core/query/changes.h"
#include "core/rules/finding_text.h"

namespace annex {

struct ChangesResult {
  const Annex& older;
  const Annex& newer;
  std::vector<Change> changes;
  std::vector<std::string> untold;  // query/untold.h
};

std::string changes_as_json(const ChangesResult& result, const Reference& reference);
// Atom (RFC 4287): one entry, the newer version; a feed over more versions has one entry for each step,
// newest first.
std::string changes_as_atom(const std::vector<ChangesResult>& steps, const Reference& reference);

}  // namespace annex
