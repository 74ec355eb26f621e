// Section 6: who else touches the data, where, and under which safeguard (GDPR Art. 28(2), 28(4), 44 to 49).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "core/model/lines.h"
#include "core/model/text.h"

namespace annex {

enum class SafeguardTool {
  standard_contractual_clauses,  // Art. 46(2)(c)
  binding_corporate_rules,       // Art. 47
  intra_group_agreement,
  adequacy_decision,  // Art. 45
  ad_hoc_clauses,     // Art. 46(3)(a)
  code_of_conduct,    // Art. 46(2)(e)
  certification,      // Art. 46(2)(f)
  derogation,         // Art. 49
};

enum class SafeguardStatus { in_force, applied_for };
enum class AdequacyScope { certified };

struct Safeguard {
  SafeguardTool tool = SafeguardTool::standard_contractual_clauses;
  std::optional<std::string> decision;    // as the Official Journal numbers it: "2021/914", "2010/87/EU"
  std::optional<int> module;              // 1 to 4, of the clauses of 2021/914 only
  std::optional<SafeguardStatus> status;  // left out: in force
  std::optional<Date> since;
  std::optional<AdequacyScope> scope;  // of a partial adequacy decision: the importer is certified or covered

  friend bool operator==(const Safeguard&, const Safeguard&) = default;
};

// One legal entity. Words are in the annex's language; countries are ISO 3166-1 alpha-2.
struct Entity {
  Entity();  // of its own: a list then makes a new one without zeroing it before

  std::string name;
  std::optional<std::string> country;         // where it processes
  std::optional<std::string> established_in;  // where it is incorporated, if elsewhere
  std::optional<std::string> location;        // as the document writes it: a city, or something vaguer
  std::optional<std::string> address;
  std::optional<std::string> contact;
  std::optional<std::string> task;
  std::vector<std::string> data_categories;  // terms of section 2
  std::optional<Date> since;
  std::optional<std::string> condition;              // engaged only if…
  std::optional<std::vector<Safeguard>> safeguards;  // replace the group's, where given

  friend bool operator==(const Entity&, const Entity&) = default;
};
inline Entity::Entity() = default;

enum class Relation { affiliate, supplier };
enum class Region { eea, third_country, unstated };

// A group that the document answers with "NA" is present and empty; one that it does not answer is absent.
struct RecipientGroup {
  RecipientGroup();  // of its own: a list then makes a new one without zeroing it before

  Relation relation = Relation::affiliate;
  Region region = Region::eea;
  std::vector<Entity> entities;
  std::vector<Safeguard> safeguards;
  LocalText details;
  LocalText text;
  std::optional<Lines> lines;

  friend bool operator==(const RecipientGroup&, const RecipientGroup&) = default;
};
inline RecipientGroup::RecipientGroup() = default;

}  // namespace annex
