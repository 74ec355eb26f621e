// Transfers, recipient by recipient.
#include "core/rules/transfers.h"

#include <algorithm>

#include "core/rules/transfer_grounds.h"

namespace annex {

namespace {

Report::Arguments arguments_of(const EntityAt& at, const Context& context) {
  Report::Arguments arguments = {{"name", at.entity.name}, {"date", date_argument(context.as_of)}};
  if (at.entity.country) arguments["country"] = country_argument(*at.entity.country);
  arguments["case"] = at.entity.country ? "country" : "region";
  return arguments;
}

// Arguments with the period of a decision.
void add_decision(Report::Arguments& arguments, const Adequacy& entry) {
  arguments["decision"] = entry.decision;
  if (entry.period.from) arguments["from"] = date_argument(*entry.period.from);
  if (entry.period.until) arguments["until"] = date_argument(*entry.period.until);
  if (!entry.covers.empty()) arguments["covers"] = entry.covers;
}

// Adequacy among the safeguards that govern an entity, where it is of the entity's country; else null.
const Safeguard* named_adequacy(const EntityAt& at, const Context& context) {
  for (const Safeguard& safeguard : safeguards_of(at))
    if (safeguard.tool == SafeguardTool::adequacy_decision &&
        adequacy_found(*at.entity.country, &safeguard, context).state != AdequacyState::never)
      return &safeguard;
  return nullptr;
}

// Whether the decision named for adequacy is known of no country of the recipients, although one had some.
bool is_unknown(const Safeguard& adequacy, const std::vector<EntityAt>& recipients, const Context& context) {
  if (!adequacy.decision) return false;
  bool asked = false;
  for (const EntityAt& at : recipients) {
    if (!at.entity.country || !is_outside(at, context)) continue;
    if (adequacy_found(*at.entity.country, &adequacy, context).state != AdequacyState::never) return false;
    asked = asked || adequacy_found(*at.entity.country, nullptr, context).state != AdequacyState::never;
  }
  return asked;
}

void report_unknown_adequacy(const Annex& annex, const Context& context, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex)) {
    const std::vector<EntityAt> recipients = governed_by(at);
    for (const Safeguard& safeguard : at.safeguards) {
      if (safeguard.tool != SafeguardTool::adequacy_decision) continue;
      if (!is_unknown(safeguard, recipients, context)) continue;
      report.add({at.path}, {{"decision", *safeguard.decision}, {"case", "unknown"}}).severity =
          Severity::warning;
    }
  }
}

bool has_tool(const SafeguardsAt& at, SafeguardTool tool) {
  return std::any_of(at.safeguards.begin(), at.safeguards.end(),
                     [&](const Safeguard& safeguard) { return safeguard.tool == tool; });
}

std::string tools_argument(const std::vector<Safeguard>& safeguards) {
  std::string tools;
  for (const Safeguard& safeguard : safeguards) append_argument(tools, tool_argument(safeguard.tool));
  return tools;
}

// Whether a recipient that these safeguards govern is left without any ground.
bool leaves_without_ground(const SafeguardsAt& at, const Context& context) {
  const std::vector<EntityAt> recipients = governed_by(at);
  return std::any_of(recipients.begin(), recipients.end(),
                     [&](const EntityAt& recipient) { return lacks_ground(recipient, context); });
}

// What the clauses do not say: "" where all is said. Clauses of a decision that the law's data does not know
// for transfers (2021/915, GDPR Art. 28(7), are none) may be anything. Only a decision with modules asks for
// one.
std::string unsaid(const Safeguard& clauses, const Context& context) {
  if (!clauses.decision) return "decision";
  const ToolDecision* decision = decision_of(clauses, context);
  if (!decision) return "unknown";
  return decision->modules > 0 && !clauses.module ? "module" : "";
}

}  // namespace

void transfer_without_tool(const Annex& annex, const Context& context, Report& report) {
  for (const EntityAt& at : entities_of(annex))
    if (lacks_ground(at, context)) report.add({at.path}, arguments_of(at, context));
}

void tool_without_transfer(const Annex& annex, const Context&, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex))
    if (at.group.entities.empty()) report.add({at.path}, {{"tools", tools_argument(at.safeguards)}});
}

