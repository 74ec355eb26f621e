// Two versions of one annex, row beside row: what both have, and what only one has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/section.h"

namespace annex {

// One row of sections 1 to 5 in both versions. Purposes have no answer: listed counts as yes.
struct RowPair {
  Section section = Section::activities;
  std::string term;
  const Row* older = nullptr;  // null: the version does not have it
  const Row* newer = nullptr;
  std::optional<Answer> older_answer;
  std::optional<Answer> newer_answer;
  std::string path;        // the newer version's; its section where it has no such row
  std::string older_path;  // the older version's; empty where it has no such row
};

// In the order of the newer version, a section's rows that are gone after those that are there.
std::vector<RowPair> row_pairs(const Annex& older, const Annex& newer);

struct GroupPair {
  const RecipientGroup* older = nullptr;
  const RecipientGroup* newer = nullptr;
  std::string path;
  std::string older_path;
};

// Groups of one relation and region.
std::vector<GroupPair> group_pairs(const Annex& older, const Annex& newer);

}  // namespace annex
