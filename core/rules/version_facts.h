// What a row says beside its answer, as named words, so that two versions can be laid side by side.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/rules/version_entities.h"
#include "core/rules/version_rows.h"

namespace annex {

// Name of the fact ("details:fr", "task") -> its words. What is not given is not there.
using StatedFacts = std::map<std::string, std::string>;

// The words of one row in both versions.
struct FactPair {
  std::string path;  // the newer version's
  std::string older_path;
  std::string subject;  // argument that names the row: "term:…", or a name
  StatedFacts older;
  StatedFacts newer;
};

// Of the annex itself, then of every row, group and recipient that both versions have, in the newer one's
// order.
std::vector<FactPair> fact_pairs(const Annex& older, const Annex& newer, const Context& context);

// The argument that names a group: the form's term for it.
std::string group_argument(const RecipientGroup& group);

}  // namespace annex
