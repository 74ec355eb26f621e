// Recipients, where they are and under which safeguard, in terms of DPV.
#include <array>

#include "core/export/jsonld_iris.h"
#include "core/export/jsonld_parts.h"

namespace annex {
namespace {

constexpr std::string_view kMeasure = "dpv:hasOrganisationalMeasure";
constexpr std::string_view kSafeguard = "annex:safeguard";
constexpr std::string_view kAppliedFor = "annex:safeguardAppliedFor";

struct ToolType {
  SafeguardTool tool;
  std::string_view property;
  std::string_view type;
};

// DPV has the tools of GDPR Art. 46 as organisational measures. It has no agreement within a group that is no
// legal basis at the same time, and no derogation (Art. 49) without its letter: those keep our own name
// alone.
constexpr std::array kToolTypes = {
    ToolType{SafeguardTool::standard_contractual_clauses, kMeasure, "eu-gdpr:SCCByCommission"},
    ToolType{SafeguardTool::binding_corporate_rules, kMeasure, "eu-gdpr:BindingCorporateRules"},
    ToolType{SafeguardTool::ad_hoc_clauses, kMeasure, "eu-gdpr:AdHocContractualClauses"},
    ToolType{SafeguardTool::code_of_conduct, kMeasure, "eu-gdpr:CodesOfConductForDataTransfers"},
    ToolType{SafeguardTool::certification, kMeasure, "eu-gdpr:CertificationMechanismsForDataTransfers"},
    ToolType{SafeguardTool::adequacy_decision, kSafeguard, "eu-gdpr:AdequacyDecision"},
    ToolType{SafeguardTool::intra_group_agreement, kSafeguard, {}},
    ToolType{SafeguardTool::derogation, kSafeguard, {}}};

// What is only applied for is not in place: it has neither DPV's property nor its type.
ToolType tool_type(const Safeguard& safeguard) {
  if (safeguard.status == SafeguardStatus::applied_for) return {safeguard.tool, kAppliedFor, {}};
  for (const ToolType& type : kToolTypes)
    if (type.tool == safeguard.tool) return type;
  return {safeguard.tool, kSafeguard, {}};
}

void write_one(JsonWriter& writer, const Safeguard& safeguard, std::string_view type) {
  writer.begin_object();
  if (!type.empty()) writer.string_member("@type", type);
  writer.string_member("annex:tool", name_of(safeguard.tool));
  writer.optional_member("annex:decision", safeguard.decision);
  if (safeguard.module) writer.integer_member("annex:module", *safeguard.module);
  if (safeguard.status) writer.string_member("annex:status", name_of(*safeguard.status));
  if (safeguard.since) writer.string_member("annex:since", to_string(*safeguard.since));
  if (safeguard.scope) writer.string_member("annex:scope", name_of(*safeguard.scope));
  writer.end_object();
}

void write_safeguards(JsonWriter& writer, const std::vector<Safeguard>& safeguards) {
  for (const std::string_view property : {kMeasure, kSafeguard, kAppliedFor}) {
    bool first = true;
    for (const Safeguard& safeguard : safeguards) {
      const ToolType type = tool_type(safeguard);
      if (type.property != property) continue;
      if (first) writer.key(property);
      if (first) writer.begin_array();
      first = false;
      write_one(writer, safeguard, type.type);
    }
    if (!first) writer.end_array();
  }
}

// The region is the form's; a place within it is the entity's own.
void write_place(JsonWriter& writer, const Entity& entity, Region region, std::string_view language) {
  if (region != Region::unstated)
    writer.string_member("dpv:hasLocation", region == Region::eea ? "loc:EEA" : "loc:non-EEA");
  write_country(writer, entity.country);
  if (entity.established_in) writer.string_member("annex:establishedIn", "loc:" + *entity.established_in);
  write_words(writer, "annex:location", entity.location, language);
  writer.optional_member("dpv:hasAddress", entity.address);
}

// Categories that section 2 answers yes are those rows. An entity may be said to receive others: that
// contradicts the annex (the rules report it), and is told without making processed of what was answered no.
void write_data(JsonWriter& writer, const Entity& entity, const Annex& annex) {
  std::vector<std::string> confirmed;
  std::vector<std::string> unconfirmed;
  for (const std::string& category : entity.data_categories) {
    std::size_t index = 0;
    while (index < annex.data_categories.size() && annex.data_categories[index].term != category) ++index;
    const bool processed =
        index < annex.data_categories.size() && annex.data_categories[index].answer == Answer::yes;
    if (processed)
      confirmed.push_back(row_iri(Section::data_categories, index));
    else
      unconfirmed.push_back(category);
  }
  const auto write = [&](std::string_view key, const std::vector<std::string>& list) {
    if (list.empty()) return;
    writer.key(key);
    writer.begin_array();
    for (const std::string& item : list) writer.string(item);
    writer.end_array();
  };
  write("dpv:hasPersonalData", confirmed);
  write("annex:unconfirmedCategory", unconfirmed);
}

void write_missing(JsonWriter& writer, const Entity& entity, const RecipientGroup& group) {
  writer.key("annex:unstated");
  writer.begin_array();
  if (!entity.country) writer.string("dpv:hasCountry");
  if (lacks_safeguard(entity, group)) writer.string(kSafeguard);
  writer.end_array();
}

void write_entity(JsonWriter& writer, const FormGroup& placed, std::size_t index, const Annex& annex,
                  const Term* term) {
  const Entity& entity = placed.group->entities[index];
  writer.begin_object();
  writer.string_member("@id", entity_iri(placed.index, index));
  if (has_dpv_type(term))
    write_type(writer, term);
  else
    writer.string_member("@type", "dpv:Recipient");
  writer.string_member("annex:group", row_iri(Section::recipients, placed.index));
  writer.string_member("annex:term", term_iri(Section::recipients, placed.id));
  writer.string_member("dpv:hasName", entity.name);
  write_place(writer, entity, placed.region, annex.language);
  writer.optional_member("dpv:hasContact", entity.contact);
  write_words(writer, "annex:task", entity.task, annex.language);
  write_data(writer, entity, annex);
  if (entity.since) writer.string_member("annex:since", to_string(*entity.since));
  write_words(writer, "annex:engagedIf", entity.condition, annex.language);
  write_safeguards(writer, safeguards_of(entity, *placed.group));
  write_missing(writer, entity, *placed.group);
  writer.end_object();
}

void write_group(JsonWriter& writer, const FormGroup& placed) {
  const RecipientGroup& group = *placed.group;
  writer.begin_object();
  writer.string_member("@id", row_iri(Section::recipients, placed.index));
  writer.string_member("annex:term", term_iri(Section::recipients, placed.id));
  write_words(writer, "annex:details", group.details);
  write_words(writer, "annex:wording", group.text);
  // Those of a group with recipients stand beside each of them.
  if (group.entities.empty()) write_safeguards(writer, group.safeguards);
  writer.end_object();
}

}  // namespace

void write_recipients(JsonWriter& writer, const Annex& annex, const Vocabulary& vocabulary) {
  writer.key("dpv:hasRecipient");
  writer.begin_array();
  for (const FormGroup& placed : form_groups(annex)) {
    if (!placed.group) continue;
    const Term* term = vocabulary.find(Section::recipients, placed.id);
    for (std::size_t index = 0; index < placed.group->entities.size(); ++index)
      write_entity(writer, placed, index, annex, term);
  }
  writer.end_array();
}

void write_groups(JsonWriter& writer, const Annex& annex) {
  for (const bool empty : {false, true}) {
    writer.key(empty ? "annex:noRecipients" : "annex:recipients");
    writer.begin_array();
    for (const FormGroup& placed : form_groups(annex))
      if (placed.group && placed.group->entities.empty() == empty) write_group(writer, placed);
    writer.end_array();
  }
}

}  // namespace annex
