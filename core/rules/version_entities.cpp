// Matching recipients by folded name and group, then across groups where that is a move.
#include "core/rules/version_entities.h"

#include <algorithm>

#include "core/rules/folding.h"

namespace annex {

namespace {

bool same_group(const EntityAt& left, const EntityAt& right) {
  return left.group.relation == right.group.relation && left.group.region == right.group.region;
}

bool same_words(const std::optional<std::string>& left, const std::optional<std::string>& right) {
  return is_given(left) && is_given(right) && fold(*left) == fold(*right);
}

// The same country; by location where neither has a country. What is not given is not the same.
bool same_place(const Entity& left, const Entity& right) {
  if (left.country || right.country) return left.country && left.country == right.country;
  return same_words(left.location, right.location);
}

// GDPR Art. 44: by the countries where both are known, else by the groups. A place that has to be asked about
// counts as outside: leaving the EEA for it is to be told.
Move move_of(const EntityAt& older, const EntityAt& newer, const Context& context) {
  const auto from = standing_of(older.entity, context);
  const auto to = standing_of(newer.entity, context);
  if (from && to) {
    if (*from == Standing::inside) return *to == Standing::inside ? Move::none : Move::out;
    return *to == Standing::inside ? Move::in : Move::none;
  }
  if (older.group.region == Region::eea && newer.group.region == Region::third_country) return Move::out;
  if (older.group.region == Region::third_country && newer.group.region == Region::eea) return Move::in;
  return Move::none;
}

class Matching {
 public:
  Matching(const Annex& older, const Annex& newer, const Context& context)
      : context_(context), older_(entities_of(older)), newer_(entities_of(newer)) {
    partner_.resize(newer_.size());
    taken_.resize(older_.size());
  }

  // Takes every pair of entities of one name that `fits` says is one, in order.
  template <typename Fits>
  void take(const Fits& fits) {
    const auto& forms = context_.law.wordings.legal_forms;
    for (std::size_t i = 0; i < newer_.size(); ++i)
      for (std::size_t j = 0; j < older_.size() && !partner_[i]; ++j) {
        if (taken_[j] || !fits(older_[j], newer_[i])) continue;
        if (fold_entity_name(older_[j].entity.name, forms) != fold_entity_name(newer_[i].entity.name, forms))
          continue;
        partner_[i] = j;
        taken_[j] = true;
      }
  }

  EntityChanges changes() const {
    EntityChanges changes;
    for (std::size_t i = 0; i < newer_.size(); ++i) {
      if (!partner_[i]) {
        changes.added.push_back(newer_[i]);
        continue;
      }
      const EntityAt& before = older_[*partner_[i]];
      changes.kept.push_back({before, newer_[i], move_of(before, newer_[i], context_)});
    }
    for (std::size_t j = 0; j < older_.size(); ++j)
      if (!taken_[j]) changes.removed.push_back(older_[j]);
    return changes;
  }

 private:
  const Context& context_;
  std::vector<EntityAt> older_;
  std::vector<EntityAt> newer_;
  std::vector<std::optional<std::size_t>> partner_;  // of the newer: its index in the older
  std::vector<bool> taken_;                          // of the older
};

// The pairs of one out and one in for which `alike` holds, where neither is alike to any other.
template <typename Alike>
std::vector<Succession> one_to_one(const EntityChanges& changes, const Alike& alike) {
  std::vector<Succession> found;
  for (const EntityAt& in : changes.added) {
    const EntityAt* out = nullptr;
    int outs = 0;
    for (const EntityAt& candidate : changes.removed)
      if (alike(candidate, in)) {
        out = &candidate;
        ++outs;
      }
    if (outs != 1) continue;
    const auto ins = std::count_if(changes.added.begin(), changes.added.end(),
                                   [&](const EntityAt& other) { return alike(*out, other); });
    if (ins == 1) found.push_back({*out, in});
  }
  return found;
}

std::vector<EntityAt> without(const std::vector<EntityAt>& entities, const std::vector<Succession>& taken) {
  std::vector<EntityAt> left;
  for (const EntityAt& at : entities)
    if (std::none_of(taken.begin(), taken.end(), [&](const Succession& pair) {
          return &pair.out.entity == &at.entity || &pair.in.entity == &at.entity;
        }))
      left.push_back(at);
  return left;
}

}  // namespace

EntityChanges entity_changes(const Annex& older, const Annex& newer, const Context& context) {
  Matching matching(older, newer, context);
  // Of several entries of one name the one at the same place, then the one at any.
  matching.take([](const EntityAt& before, const EntityAt& after) {
    return same_group(before, after) && same_place(before.entity, after.entity);
  });
  matching.take(same_group);
  matching.take([&](const EntityAt& before, const EntityAt& after) {
    return move_of(before, after, context) != Move::none;
  });
  EntityChanges changes = matching.changes();
  changes.replaced = one_to_one(changes, [](const EntityAt& out, const EntityAt& in) {
    return same_group(out, in) && same_words(out.entity.task, in.entity.task);
  });
  // One that only changed its group kept its name.
  const auto& forms = context.law.wordings.legal_forms;
  changes.probable_renames = one_to_one(changes, [&](const EntityAt& out, const EntityAt& in) {
    return same_words(out.entity.task, in.entity.task) && same_place(out.entity, in.entity) &&
           fold_entity_name(out.entity.name, forms) != fold_entity_name(in.entity.name, forms);
  });
  changes.added = without(changes.added, changes.replaced);
  changes.removed = without(changes.removed, changes.replaced);
  return changes;
}

}  // namespace annex
