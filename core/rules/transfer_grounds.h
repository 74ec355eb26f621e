// What a transfer rests on, on a date: which of its tools stand, and whether adequacy carries it.
#pragma once

#include <string>
#include <vector>

#include "core/rules/entities.h"

namespace annex {

// Safeguards as the annex gives them: of a group, or of an entity that has its own.
struct SafeguardsAt {
  const std::vector<Safeguard>& safeguards;
  const RecipientGroup& group;
  const Entity* entity = nullptr;  // null: the group's
  std::string path;                // of the row
  std::size_t group_index = 0;
};

// Only the lists that have a safeguard, in the order of the annex.
std::vector<SafeguardsAt> safeguards_in(const Annex& annex);

// The entities that they govern, each with its path.
std::vector<EntityAt> governed_by(const SafeguardsAt& at);

// Adequacy that is relied on, in or out of its time.
enum class AdequacyState {
  never,     // the country never had a decision, or not the one that is named
  expired,   // not in force on the date: before or after
  in_scope,  // in force, and the recipient is in its scope
  partial,   // in force, of partial scope, and that the recipient is in it is not stated
};

struct AdequacyFound {
  AdequacyState state = AdequacyState::never;
  const Adequacy* entry = nullptr;  // the one in force, else the latest of the country
};

// `safeguard` names the adequacy decision; null where nothing names it.
AdequacyFound adequacy_found(const std::string& country, const Safeguard* safeguard, const Context& context);

// Whether a safeguard carries a transfer to the entity on the date. A dead tool is no tool.
bool stands(const Safeguard& safeguard, const Entity& entity, const Context& context);

// The tool's decision, where it is clauses or the like and the law's data knows it.
const ToolDecision* decision_of(const Safeguard& safeguard, const Context& context);

enum class Ground {
  none,
  tool,
  adequacy,          // of the country, without being named
  partial_adequacy,  // the same, of partial scope
};
Ground ground_of(const EntityAt& at, const Context& context);

// A third-country recipient that nothing carries.
bool lacks_ground(const EntityAt& at, const Context& context);

}  // namespace annex
