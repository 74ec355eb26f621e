// What an annex states; see the header.
#include "core/find/stated.h"

#include <algorithm>

namespace annex {

bool groups_stated(const Annex& annex, std::optional<Relation> relation) {
  for (const Relation each : {Relation::affiliate, Relation::supplier})
    for (const Region region : {Region::eea, Region::third_country}) {
      const bool stated = std::any_of(
          annex.recipients.begin(), annex.recipients.end(),
          [&](const RecipientGroup& group) { return group.relation == each && group.region == region; });
      if (!stated && (!relation || *relation == each)) return false;
    }
  return true;
}

bool countries_stated(const Annex& annex) {
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (!entity.country) return false;
  return groups_stated(annex, std::nullopt);
}

}  // namespace annex
