// One annex at a glance; see the header.
#include "core/query/summary.h"

#include <algorithm>
#include <set>

#include "core/model/retention_order.h"
#include "core/query/third_country.h"

namespace annex {
namespace {

Stated stated(const std::vector<DataCategory>& rows, std::string_view term) {
  for (const DataCategory& row : rows)
    if (row.term == term) return row.answer == Answer::yes ? Stated::yes : Stated::no;
  return Stated::unstated;
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

}  // namespace

Summary summarise(const Annex& annex, const Law& law, const Date& as_of) {
  Summary summary = summarise(annex);
  summary.third_country = third_country_on(annex, law, as_of);
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
  summary.third_country = third_country_by_group(annex);
  summary.countries = countries(annex.recipients);
  summary.longest_retention = longest_of(annex.subject_matters);
  summary.missing_retentions = static_cast<int>(std::count_if(
      annex.subject_matters.begin(), annex.subject_matters.end(),
      [](const SubjectMatter& row) { return row.answer == Answer::yes && row.retention.empty(); }));
  return summary;
}

}  // namespace annex
