// Laying out the data of the law that a rule reads.
#include "tools/annex/explain.h"

#include <fmt/format.h>

#include "core/pages/words.h"
#include "core/rules/finding_text.h"
#include "core/rules/rule_table.h"
#include "tools/annex/findings.h"

namespace annex {
namespace {

std::string label(const Reference& reference, std::string_view section, const std::string& term) {
  return argument_words(fmt::format("term:{}/{}", section, term), reference, reference.texts.language);
}

std::string labels(const Reference& reference, std::string_view section,
                   const std::vector<std::string>& terms) {
  std::string list;
  for (const std::string& term : terms)
    list += (list.empty() ? "" : reference.texts.say("list.separator")) + label(reference, section, term);
  return list;
}

std::string period_words(const Period& period) {
  return (period.from ? to_string(*period.from) : "…") + " – " +
         (period.until ? to_string(*period.until) : "…");
}

// What each subject matter plausibly needs of one kind, and why we think so.
std::string affinity_words(const Reference& reference, std::string_view section,
                           const std::vector<std::string> Affinity::*needed) {
  std::string text;
  for (const Affinity& entry : reference.law.affinity) {
    if ((entry.*needed).empty()) continue;
    text += fmt::format("  {}: {}\n", label(reference, "subjectMatters", entry.subject_matter),
                        labels(reference, section, entry.*needed));
    const auto reason = entry.reason.find(reference.texts.language);
    if (reason != entry.reason.end()) text += fmt::format("    {}\n", reason->second);
  }
  return text;
}

std::string controllers(const Reference& reference) {
  std::string text;
  for (const Affinity& entry : reference.law.affinity)
    if (entry.usually_controller)
      text += fmt::format("  {}\n", label(reference, "subjectMatters", entry.subject_matter));
  return text;
}

std::string carriers(const Reference& reference) {
  std::string text;
  for (const Carrier& entry : reference.law.carriers)
    text += fmt::format("  {}: {}\n", label(reference, "dataCategories", entry.data_category),
                        labels(reference, "subjectMatters", entry.subject_matters));
  return text;
}

std::string standings(const Reference& reference) {
  std::string text;
  for (const PlaceStanding& entry : reference.law.standings) {
    const char* key = entry.standing == Standing::inside ? "tools.check.inside" : "tools.check.to-ask";
    text += fmt::format("  {} {}, {}: {}\n", entry.country, period_words(entry.period),
                        reference.texts.say(key), entry.source);
  }
  return text;
}

std::string adequacy(const Law& law) {
  std::string text;
  for (const Adequacy& entry : law.adequacy)
    text += fmt::format("  {} {} {}{}{}: {}\n", entry.country, period_words(entry.period), entry.decision,
                        entry.covers.empty() ? "" : ", ", entry.covers, entry.source);
  return text;
}

std::string tool_decisions(const Law& law) {
  std::string text;
  for (const ToolDecision& entry : law.tool_decisions)
    text += fmt::format("  {} {}: {}\n", entry.decision, period_words(entry.period), entry.source);
  return text;
}

std::string facts_of(const std::string& rule, const Reference& reference) {
  if (rule == "activity-without-subject-matter")
    return affinity_words(reference, "activities", &Affinity::activities);
  if (rule == "data-without-need")
    return affinity_words(reference, "dataCategories", &Affinity::data_categories);
  if (rule == "needed-data-denied")
    return affinity_words(reference, "dataCategories", &Affinity::requirements);
  if (rule == "data-without-carrier") return carriers(reference);
  if (rule == "controller-purpose") return controllers(reference);
  if (rule == "entity-outside-region" || rule == "provider-outside-eea" ||
      rule.rfind("recipient-moved", 0) == 0)
    return standings(reference);
  if (rule.rfind("adequacy-", 0) == 0) return adequacy(reference.law);
  if (rule.rfind("clauses-", 0) == 0) return tool_decisions(reference.law);
  if (rule == "transfer-without-tool") return adequacy(reference.law) + tool_decisions(reference.law);
  return {};
}

// A message without arguments: "… is new (…)."
std::string with_gaps(const std::string& message) {
  std::string text;
  bool in_name = false;
  for (const char character : message) {
    if (character == '{') text += "…";
    in_name = character == '{' || (in_name && character != '}');
    if (!in_name && character != '}') text += character;
  }
  return text;
}

}  // namespace

std::string explanation_of(const std::string& rule, const Reference& reference) {
  const Rule* row = find_rule(rule);
  if (row == nullptr) return {};
  const std::string key = "rule." + rule;
  const Texts& texts = reference.texts;
  return fmt::format(
      "{} [{}{}{}]\n{}\n{}\n{}", texts.say(key + ".title"), rule, row->law.empty() ? "" : ", ",
      law_words(row->law, texts),
      texts.say("tools.check.said",
                {{"severity", texts.say("rule.severity." + std::string(name_of(row->severity)))},
                 {"words", with_gaps(texts.say(key + ".message"))}}),
      texts.say(key + ".advice"), facts_of(rule, reference));
}

}  // namespace annex
