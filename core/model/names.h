// The names that the format gives to the model's enumerations ("third-country", "service-term").
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/model/recipient.h"
#include "core/model/row.h"
#include "core/model/same_word.h"

namespace annex {

template <typename Enum>
struct Name {
  Enum value;
  std::string_view name;
};
template <typename Enum>
Name(Enum, std::string_view) -> Name<Enum>;

// One table for each enumeration; reading, writing, the schema's test and the texts all use it.
inline constexpr std::array kAnswerNames = {Name{Answer::yes, "yes"}, Name{Answer::no, "no"}};
inline constexpr std::array kRoleNames = {Name{Role::processor, "processor"},
                                          Name{Role::controller, "controller"}};
inline constexpr std::array kRetentionBasisNames = {
    Name{RetentionBasis::service_term, "service-term"},
    Name{RetentionBasis::hosting_term, "hosting-term"},
    Name{RetentionBasis::transmission, "transmission"},
    Name{RetentionBasis::customer_choice, "customer-choice"},
    Name{RetentionBasis::legal_requirement, "legal-requirement"},
    Name{RetentionBasis::fixed, "fixed"},
    Name{RetentionBasis::unlimited, "unlimited"},
    Name{RetentionBasis::other, "other"}};
inline constexpr std::array kJurisdictionNames = {
    Name{Jurisdiction::applicable_law, "applicable-law"},
    Name{Jurisdiction::each_country_of_use, "each-country-of-use"}};
inline constexpr std::array kRelationNames = {Name{Relation::affiliate, "affiliate"},
                                              Name{Relation::supplier, "supplier"}};
inline constexpr std::array kRegionNames = {Name{Region::eea, "eea"},
                                            Name{Region::third_country, "third-country"},
                                            Name{Region::unstated, "unstated"}};
inline constexpr std::array kSafeguardToolNames = {
    Name{SafeguardTool::standard_contractual_clauses, "standard-contractual-clauses"},
    Name{SafeguardTool::binding_corporate_rules, "binding-corporate-rules"},
    Name{SafeguardTool::intra_group_agreement, "intra-group-agreement"},
    Name{SafeguardTool::adequacy_decision, "adequacy-decision"},
    Name{SafeguardTool::ad_hoc_clauses, "ad-hoc-clauses"},
    Name{SafeguardTool::code_of_conduct, "code-of-conduct"},
    Name{SafeguardTool::certification, "certification"},
    Name{SafeguardTool::derogation, "derogation"}};
inline constexpr std::array kSafeguardStatusNames = {Name{SafeguardStatus::in_force, "in-force"},
                                                     Name{SafeguardStatus::applied_for, "applied-for"}};
inline constexpr std::array kAdequacyScopeNames = {Name{AdequacyScope::certified, "certified"}};

// The kinds of GDPR Art. 9(1), and the letters of Art. 9(2).
inline constexpr std::array<std::string_view, 9> kSensitiveKinds = {"racial-or-ethnic-origin",
                                                                    "political-opinions",
                                                                    "religious-or-philosophical-beliefs",
                                                                    "trade-union-membership",
                                                                    "genetic",
                                                                    "biometric",
                                                                    "health",
                                                                    "sex-life",
                                                                    "sexual-orientation"};
inline constexpr std::string_view kSensitiveConditions = "abcdefghij";

template <typename Enum, std::size_t Size>
constexpr std::string_view name_in(const std::array<Name<Enum>, Size>& names, Enum value) {
  for (const auto& entry : names)
    if (entry.value == value) return entry.name;
  return {};
}

template <typename Enum, std::size_t Size>
std::optional<Enum> value_in(const std::array<Name<Enum>, Size>& names, std::string_view name) {
  for (const auto& entry : names)
    if (same_word(entry.name, name)) return entry.value;
  return std::nullopt;
}

constexpr std::string_view name_of(Answer value) { return name_in(kAnswerNames, value); }
constexpr std::string_view name_of(Role value) { return name_in(kRoleNames, value); }
constexpr std::string_view name_of(RetentionBasis value) { return name_in(kRetentionBasisNames, value); }
constexpr std::string_view name_of(Jurisdiction value) { return name_in(kJurisdictionNames, value); }
constexpr std::string_view name_of(Relation value) { return name_in(kRelationNames, value); }
constexpr std::string_view name_of(Region value) { return name_in(kRegionNames, value); }
constexpr std::string_view name_of(SafeguardTool value) { return name_in(kSafeguardToolNames, value); }
constexpr std::string_view name_of(SafeguardStatus value) { return name_in(kSafeguardStatusNames, value); }
constexpr std::string_view name_of(AdequacyScope value) { return name_in(kAdequacyScopeNames, value); }

}  // namespace annex
