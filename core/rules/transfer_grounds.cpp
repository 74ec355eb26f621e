// The tools of GDPR Art. 45 to 49, as of a date.
#include "core/rules/transfer_grounds.h"

#include <algorithm>

#include "core/rules/decision_names.h"
#include "core/rules/rows.h"

namespace annex {

namespace {

// The country's entries that the safeguard means: all where it names no decision, none where it names one
// that the law's data does not know for the country.
std::vector<const Adequacy*> entries_meant(const std::string& country, const Safeguard* safeguard,
                                           const Law& law) {
  if (safeguard && safeguard->decision) return adequacy_named(country, *safeguard->decision, law);
  std::vector<const Adequacy*> all;
  for (const Adequacy& entry : law.adequacy)
    if (entry.country == country) all.push_back(&entry);
  return all;
}

// Of entries out of their time, the one to tell of: the last that had begun, else the first to come.
const Adequacy* nearest(const std::vector<const Adequacy*>& entries, const Date& date) {
  const Adequacy* begun = nullptr;
  const Adequacy* coming = nullptr;
  for (const Adequacy* entry : entries) {
    const bool is_coming = entry->period.from && date < *entry->period.from;
    const Adequacy*& kept = is_coming ? coming : begun;
    const bool earlier = kept && entry->period.from < kept->period.from;
    if (!kept || earlier == is_coming) kept = entry;
  }
  return begun ? begun : coming;
}

}  // namespace

std::vector<SafeguardsAt> safeguards_in(const Annex& annex) {
  std::vector<SafeguardsAt> found;
  for (std::size_t i = 0; i < annex.recipients.size(); ++i) {
    const RecipientGroup& group = annex.recipients[i];
    if (!group.safeguards.empty())
      found.push_back({group.safeguards, group, nullptr, row_path(Section::recipients, i), i});
    for (std::size_t j = 0; j < group.entities.size(); ++j) {
      const auto& own = group.entities[j].safeguards;
      if (own && !own->empty()) found.push_back({*own, group, &group.entities[j], entity_path(i, j), i});
    }
  }
  return found;
}

std::vector<EntityAt> governed_by(const SafeguardsAt& at) {
  std::vector<EntityAt> governed;
  if (at.entity) governed.push_back({at.group, *at.entity, at.path, at.group_index});
  for (std::size_t j = 0; !at.entity && j < at.group.entities.size(); ++j)
    if (!at.group.entities[j].safeguards)
      governed.push_back({at.group, at.group.entities[j], entity_path(at.group_index, j), at.group_index});
  return governed;
}

AdequacyFound adequacy_found(const std::string& country, const Safeguard* safeguard, const Context& context) {
  AdequacyFound found;
  const auto entries = entries_meant(country, safeguard, context.law);
  const auto in_force = std::find_if(entries.begin(), entries.end(), [&](const Adequacy* entry) {
    return entry->period.holds(context.as_of);
  });
  if (in_force == entries.end()) {
    found.entry = nearest(entries, context.as_of);
    if (found.entry) found.state = AdequacyState::expired;
    return found;
  }
  found.entry = *in_force;
  const bool covered = found.entry->extent == AdequacyExtent::full || (safeguard && safeguard->scope);
  found.state = covered ? AdequacyState::in_scope : AdequacyState::partial;
  return found;
}

const ToolDecision* decision_of(const Safeguard& safeguard, const Context& context) {
  if (!safeguard.decision) return nullptr;
  return tool_decision_named(safeguard.tool, *safeguard.decision, context.law);
}

bool stands(const Safeguard& safeguard, const Entity& entity, const Context& context) {
  if (safeguard.status == SafeguardStatus::applied_for) return false;
  if (safeguard.since && context.as_of < *safeguard.since) return false;
  if (safeguard.tool == SafeguardTool::adequacy_decision) {
    if (!entity.country) return true;  // which country's is not known: entity-without-country speaks
    const AdequacyState state = adequacy_found(*entity.country, &safeguard, context).state;
    return state == AdequacyState::in_scope || state == AdequacyState::partial;
  }
  const ToolDecision* decision = decision_of(safeguard, context);
  return !decision || decision->period.holds(context.as_of);
}

Ground ground_of(const EntityAt& at, const Context& context) {
  const auto& safeguards = safeguards_of(at);
  if (std::any_of(safeguards.begin(), safeguards.end(),
                  [&](const Safeguard& safeguard) { return stands(safeguard, at.entity, context); }))
    return Ground::tool;
  const Adequacy* adequacy =
      at.entity.country ? context.law.adequacy_of(*at.entity.country, context.as_of) : nullptr;
  if (!adequacy || adequacy->extent == AdequacyExtent::certified) return Ground::none;
  return adequacy->extent == AdequacyExtent::full ? Ground::adequacy : Ground::partial_adequacy;
}

bool lacks_ground(const EntityAt& at, const Context& context) {
  return is_outside(at, context) && ground_of(at, context) == Ground::none;
}

}  // namespace annex
