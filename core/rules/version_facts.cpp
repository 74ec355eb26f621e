// Collecting the words of rows.
#include "core/rules/version_facts.h"

#include <optional>

#include "core/model/names.h"
#include "core/rules/report.h"

namespace annex {

namespace {

void state(StatedFacts& facts, const char* name, const std::optional<std::string>& words) {
  if (is_given(words)) facts[name] = *words;
}

void state(StatedFacts& facts, const std::string& name, const LocalText& text) {
  for (const auto& [language, words] : text) facts[name + ":" + language] = words;
}

void state_list(StatedFacts& facts, const char* name, const std::vector<std::string>& values) {
  std::string list;
  for (const std::string& value : values) append_argument(list, value);
  if (!list.empty()) facts[name] = list;
}

std::string words_of(const Safeguard& safeguard) {
  std::string words(name_of(safeguard.tool));
  if (safeguard.decision) words += " " + *safeguard.decision;
  if (safeguard.module) words += " module " + std::to_string(*safeguard.module);
  if (safeguard.status) words.append(" ").append(name_of(*safeguard.status));
  if (safeguard.since) words += " " + to_string(*safeguard.since);
  if (safeguard.scope) words.append(" ").append(name_of(*safeguard.scope));
  return words;
}

void state_safeguards(StatedFacts& facts, const std::vector<Safeguard>& safeguards) {
  std::vector<std::string> list;
  for (const Safeguard& safeguard : safeguards) list.push_back(words_of(safeguard));
  state_list(facts, "safeguards", list);
}

void state_subject(StatedFacts& facts, const SubjectMatter& row) {
  if (row.role) facts["role"] = std::string(name_of(*row.role));
  for (std::size_t i = 0; i < row.retention.size(); ++i)
    if (row.retention[i].basis != RetentionBasis::other)
      state(facts, "retention " + std::to_string(i), row.retention[i].text);
}

StatedFacts facts_of(const Row& row, Section section) {
  StatedFacts facts;
  state(facts, "details", row.details);
  state(facts, "text", row.text);
  if (section == Section::data_categories) {
    const auto& category = static_cast<const DataCategory&>(row);
    state(facts, "condition", category.condition);
    state_list(facts, "kinds", category.kinds);
  } else if (section == Section::subject_matters) {
    state_subject(facts, static_cast<const SubjectMatter&>(row));
  }
  return facts;
}

StatedFacts facts_of(const RecipientGroup& group) {
  StatedFacts facts;
  state(facts, "details", group.details);
  state(facts, "text", group.text);
  state_safeguards(facts, group.safeguards);
  return facts;
}

StatedFacts facts_of(const Entity& entity) {
  StatedFacts facts = {{"name", entity.name}};
  state(facts, "country", entity.country);
  state(facts, "establishedIn", entity.established_in);
  state(facts, "location", entity.location);
  state(facts, "address", entity.address);
  state(facts, "contact", entity.contact);
  state(facts, "task", entity.task);
  state_list(facts, "dataCategories", entity.data_categories);
  if (entity.since) facts["since"] = to_string(*entity.since);
  state(facts, "condition", entity.condition);
  if (entity.safeguards) state_safeguards(facts, *entity.safeguards);
  return facts;
}

StatedFacts facts_of(const Provider& provider) {
  StatedFacts facts = {{"name", provider.name}};
  state(facts, "country", provider.country);
  state(facts, "contact", provider.contact);
  state(facts, "address", provider.address);
  return facts;
}

StatedFacts facts_of(const Service& service) {
  StatedFacts facts = {{"name", service.name}};
  state(facts, "edition", service.edition);
  state(facts, "family", service.family);
  return facts;
}

// A newer date is what a newer version has: only its loss is told.
StatedFacts facts_of(const std::optional<Date>& effective, bool lost) {
  StatedFacts facts;
  if (effective && lost) facts["effective"] = to_string(*effective);
  return facts;
}

}  // namespace

std::string group_argument(const RecipientGroup& group) {
  return term_argument(Section::recipients,
                       std::string(name_of(group.relation)).append("-").append(name_of(group.region)));
}

std::vector<FactPair> fact_pairs(const Annex& older, const Annex& newer, const Context& context) {
  std::vector<FactPair> pairs = {
      {"/effective", "/effective", newer.service.name, facts_of(older.effective, !newer.effective), {}},
      {"/provider", "/provider", newer.provider.name, facts_of(older.provider), facts_of(newer.provider)},
      {"/service", "/service", newer.service.name, facts_of(older.service), facts_of(newer.service)}};
  for (const RowPair& row : row_pairs(older, newer))
    if (row.older && row.newer)
      pairs.push_back({row.path, row.older_path, term_argument(row.section, row.term),
                       facts_of(*row.older, row.section), facts_of(*row.newer, row.section)});
  for (const GroupPair& group : group_pairs(older, newer)) {
    if (!group.older || !group.newer) continue;
    pairs.push_back({group.path, group.older_path, group_argument(*group.newer), facts_of(*group.older),
                     facts_of(*group.newer)});
    // A tool that nobody needs any more is no loss.
    if (group.newer->entities.empty()) pairs.back().older.erase("safeguards");
  }
  for (const EntityPair& entity : entity_changes(older, newer, context).kept) {
    pairs.push_back({entity.newer.path, entity.older.path, entity.newer.entity.name,
                     facts_of(entity.older.entity), facts_of(entity.newer.entity)});
    // The move itself tells of the country.
    if (entity.move != Move::none && pairs.back().newer.count("country")) pairs.back().older.erase("country");
  }
  return pairs;
}

}  // namespace annex
