// A customer's needs, and what of an annex stands against each. What an annex does not state never meets a
// need.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/annex.h"
#include "core/model/duration.h"
#include "core/model/finding.h"
#include "core/rules/rules.h"

namespace annex {

enum class NeedKind {
  no_third_country,  // no-third-country
  countries,         // countries=FR,DE: nowhere else
  no_suppliers,      // no-suppliers
  no_data,           // no-data:TERM
  no_activity,       // no-activity:TERM
  activity,          // activity:TERM
  retention,         // retention<=P1Y
  no_findings,       // no-findings>=warning
};

struct Need {
  NeedKind kind = NeedKind::no_third_country;
  std::string text;                    // as it was asked
  std::vector<std::string> countries;  // ISO 3166-1 alpha-2
  std::string term;
  Duration limit;
  Severity severity = Severity::notice;  // this one and graver
};

// Whether it has the shape of a country's code: two capital letters.
bool is_country(std::string_view code);

// Nothing where the text is no need, or its term is not in the vocabulary, or its country no code.
std::optional<Need> parse_need(std::string_view text, const Vocabulary& vocabulary);

// Why a need is not met.
enum class Against {
  stated,        // rows say the opposite
  not_stated,    // rows or groups that would say it are missing
  incomparable,  // a retention of which nobody can tell whether it is within the limit
};

struct Objection {
  Against against = Against::stated;
  std::string path;  // JSON Pointer of the row, or of its section where it is missing
  std::string what;  // argument for a message: "term:…", a recipient's name, "rule:…"
};

struct Unmet {
  Need need;
  std::vector<Objection> objections;  // at least one, in the order of the annex
};

std::vector<Unmet> unmet_needs(const Annex& annex, const std::vector<Need>& needs, const Context& context);

}  // namespace annex
