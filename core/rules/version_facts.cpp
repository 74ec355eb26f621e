// Collecting the words of rows.
#include "core/rules/version_facts.h"

#include <optional>
#include <utility>

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

// Another date is what a newer version has: only that one of the two has none is told.
StatedFacts facts_of(const std::optional<Date>& effective, const std::optional<Date>& other) {
  StatedFacts facts;
  if (effective && !other) facts["effective"] = to_string(*effective);
  return facts;
}

// What is not said to be invented is real.
StatedFacts facts_of_nature(const Annex& annex) {
  return {{"illustrative", annex.illustrative.value_or(false) ? "yes" : "no"}};
}

StatedFacts facts_of(const std::optional<Source>& source) {
  StatedFacts facts;
  if (source) state(facts, "document", source->document);
  if (source) state(facts, "sha256", source->sha256);
  return facts;
}

// Of the annex itself.
std::vector<FactPair> head_pairs(const Annex& older, const Annex& newer) {
  const std::string& name = newer.service.name;
  const auto pair = [](const char* path, const std::string& subject, StatedFacts before, StatedFacts after) {
    return FactPair{path, path, subject, std::move(before), std::move(after)};
  };
  return {pair("/language", name, {{"language", older.language}}, {{"language", newer.language}}),
          pair("/effective", name, facts_of(older.effective, newer.effective),
               facts_of(newer.effective, older.effective)),
          pair("/illustrative", name, facts_of_nature(older), facts_of_nature(newer)),
          pair("/provider", newer.provider.name, facts_of(older.provider), facts_of(newer.provider)),
          pair("/service", name, facts_of(older.service), facts_of(newer.service)),
          pair("/source", name, facts_of(older.source), facts_of(newer.source))};
}

}  // namespace

std::string group_argument(const RecipientGroup& group) {
  return term_argument(Section::recipients,
                       std::string(name_of(group.relation)).append("-").append(name_of(group.region)));
}

std::vector<FactPair> fact_pairs(const Annex& older, const Annex& newer, const Context& context) {
  std::vector<FactPair> pairs = head_pairs(older, newer);
  for (const RowPair& row : row_pairs(older, newer))
    if (row.older && row.newer)
      pairs.push_back({row.path, row.older_path, term_argument(row.section, row.term),
                       facts_of(*row.older, row.section), facts_of(*row.newer, row.section)});
  for (const GroupPair& group : group_pairs(older, newer)) {
    if (!group.older || !group.newer) continue;
    pairs.push_back({group.path, group.older_path, group_argument(*group.newer), facts_of(*group.older),
                     facts_of(*group.newer)});
    // A tool that nobody needs any more is no loss.
    if (group.newer->entities.empty() && group.newer->safeguards.empty())
      pairs.back().older.erase("safeguards");
  }
  for (const EntityPair& entity : entity_changes(older, newer, context).kept) {
    pairs.push_back({entity.newer.path, entity.older.path, entity.newer.entity.name,
                     facts_of(entity.older.entity), facts_of(entity.newer.entity)});
    // The move itself tells of the country.
    if (entity.move == Move::none || !entity.newer.entity.country) continue;
    pairs.back().older.erase("country");
    pairs.back().newer.erase("country");
  }
  return pairs;
}

}  // namespace annex
