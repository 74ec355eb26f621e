// One annex at a glance; see the header.
#include "core/query/summary.h"

#include <algorithm>
#include <set>

#include "core/model/retention_order.h"

namespace annex {
namespace {

Stated stated(const std::vector<DataCategory>& rows, std::string_view term) {
  for (const DataCategory& row : rows)
    if (row.term == term) return row.answer == Answer::yes ? Stated::yes : Stated::no;
  return Stated::unstated;
}

// No needs both groups of third countries stated and empty, and nobody in a place that is not stated.
Stated third_country(const std::vector<RecipientGroup>& groups) {
  int empty_groups = 0;
  bool unknown_place = false;
  for (const RecipientGroup& group : groups) {
    if (group.region == Region::third_country && !group.entities.empty()) return Stated::yes;
    if (group.region == Region::third_country) ++empty_groups;
    if (group.region == Region::unstated && !group.entities.empty()) unknown_place = true;
  }
  return empty_groups == 2 && !unknown_place ? Stated::no : Stated::unstated;
}

std::vector<std::string> countries(const std::vector<RecipientGroup>& groups) {
  std::set<std::string> found;
  for (const RecipientGroup& group : groups)
    for (const Entity& entity : group.entities)
      if (entity.country) found.insert(*entity.country);
  return {found.begin(), found.end()};
}

// What rows answered no would keep is not kept.
std::vector<Retention> longest_of(const std::vector<SubjectMatter>& rows) {
  std::vector<Retention> all;
  for (const SubjectMatter& row : rows)
    if (row.answer == Answer::yes) all.insert(all.end(), row.retention.begin(), row.retention.end());
  std::vector<Retention> kept = longest(all);
  for (Retention& retention : kept) {
    retention.inherited = false;
    if (retention.basis != RetentionBasis::other) retention.text.clear();
  }
  return kept;
}

// GDPR Art. 44 asks where the data goes, not under which heading that is written.
Stated third_country_by_law(const Annex& annex, const Law& law, const Date& as_of) {
  // Of a provider without a country nothing is asked (as no rule does): who it is, is known.
  const auto& provider = annex.provider.country;
  bool all_inside = !provider || law.standing_of(*provider, as_of) == Standing::inside;
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities) {
      std::optional<Standing> standing;
      if (entity.country) standing = law.standing_of(*entity.country, as_of);
      if (standing == Standing::outside) return Stated::yes;
      all_inside = all_inside && standing == Standing::inside;
    }
  const Stated by_group = third_country(annex.recipients);
  return by_group == Stated::no && !all_inside ? Stated::unstated : by_group;
}

}  // namespace

Summary summarise(const Annex& annex, const Law& law, const Date& as_of) {
  Summary summary = summarise(annex);
  summary.third_country = third_country_by_law(annex, law, as_of);
  return summary;
}

Summary summarise(const Annex& annex) {
  Summary summary;
  summary.data_categories =
      static_cast<int>(std::count_if(annex.data_categories.begin(), annex.data_categories.end(),
                                     [](const DataCategory& row) { return row.answer == Answer::yes; }));
  summary.answered_categories = static_cast<int>(annex.data_categories.size());
  summary.sensitive = stated(annex.data_categories, "sensitive");
  summary.location = stated(annex.data_categories, "location");
  summary.financial = stated(annex.data_categories, "financial");
  for (const RecipientGroup& group : annex.recipients) {
    const int size = static_cast<int>(group.entities.size());
    summary.recipients += size;
    if (group.relation == Relation::supplier) summary.suppliers += size;
    if (group.region != Region::unstated) ++summary.stated_groups;
  }
  summary.third_country = third_country(annex.recipients);
  summary.countries = countries(annex.recipients);
  summary.longest_retention = longest_of(annex.subject_matters);
  summary.missing_retentions = static_cast<int>(std::count_if(
      annex.subject_matters.begin(), annex.subject_matters.end(),
      [](const SubjectMatter& row) { return row.answer == Answer::yes && row.retention.empty(); }));
  return summary;
}

}  // namespace annex
