// JSON Pointers of rows.
#include "core/rules/rows.h"

#include "core/model/names.h"

namespace annex {

std::string section_path(Section section) { return std::string("/").append(key_of(section)); }

std::string row_path(Section section, std::size_t index) {
  return section_path(section) + "/" + std::to_string(index);
}

std::string entity_path(std::size_t group, std::size_t entity) {
  return row_path(Section::recipients, group) + "/entities/" + std::to_string(entity);
}

bool any_entity(const Annex& annex) {
  return std::any_of(annex.recipients.begin(), annex.recipients.end(),
                     [](const RecipientGroup& group) { return !group.entities.empty(); });
}

bool states_group(const Annex& annex, std::string_view term) {
  return std::any_of(annex.recipients.begin(), annex.recipients.end(), [&](const RecipientGroup& group) {
    return std::string(name_of(group.relation)).append("-").append(name_of(group.region)) == term;
  });
}

}  // namespace annex
