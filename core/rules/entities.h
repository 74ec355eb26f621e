// Walking the recipients of section 6, each with its group and path, and asking where they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/rules.h"

namespace annex {

struct EntityAt {
  const RecipientGroup& group;
  const Entity& entity;
  std::string path;
  std::size_t group_index = 0;
};

// In the order of the annex.
std::vector<EntityAt> entities_of(const Annex& annex);

// Given and not blank.
bool is_given(const std::optional<std::string>& words);

// Where the entity's country stands on the date; nothing where it has no country.
std::optional<Standing> standing_of(const Entity& entity, const Context& context);

// Whether data goes to a third country with it: by its country, and where that is not given by its group.
bool is_outside(const EntityAt& at, const Context& context);

// The safeguards that govern an entity: its own, which replace the group's, or the group's.
const std::vector<Safeguard>& safeguards_of(const EntityAt& at);

}  // namespace annex
