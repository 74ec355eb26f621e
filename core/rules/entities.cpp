// Who the recipients are, and where.
#include "core/rules/entities.h"

#include "core/codec/characters.h"
#include "core/rules/rows.h"

namespace annex {

std::vector<EntityAt> entities_of(const Annex& annex) {
  std::vector<EntityAt> entities;
  for (std::size_t i = 0; i < annex.recipients.size(); ++i) {
    const RecipientGroup& group = annex.recipients[i];
    for (std::size_t j = 0; j < group.entities.size(); ++j)
      entities.push_back({group, group.entities[j], entity_path(i, j), i});
  }
  return entities;
}

bool is_given(const std::optional<std::string>& words) { return words && !is_blank(*words); }

std::optional<Standing> standing_of(const Entity& entity, const Context& context) {
  if (!entity.country) return std::nullopt;
  return context.law.standing_of(*entity.country, context.as_of);
}

bool is_outside(const EntityAt& at, const Context& context) {
  const auto standing = standing_of(at.entity, context);
  return standing ? *standing == Standing::outside : at.group.region == Region::third_country;
}

const std::vector<Safeguard>& safeguards_of(const EntityAt& at) {
  return at.entity.safeguards ? *at.entity.safeguards : at.group.safeguards;
}

}  // namespace annex
