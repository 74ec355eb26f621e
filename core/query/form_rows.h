// An annex held against the form: every row that the form asks, answered or not, then the rows that the annex
// adds. What is not answered has its place too, so that nobody reads absence as no.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/names.h"
#include "core/model/section.h"
#include "core/model/vocabulary.h"

namespace annex {

// A row of sections 1 to 5: a term, and what the annex says of it.
template <typename AnnexRow>
struct FormRow {
  const Term* term = nullptr;  // null where the vocabulary does not have it
  std::string id;
  const AnnexRow* row = nullptr;  // null where the annex does not answer it
  std::size_t index = 0;          // of `row` in its section
};

// In the order of the vocabulary; the rows point into `rows`.
template <typename AnnexRow>
std::vector<FormRow<AnnexRow>> form_rows(const std::vector<AnnexRow>& rows, const Vocabulary& vocabulary,
                                         Section section) {
  std::vector<FormRow<AnnexRow>> placed;
  const auto find = [&](std::string_view id) {
    return std::find_if(rows.begin(), rows.end(), [&](const AnnexRow& row) { return row.term == id; });
  };
  for (const Term* term : vocabulary.in(section)) {
    const auto row = find(term->id);
    if (row == rows.end() && !term->asked) continue;
    placed.push_back(
        {term, term->id, row == rows.end() ? nullptr : &*row, static_cast<std::size_t>(row - rows.begin())});
  }
  for (std::size_t index = 0; index < rows.size(); ++index)
    if (!vocabulary.find(section, rows[index].term))
      placed.push_back({nullptr, rows[index].term, &rows[index], index});
  return placed;
}

// Of section 6; null where the annex says nothing of it.
inline const RecipientGroup* group_of(const Annex& annex, Relation relation, Region region) {
  const auto found = std::find_if(
      annex.recipients.begin(), annex.recipients.end(),
      [&](const RecipientGroup& group) { return group.relation == relation && group.region == region; });
  return found == annex.recipients.end() ? nullptr : &*found;
}

inline std::size_t index_of(const Annex& annex, const RecipientGroup& group) {
  return static_cast<std::size_t>(&group - annex.recipients.data());
}

// A group of section 6.
struct FormGroup {
  std::string id;  // its term: "supplier-third-country"
  Relation relation = Relation::affiliate;
  Region region = Region::eea;
  const RecipientGroup* group = nullptr;  // null where the annex says nothing of it
  std::size_t index = 0;                  // of `group` in its section
};

// The form does not ask for recipients of which the region is unstated: such a group is there only where the
// annex has it.
inline std::vector<FormGroup> form_groups(const Annex& annex) {
  std::vector<FormGroup> groups;
  for (const auto& relation : kRelationNames)
    for (const auto& region : kRegionNames) {
      const RecipientGroup* group = group_of(annex, relation.value, region.value);
      if (!group && region.value == Region::unstated) continue;
      groups.push_back({std::string(relation.name).append("-").append(region.name), relation.value,
                        region.value, group, group ? index_of(annex, *group) : annex.recipients.size()});
    }
  return groups;
}

// An entity's own safeguards replace the group's (annex-format, "recipients").
inline const std::vector<Safeguard>& safeguards_of(const Entity& entity, const RecipientGroup& group) {
  return entity.safeguards ? *entity.safeguards : group.safeguards;
}

// Within the EEA none is needed (GDPR Art. 44 speaks of third countries); where the region is unstated, it
// may be.
inline bool lacks_safeguard(const Entity& entity, const RecipientGroup& group) {
  return group.region != Region::eea && safeguards_of(entity, group).empty();
}

// The JSON Pointer of a row or group.
inline std::string row_path(Section section, std::size_t index) {
  return "/" + std::string(key_of(section)) + "/" + std::to_string(index);
}

}  // namespace annex
