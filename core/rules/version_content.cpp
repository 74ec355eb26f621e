// Putting rows in one order; see the header.
#include "core/rules/version_content.h"

#include <algorithm>
#include <tuple>

namespace annex {
namespace {

template <typename SomeRow>
void put_in_order(std::vector<SomeRow>& rows) {
  for (SomeRow& row : rows) row.lines.reset();
  std::sort(rows.begin(), rows.end(),
            [](const SomeRow& one, const SomeRow& other) { return one.term < other.term; });
}

// One entity may be engaged several times, for other tasks or elsewhere.
bool stands_before(const Entity& one, const Entity& other) {
  return std::tie(one.name, one.country, one.location, one.task, one.contact, one.address) <
         std::tie(other.name, other.country, other.location, other.task, other.contact, other.address);
}

void put_in_order(std::vector<RecipientGroup>& groups) {
  for (RecipientGroup& group : groups) {
    group.lines.reset();
    std::stable_sort(group.entities.begin(), group.entities.end(), stands_before);
  }
  std::sort(groups.begin(), groups.end(), [](const RecipientGroup& one, const RecipientGroup& other) {
    return std::tie(one.relation, one.region) < std::tie(other.relation, other.region);
  });
}

}  // namespace

Annex content_of(Annex annex) {
  annex.schema.reset();
  annex.version.clear();
  annex.source.reset();
  put_in_order(annex.activities);
  put_in_order(annex.data_categories);
  put_in_order(annex.subject_matters);
  put_in_order(annex.purposes);
  put_in_order(annex.data_subjects);
  put_in_order(annex.recipients);
  return annex;
}

}  // namespace annex
