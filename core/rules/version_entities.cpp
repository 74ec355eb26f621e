// Matching recipients by folded name and group, then across groups where that is a move.
#include "core/rules/version_entities.h"

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "core/model/names.h"
#include "core/rules/folding.h"

namespace annex {

namespace {

// A kind of group: relation and region.
std::string kind_of(const RecipientGroup& group) {
  return std::string(name_of(group.relation)).append("-").append(name_of(group.region));
}

std::string folded(const std::optional<std::string>& words) { return is_given(words) ? fold(*words) : ""; }

// By which two entities are at one place: their country; the location where they have none. Empty where
// neither is given: what is not given is not the same.
std::string place_of(const Entity& entity) {
  if (entity.country) return "country " + *entity.country;
  const std::string location = folded(entity.location);
  return location.empty() ? location : "location " + location;
}

// Keys of several parts: no part holds the character between them.
std::string key_of_parts(std::initializer_list<std::string> parts) {
  std::string key;
  for (const std::string& part : parts) key.append(part).append("\n");
  return key;
}

// Where an entity is, as far as a move goes.
struct Whereabouts {
  std::optional<Standing> standing;  // of its country
  Region region = Region::unstated;  // of its group
};

constexpr std::optional<Standing> kStandings[] = {std::nullopt, Standing::inside, Standing::ask,
                                                  Standing::outside};

// GDPR Art. 44: by the countries where both are known, else by the groups. A place that has to be asked about
// counts as outside: leaving the EEA for it is to be told.
Move move_of(const Whereabouts& from, const Whereabouts& to) {
  if (from.standing && to.standing) {
    if (*from.standing == Standing::inside) return *to.standing == Standing::inside ? Move::none : Move::out;
    return *to.standing == Standing::inside ? Move::in : Move::none;
  }
  if (from.region == Region::eea && to.region == Region::third_country) return Move::out;
  if (from.region == Region::third_country && to.region == Region::eea) return Move::in;
  return Move::none;
}

std::string name_of_whereabouts(const Whereabouts& at) {
  const std::string standing = at.standing ? std::to_string(static_cast<int>(*at.standing)) : "-";
  return standing + std::string(name_of(at.region));
}

// One entity, with what it is matched by: folded once.
struct Known {
  EntityAt at;
  std::string name;
  std::string place;
  Whereabouts whereabouts;
};

std::vector<Known> known_entities(const Annex& annex, const Context& context) {
  const auto& forms = context.law.wordings.legal_forms;
  std::vector<Known> known;
  for (EntityAt& at : entities_of(annex)) {
    const Entity& entity = at.entity;
    known.push_back({at,
                     fold_entity_name(entity.name, forms),
                     place_of(entity),
                     {standing_of(entity, context), at.group.region}});
  }
  return known;
}

using Keys = std::vector<std::string>;

// Of several entries of one name the one at the same place. An empty list fits none.
Keys same_place_keys(const Known& known) {
  if (known.place.empty()) return {};
  return {key_of_parts({known.name, kind_of(known.at.group), known.place})};
}

Keys same_group_keys(const Known& known) { return {key_of_parts({known.name, kind_of(known.at.group)})}; }

Keys whereabouts_keys(const Known& known) {
  return {key_of_parts({known.name, name_of_whereabouts(known.whereabouts)})};
}

// Where one that is now here can have moved from.
Keys moved_from_keys(const Known& now) {
  Keys keys;
  for (const auto& standing : kStandings)
    for (const auto& region : kRegionNames) {
      const Whereabouts from{standing, region.value};
      if (move_of(from, now.whereabouts) != Move::none)
        keys.push_back(key_of_parts({now.name, name_of_whereabouts(from)}));
    }
  return keys;
}

class Matching {
 public:
  Matching(const Annex& older, const Annex& newer, const Context& context)
      : older_(known_entities(older, context)), newer_(known_entities(newer, context)) {
    partner_.resize(newer_.size());
    taken_.resize(older_.size());
  }

  // Each newer entity that has none yet takes the first older one, not taken yet, of any of its keys.
  void take(Keys (*keys_of_older)(const Known&), Keys (*keys_of_newer)(const Known&)) {
    std::map<std::string, Queue> waiting;
    for (std::size_t j = 0; j < older_.size(); ++j)
      if (!taken_[j])
        for (const std::string& key : keys_of_older(older_[j])) waiting[key].places.push_back(j);
    for (std::size_t i = 0; i < newer_.size() && !waiting.empty(); ++i) {
      if (partner_[i]) continue;
      Queue* queue = first_of(waiting, keys_of_newer(newer_[i]));
      if (!queue) continue;
      partner_[i] = queue->front();
      taken_[queue->front()] = true;
      ++queue->gone;
    }
  }

