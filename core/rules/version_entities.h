// The recipients of two versions: who stayed, who moved, who came and who went.
#pragma once

#include <optional>
#include <vector>

#include "core/rules/entities.h"

namespace annex {

enum class Move { none, out, in };

// One recipient in both versions.
struct EntityPair {
  EntityAt older;
  EntityAt newer;
  Move move = Move::none;
};

// One out and one in that have something in common.
struct Succession {
  EntityAt out;
  EntityAt in;
};

struct EntityChanges {
  std::vector<EntityPair> kept;              // in the order of the newer version
  std::vector<EntityAt> added;               // without those that replace another
  std::vector<EntityAt> removed;             // without those that are replaced
  std::vector<Succession> replaced;          // same group, same task, one to one
  std::vector<Succession> probable_renames;  // same task and country, one to one, replaced or not
};

// Both annexes must outlive the result.
EntityChanges entity_changes(const Annex& older, const Annex& newer, const Context& context);

}  // namespace annex