void tool_in_eea(const Annex& annex, const Context& context, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex)) {
    if (at.group.region != Region::eea) continue;
    // The tool of an entity that is outside after all is in its place; entity-outside-region speaks.
    if (at.entity && standing_of(*at.entity, context) == Standing::outside) continue;
    report.add({at.path}, {{"tools", tools_argument(at.safeguards)}});
  }
}

void clauses_undated(const Annex& annex, const Context& context, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex))
    for (const Safeguard& safeguard : at.safeguards) {
      if (safeguard.tool != SafeguardTool::standard_contractual_clauses) continue;
      const std::string missing = unsaid(safeguard, context);
      if (missing.empty()) continue;
      Report::Arguments arguments = {{"case", missing}};
      if (safeguard.decision) arguments["decision"] = *safeguard.decision;
      report.add({at.path}, std::move(arguments));
      break;  // one finding a row
    }
}

void clauses_repealed(const Annex& annex, const Context& context, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex))
    for (const Safeguard& safeguard : at.safeguards) {
      const ToolDecision* decision = decision_of(safeguard, context);
      if (!decision || !decision->repealed || context.as_of < *decision->repealed) continue;
      const bool over = decision->period.until && *decision->period.until < context.as_of;
      // Only what was agreed before the repeal may run out (2021/914 Art. 4(4)); `since` is when it came into
      // force, which may be later.
      const bool in_doubt = !over && safeguard.since && *decision->repealed <= *safeguard.since &&
                            *safeguard.since <= context.as_of;
      Report::Arguments arguments = {{"decision", *safeguard.decision},
                                     {"repealed", date_argument(*decision->repealed)},
                                     {"case", over       ? "over"
                                              : in_doubt ? "agreed-when"
                                                         : "running-out"}};
      if (decision->period.until) arguments["until"] = date_argument(*decision->period.until);
      if (safeguard.since) arguments["since"] = date_argument(*safeguard.since);
      report.add({at.path}, std::move(arguments)).severity = over ? Severity::error : Severity::warning;
    }
}

void binding_rules_pending(const Annex& annex, const Context& context, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex))
    for (const Safeguard& safeguard : at.safeguards) {
      if (safeguard.tool != SafeguardTool::binding_corporate_rules) continue;
      if (safeguard.status != SafeguardStatus::applied_for) continue;
      const bool alone = leaves_without_ground(at, context);
      report.add({at.path}, {{"case", alone ? "only-tool" : "beside"}}).severity =
          alone ? Severity::error : Severity::warning;
    }
}

void adequacy_not_in_force(const Annex& annex, const Context& context, Report& report) {
  for (const EntityAt& at : entities_of(annex)) {
    if (!at.entity.country || !is_outside(at, context)) continue;
    const Safeguard* named = named_adequacy(at, context);
    if (!named) continue;
    const AdequacyFound found = adequacy_found(*at.entity.country, named, context);
    if (found.state != AdequacyState::expired) continue;
    Report::Arguments arguments = arguments_of(at, context);
    add_decision(arguments, *found.entry);
    arguments["case"] =
        found.entry->period.from && context.as_of < *found.entry->period.from ? "before" : "after";
    report.add({at.path}, std::move(arguments));
  }
  report_unknown_adequacy(annex, context, report);
}

void adequacy_partial(const Annex& annex, const Context& context, Report& report) {
  for (const EntityAt& at : entities_of(annex)) {
    if (!at.entity.country || !is_outside(at, context)) continue;
    const Safeguard* named = named_adequacy(at, context);
    // Without being named it is relied on only where nothing else carries the transfer.
    if (!named && ground_of(at, context) != Ground::partial_adequacy) continue;
    const AdequacyFound found = adequacy_found(*at.entity.country, named, context);
    if (found.state != AdequacyState::partial) continue;
    Report::Arguments arguments = arguments_of(at, context);
    add_decision(arguments, *found.entry);
    report.add({at.path}, std::move(arguments));
  }
}

void derogation_standing(const Annex& annex, const Context&, Report& report) {
  for (const SafeguardsAt& at : safeguards_in(annex))
    if (has_tool(at, SafeguardTool::derogation)) report.add({at.path});
}

void provider_outside_eea(const Annex& annex, const Context& context, Report& report) {
  const auto& country = annex.provider.country;
  if (country && context.law.standing_of(*country, context.as_of) != Standing::inside)
    report.add({"/provider"},
               {{"country", country_argument(*country)}, {"date", date_argument(context.as_of)}});
}

}  // namespace annex
