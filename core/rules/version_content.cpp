// Comparing whole rows, pair by pair; see the header.
#include "core/rules/version_content.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace annex {
namespace {

template <typename SomeRow>
bool same_as(const Row& older, const Row& newer) {
  SomeRow left = static_cast<const SomeRow&>(older);
  SomeRow right = static_cast<const SomeRow&>(newer);
  left.lines.reset();
  right.lines.reset();
  return left == right;
}

// One entity may be engaged several times, for other tasks or elsewhere.
std::vector<const Entity*> in_order(const std::vector<Entity>& entities) {
  std::vector<const Entity*> order;
  for (const Entity& entity : entities) order.push_back(&entity);
  std::stable_sort(order.begin(), order.end(), [](const Entity* one, const Entity* other) {
    return std::tie(one->name, one->country, one->location, one->task, one->contact) <
           std::tie(other->name, other->country, other->location, other->task, other->contact);
  });
  return order;
}

bool same_entities(const std::vector<Entity>& older, const std::vector<Entity>& newer) {
  if (older.size() != newer.size()) return false;
  const std::vector<const Entity*> left = in_order(older);
  const std::vector<const Entity*> right = in_order(newer);
  return std::equal(left.begin(), left.end(), right.begin(),
                    [](const Entity* one, const Entity* other) { return *one == *other; });
}

bool same_head(const Annex& older, const Annex& newer) {
  return older.language == newer.language && older.effective == newer.effective &&
         older.illustrative.value_or(false) == newer.illustrative.value_or(false) &&
         older.provider == newer.provider && older.service == newer.service;
}

}  // namespace

bool same_row(const RowPair& pair) {
  switch (pair.section) {
    case Section::activities:
      return same_as<Activity>(*pair.older, *pair.newer);
    case Section::data_categories:
      return same_as<DataCategory>(*pair.older, *pair.newer);
    case Section::subject_matters:
      return same_as<SubjectMatter>(*pair.older, *pair.newer);
    case Section::purposes:
      return same_as<Purpose>(*pair.older, *pair.newer);
    default:
      return same_as<DataSubject>(*pair.older, *pair.newer);
  }
}

bool same_group(const RecipientGroup& older, const RecipientGroup& newer) {
  return older.details == newer.details && older.text == newer.text && older.safeguards == newer.safeguards;
}

bool same_content(const Annex& older, const Annex& newer) {
  if (!same_head(older, newer)) return false;
  for (const RowPair& pair : row_pairs(older, newer))
    if (!pair.older || !pair.newer || !same_row(pair)) return false;
  for (const GroupPair& pair : group_pairs(older, newer))
    if (!pair.older || !pair.newer || !same_group(*pair.older, *pair.newer) ||
        !same_entities(pair.older->entities, pair.newer->entities))
      return false;
  return true;
}

}  // namespace annex
