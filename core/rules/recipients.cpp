// What is said of each recipient.
#include "core/rules/recipients.h"

#include "core/model/names.h"
#include "core/rules/entities.h"
#include "core/rules/folding.h"

namespace annex {

namespace {

// Both given, and not the same but for spelling.
bool differ(const std::optional<std::string>& left, const std::optional<std::string>& right) {
  return is_given(left) && is_given(right) && fold(*left) != fold(*right);
}

// One entity named for two tasks, or at two places, is no duplicate.
bool is_duplicate(const Entity& left, const Entity& right, const std::vector<std::string>& legal_forms) {
  if (differ(left.task, right.task)) return false;
  if (differ(left.country, right.country) || differ(left.location, right.location)) return false;
  return fold_entity_name(left.name, legal_forms) == fold_entity_name(right.name, legal_forms);
}

// Whether the place contradicts the group; for a place that has to be asked about: whether there is a
// question.
bool is_misplaced(Region region, Standing standing) {
  switch (standing) {
    case Standing::inside:
      return region == Region::third_country;
    case Standing::outside:
      return region == Region::eea;
    case Standing::ask:
      return true;
  }
  return false;
}

}  // namespace

void entity_without_country(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!at.entity.country && !is_given(at.entity.location))
      report.add({at.path}, {{"name", at.entity.name}});
}

// A country is a code in its own field: a location alone ("Global", "US / EU") is not one.
void entity_country_vague(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!at.entity.country && is_given(at.entity.location))
      report.add({at.path}, {{"name", at.entity.name}, {"location", *at.entity.location}});
}

void entity_outside_region(const Annex& annex, const Context& context, Report& report) {
  for (const EntityAt& at : entities_of(annex)) {
    const auto standing = standing_of(at.entity, context);
    if (!standing || !is_misplaced(at.group.region, *standing)) continue;
    const bool ask = *standing == Standing::ask;
    Finding& finding = report.add({at.path}, {{"name", at.entity.name},
                                              {"country", country_argument(*at.entity.country)},
                                              {"date", date_argument(context.as_of)},
                                              {"case", ask                              ? "ask"
                                                       : at.group.region == Region::eea ? "outside"
                                                                                        : "inside"}});
    if (ask) finding.severity = Severity::notice;
  }
}

void entity_without_contact(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!is_given(at.entity.address) && !is_given(at.entity.contact))
      report.add({at.path}, {{"name", at.entity.name}});
}

void entity_without_task(const Annex& annex, const Context&, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (!is_given(at.entity.task)) report.add({at.path}, {{"name", at.entity.name}});
}

void duplicate_entity(const Annex& annex, const Context& context, Report& report) {
  const auto& legal_forms = context.law.wordings.legal_forms;
  const std::vector<EntityAt> entities = entities_of(annex);
  for (std::size_t later = 0; later < entities.size(); ++later)
    for (std::size_t first = 0; first < later; ++first) {
      if (entities[first].group_index != entities[later].group_index) continue;
      if (!is_duplicate(entities[first].entity, entities[later].entity, legal_forms)) continue;
      report.add({entities[later].path, entities[first].path},
                 {{"name", entities[later].entity.name}, {"other", entities[first].entity.name}});
      break;
    }
}

}  // namespace annex