  EntityChanges changes() const {
    EntityChanges changes;
    for (std::size_t i = 0; i < newer_.size(); ++i) {
      if (!partner_[i]) {
        changes.added.push_back(newer_[i].at);
        continue;
      }
      const Known& before = older_[*partner_[i]];
      changes.kept.push_back({before.at, newer_[i].at, move_of(before.whereabouts, newer_[i].whereabouts)});
    }
    for (std::size_t j = 0; j < older_.size(); ++j)
      if (!taken_[j]) changes.removed.push_back(older_[j].at);
    return changes;
  }

 private:
  // Older entities of one key, in order.
  struct Queue {
    std::vector<std::size_t> places;
    std::size_t gone = 0;

    bool empty() const { return gone == places.size(); }
    std::size_t front() const { return places[gone]; }
  };

  static Queue* first_of(std::map<std::string, Queue>& waiting, const Keys& keys) {
    Queue* first = nullptr;
    for (const std::string& key : keys) {
      const auto found = waiting.find(key);
      if (found == waiting.end() || found->second.empty()) continue;
      if (!first || found->second.front() < first->front()) first = &found->second;
    }
    return first;
  }

  std::vector<Known> older_;
  std::vector<Known> newer_;
  std::vector<std::optional<std::size_t>> partner_;  // of the newer: its index in the older
  std::vector<bool> taken_;                          // of the older
};

// What entities have in common, where that is all given; and, where they have to differ in it, another thing.
struct Likeness {
  std::string common;                // empty: like none
  std::optional<std::string> other;  // equal: not alike
};

// Entities that share `common`, by `other`.
class Alike {
 public:
  template <typename LikenessOf>
  Alike(const std::vector<EntityAt>& entities, const LikenessOf& likeness_of) {
    for (const EntityAt& at : entities) {
      const Likeness likeness = likeness_of(at);
      if (likeness.common.empty()) continue;
      Shared& shared = shared_[likeness.common];
      shared.by_other[likeness.other.value_or("")].push_back(&at);
      ++shared.count;
    }
  }

  // The only one that is alike; null where there is none, or more.
  const EntityAt* only(const Likeness& likeness) const {
    const auto found = shared_.find(likeness.common);
    if (found == shared_.end()) return nullptr;
    const Shared& shared = found->second;
    const auto equal = shared.by_other.find(likeness.other.value_or(""));
    const bool has_equal = likeness.other && equal != shared.by_other.end();
    if (shared.count - (has_equal ? equal->second.size() : 0) != 1) return nullptr;
    const auto one =
        has_equal && equal == shared.by_other.begin() ? std::next(equal) : shared.by_other.begin();
    return one->second.front();
  }

 private:
  struct Shared {
    std::map<std::string, std::vector<const EntityAt*>> by_other;
    std::size_t count = 0;
  };
  std::map<std::string, Shared> shared_;
};

// The pairs of one out and one in that are alike, where neither is alike to any other.
template <typename LikenessOf>
std::vector<Succession> one_to_one(const EntityChanges& changes, const LikenessOf& likeness_of) {
  const Alike outs(changes.removed, likeness_of);
  const Alike ins(changes.added, likeness_of);
  std::vector<Succession> found;
  for (const EntityAt& in : changes.added) {
    const EntityAt* out = outs.only(likeness_of(in));
    if (out && ins.only(likeness_of(*out))) found.push_back({*out, in});
  }
  return found;
}

std::vector<EntityAt> without(const std::vector<EntityAt>& entities, const std::vector<Succession>& taken) {
  std::set<const Entity*> gone;
  for (const Succession& pair : taken) gone.insert({&pair.out.entity, &pair.in.entity});
  std::vector<EntityAt> left;
  for (const EntityAt& at : entities)
    if (gone.count(&at.entity) == 0) left.push_back(at);
  return left;
}

}  // namespace

EntityChanges entity_changes(const Annex& older, const Annex& newer, const Context& context) {
  Matching matching(older, newer, context);
  // Of several entries of one name the one at the same place, then the one at any.
  matching.take(same_place_keys, same_place_keys);
  matching.take(same_group_keys, same_group_keys);
  matching.take(whereabouts_keys, moved_from_keys);
  EntityChanges changes = matching.changes();
  changes.replaced = one_to_one(changes, [](const EntityAt& at) {
    const std::string task = folded(at.entity.task);
    return Likeness{task.empty() ? task : key_of_parts({kind_of(at.group), task}), {}};
  });
  // One that only changed its group kept its name.
  const auto& forms = context.law.wordings.legal_forms;
  changes.probable_renames = one_to_one(changes, [&](const EntityAt& at) {
    const std::string task = folded(at.entity.task), place = place_of(at.entity);
    const bool given = !task.empty() && !place.empty();
    return Likeness{given ? key_of_parts({task, place}) : "", fold_entity_name(at.entity.name, forms)};
  });
  changes.added = without(changes.added, changes.replaced);
  changes.removed = without(changes.removed, changes.replaced);
  return changes;
}

}  // namespace annex
