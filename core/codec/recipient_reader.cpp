// Section 6: groups of recipients, their entities and safeguards.
#include <algorithm>
#include <utility>

#include "core/codec/annex_reader.h"

namespace annex {
namespace {

// The clauses that have modules: Commission Implementing Decision (EU) 2021/914, Annex.
constexpr std::string_view kModularDecision = "2021/914";
constexpr std::string_view kModularCelex = "32021D0914";  // the same in EUR-Lex
constexpr int kModules = 4;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

bool names(std::string_view decision, std::string_view number) {
  for (std::size_t at = 0; (at = decision.find(number, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + number.size();
    if ((at == 0 || !is_digit(decision[at - 1])) && (end == decision.size() || !is_digit(decision[end])))
      return true;
  }
  return false;
}

bool names_modular_decision(std::string_view decision) {
  return names(decision, kModularDecision) || names(decision, kModularCelex);
}

void check_fields_of_tool(AnnexReader& reader, const ObjectReader& object, SafeguardTool tool) {
  const JsonValue* module = object.find("module");
  if (module != nullptr && tool != SafeguardTool::standard_contractual_clauses) {
    reader.tell_key("field-not-for-tool", *module,
                    std::string(name_of(SafeguardTool::standard_contractual_clauses)));
  } else if (module != nullptr) {
    const JsonValue* decision = object.find("decision");
    const bool is_modular =
        decision != nullptr && decision->is(JsonKind::string) && names_modular_decision(decision->text);
    if (!is_modular) reader.tell_key("module-not-for-decision", *module, std::string(kModularDecision));
  }
  const JsonValue* scope = object.find("scope");
  if (scope != nullptr && tool != SafeguardTool::adequacy_decision)
    reader.tell_key("field-not-for-tool", *scope, std::string(name_of(SafeguardTool::adequacy_decision)));
}

// Nothing where the tool is not known: a safeguard without one says nothing.
std::optional<Safeguard> read_safeguard(AnnexReader& reader, const JsonValue& value) {
  Safeguard safeguard;
  static constexpr std::string_view kKeys[] = {"tool", "decision", "module", "status", "since", "scope"};
  ObjectReader object(reader, &value, kKeys);
  const std::optional<SafeguardTool> tool =
      reader.choice(object.require("tool", "choice"), kSafeguardToolNames);
  if (tool) {
    safeguard.tool = *tool;
    check_fields_of_tool(reader, object, *tool);
  }
  safeguard.decision = object.optional_string("decision");
  safeguard.module = reader.integer(object.find("module"), 1, kModules);
  safeguard.status = reader.choice(object.find("status"), kSafeguardStatusNames);
  safeguard.since = reader.date(object.find("since"));
  safeguard.scope = reader.choice(object.find("scope"), kAdequacyScopeNames);
  if (!tool) return std::nullopt;
  return safeguard;
}

std::vector<std::string> read_entity_categories(AnnexReader& reader, const JsonValue* value) {
  std::vector<std::string> terms;
  for (const JsonValue* item : reader.string_items(value))
    if (const Term* term = reader.term(item, Section::data_categories)) terms.push_back(term->id);
  return terms;
}

void read_entity(AnnexReader& reader, const JsonValue& value, Entity& entity) {
  static constexpr std::string_view kKeys[] = {"name",    "country",   "establishedIn", "location",
                                               "address", "contact",   "task",          "dataCategories",
                                               "since",   "condition", "safeguards"};
  ObjectReader object(reader, &value, kKeys);
  entity.name = object.required_string("name");
  entity.country = reader.country(object.find("country"));
  entity.established_in = reader.country(object.find("establishedIn"));
  entity.location = object.optional_string("location");
  entity.address = object.optional_string("address");
  entity.contact = object.optional_string("contact");
  entity.task = object.optional_string("task");
  entity.data_categories = read_entity_categories(reader, object.find("dataCategories"));
  entity.since = reader.date(object.find("since"));
  entity.condition = object.optional_string("condition");
  if (const JsonValue* safeguards = object.find("safeguards"))
    entity.safeguards = read_safeguards(reader, safeguards);
}

std::optional<RecipientGroup> read_group(AnnexReader& reader, ObjectReader& object) {
  RecipientGroup group;
  const std::optional<Relation> relation =
      reader.choice(object.require("relation", "choice"), kRelationNames);
  const std::optional<Region> region = reader.choice(object.require("region", "choice"), kRegionNames);
  // Without the list nobody could tell "none" from "not said".
  if (const JsonValue* entities = reader.array(object.require("entities", "list")))
    for (const JsonValue& item : entities->items()) read_entity(reader, item, group.entities.emplace_back());
  group.safeguards = read_safeguards(reader, object.find("safeguards"));
  read_wording(reader, object, {group.details, group.text, group.lines});
  if (!relation || !region) return std::nullopt;
  group.relation = *relation;
  group.region = *region;
  return group;
}

}  // namespace

std::vector<Safeguard> read_safeguards(AnnexReader& reader, const JsonValue* value) {
  std::vector<Safeguard> list;
  if (reader.array(value) == nullptr) return list;
  for (const JsonValue& item : value->items())
    if (std::optional<Safeguard> safeguard = read_safeguard(reader, item))
      list.push_back(std::move(*safeguard));
  return list;
}

std::vector<RecipientGroup> read_recipients(AnnexReader& reader, const JsonValue* value) {
  std::vector<RecipientGroup> groups;
  if (reader.array(value) == nullptr) return groups;
  for (const JsonValue& item : value->items()) {
    static constexpr std::string_view kKeys[] = {"relation", "region", "entities", "safeguards",
                                                 "details",  "text",   "lines"};
    ObjectReader object(reader, &item, kKeys);
    std::optional<RecipientGroup> group = read_group(reader, object);
    if (!group) continue;
    const bool is_known = std::any_of(groups.begin(), groups.end(), [&](const RecipientGroup& known) {
      return known.relation == group->relation && known.region == group->region;
    });
    if (is_known) {
      reader.tell("duplicate-group", item,
                  std::string(name_of(group->relation)) + ", " + std::string(name_of(group->region)));
    }
    groups.push_back(std::move(*group));
  }
  return groups;
}

}  // namespace annex
