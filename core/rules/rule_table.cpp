// All rules, in the order in which findings are told.
#include "core/rules/rule_table.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/rules/completeness.h"
#include "core/rules/contradictions.h"
#include "core/rules/recipients.h"
#include "core/rules/report.h"
#include "core/rules/retentions.h"
#include "core/rules/roles.h"
#include "core/rules/special_categories.h"
#include "core/rules/transfers.h"
#include "core/rules/versions.h"

namespace annex {

namespace {

// One rule, one line, to be read beside the table of the law.
// clang-format off
constexpr Rule kAnnexRules[] = {
    {"no-activity", Severity::error, "GDPR Art. 28(3)", no_activity},
    {"no-data-category", Severity::error, "GDPR Art. 28(3)", no_data_category},
    {"no-subject-matter", Severity::error, "GDPR Art. 28(3)", no_subject_matter},
    {"no-purpose", Severity::error, "GDPR Art. 28(3)", no_purpose},
    {"no-data-subject", Severity::error, "GDPR Art. 28(3)", no_data_subject},
    {"answer-missing", Severity::warning, "GDPR Art. 28(3)", answer_missing},
    {"retention-missing", Severity::error, "GDPR Art. 28(3), 5(1)(e)", retention_missing},
    {"other-without-details", Severity::error, "GDPR Art. 28(3)", other_without_details},
    {"undated", Severity::warning, "GDPR Art. 28(2), 5(2)", undated},
    {"provider-contact-missing", Severity::notice, "GDPR Art. 30(2)(a)", provider_contact_missing},
    {"by-reference-only", Severity::warning, "EDPB 07/2020 §109", by_reference_only},
    {"placeholder-left", Severity::error, "GDPR Art. 28(3)", placeholder_left},
    {"activity-without-subject-matter", Severity::warning, "GDPR Art. 5(1)(b)", activity_without_subject_matter},
    {"data-without-carrier", Severity::warning, "GDPR Art. 5(1)(c)", data_without_carrier},
    {"data-without-need", Severity::notice, "GDPR Art. 5(1)(c)", data_without_need},
    {"needed-data-denied", Severity::warning, "GDPR Art. 5(1)(d)", needed_data_denied},
    {"retention-unused", Severity::warning, "GDPR Art. 28(3)", retention_unused},
    {"disclosure-without-recipient", Severity::warning, "GDPR Art. 4(9)", disclosure_without_recipient},
    {"storage-without-retention", Severity::error, "GDPR Art. 5(1)(e)", storage_without_retention},
    {"no-erasure", Severity::warning, "GDPR Art. 28(3)(g)", no_erasure},
    {"detailed-billing-without-traffic", Severity::error, "GDPR Art. 5(1)(c)", detailed_billing_without_traffic},
    {"sensitive-without-condition", Severity::error, "GDPR Art. 9(2)", sensitive_without_condition},
    {"sensitive-may-be-hosted", Severity::warning, "GDPR Art. 9", sensitive_may_be_hosted},
    {"criminal-data-unaddressed", Severity::notice, "GDPR Art. 10", criminal_data_unaddressed},
    {"entity-without-country", Severity::error, "GDPR Art. 30(2)(c)", entity_without_country},
    {"entity-country-vague", Severity::warning, "GDPR Art. 30(2)(c)", entity_country_vague},
    {"entity-outside-region", Severity::error, "GDPR Art. 44", entity_outside_region, nullptr, HangsOn::day},
    {"entity-without-contact", Severity::warning, "EDPB 22/2024", entity_without_contact},
    {"entity-without-task", Severity::warning, "2021/915 Annex IV", entity_without_task},
    {"duplicate-entity", Severity::warning, "", duplicate_entity},
    {"transfer-without-tool", Severity::error, "GDPR Art. 44, 46", transfer_without_tool, nullptr, HangsOn::day},
    {"tool-without-transfer", Severity::warning, "GDPR Art. 46", tool_without_transfer},
    {"tool-in-eea", Severity::warning, "GDPR Art. 46", tool_in_eea, nullptr, HangsOn::day},
    {"clauses-undated", Severity::warning, "GDPR Art. 46(2)(c)", clauses_undated},
    {"clauses-repealed", Severity::error, "2021/914 Art. 4", clauses_repealed, nullptr, HangsOn::day},
    {"binding-rules-pending", Severity::warning, "GDPR Art. 47", binding_rules_pending, nullptr, HangsOn::day},
    {"adequacy-not-in-force", Severity::error, "GDPR Art. 45", adequacy_not_in_force, nullptr, HangsOn::day},
    {"adequacy-partial", Severity::warning, "GDPR Art. 45", adequacy_partial, nullptr, HangsOn::day},
    {"derogation-standing", Severity::warning, "GDPR Art. 49", derogation_standing},
    {"provider-outside-eea", Severity::notice, "GDPR Art. 3, 27, 44", provider_outside_eea, nullptr, HangsOn::day},
    {"retention-unlimited", Severity::warning, "GDPR Art. 5(1)(e)", retention_unlimited},
    {"retention-law-unnamed", Severity::notice, "GDPR Art. 28(3)", retention_law_unnamed},
    {"retention-open-ended", Severity::notice, "GDPR Art. 28(3)", retention_open_ended},
    {"retention-after-service", Severity::notice, "GDPR Art. 28(3)(g)", retention_after_service},
    {"retention-per-country", Severity::notice, "GDPR Art. 28(3)", retention_per_country},
    {"controller-purpose", Severity::warning, "GDPR Art. 28(10)", controller_purpose},
};

constexpr Rule kVersionRules[] = {
    {"recipient-added", Severity::warning, "GDPR Art. 28(2)", nullptr, recipient_added},
    {"recipient-replaced", Severity::warning, "GDPR Art. 28(2)", nullptr, recipient_replaced},
    {"recipient-removed", Severity::notice, "GDPR Art. 28(2)", nullptr, recipient_removed},
    {"recipient-moved-out", Severity::error, "GDPR Art. 44", nullptr, recipient_moved_out},
    {"recipient-moved-in", Severity::notice, "GDPR Art. 44", nullptr, recipient_moved_in},
    {"retention-lengthened", Severity::warning, "GDPR Art. 5(1)(e)", nullptr, retention_lengthened},
    {"retention-shortened", Severity::notice, "GDPR Art. 5(1)(e)", nullptr, retention_shortened},
    {"retention-incomparable", Severity::notice, "GDPR Art. 5(1)(e)", nullptr, retention_incomparable},
    {"answer-changed", Severity::warning, "GDPR Art. 28(3)(a)", nullptr, answer_changed},
    {"answer-added", Severity::notice, "GDPR Art. 28(3)(a)", nullptr, answer_added},
    {"wording-changed", Severity::notice, "GDPR Art. 28(3)(a)", nullptr, wording_changed},
    {"same-date-different-content", Severity::error, "GDPR Art. 5(2)", nullptr, same_date_different_content},
    {"information-lost", Severity::warning, "GDPR Art. 5(2)", nullptr, information_lost},
    {"probable-rename", Severity::notice, "GDPR Art. 28(2)", nullptr, probable_rename},
};
// clang-format on

// The widget asks about one annex: whatever names only its rules lets the linker leave the others out.
constexpr auto joined() {
  std::array<Rule, std::size(kAnnexRules) + std::size(kVersionRules)> all{};
  std::copy(std::begin(kAnnexRules), std::end(kAnnexRules), all.begin());
  std::copy(std::begin(kVersionRules), std::end(kVersionRules), all.begin() + std::size(kAnnexRules));
  return all;
}
constexpr auto kRules = joined();

template <typename IsAsked>
std::vector<Finding> ask_where(const Annex& annex, const Context& context, const IsAsked& is_asked) {
  Report report;
  for (const Rule& rule : kAnnexRules) {
    if (!is_asked(rule)) continue;
    report.begin(rule);
    rule.ask(annex, context, report);
  }
  return report.take();
}

}  // namespace

std::span<const Rule> rule_table() { return kRules; }

const Rule* find_rule(std::string_view id) {
  for (const Rule& rule : kRules)
    if (rule.id == id) return &rule;
  return nullptr;
}

std::vector<Finding> check(const Annex& annex, const Context& context) {
  return ask_where(annex, context, [](const Rule&) { return true; });
}

std::vector<Finding> check_what_hangs_on(HangsOn which, const Annex& annex, const Context& context) {
  return ask_where(annex, context, [&](const Rule& rule) { return rule.hangs_on == which; });
}

std::vector<Finding> check_versions(const Annex& older, const Annex& newer, const Context& context) {
  Report report;
  for (const Rule& rule : kVersionRules) {
    report.begin(rule);
    rule.ask_versions(older, newer, context, report);
  }
  return report.take();
}

}  // namespace annex
