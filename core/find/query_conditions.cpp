// Whether the conditions of a query hold. Three answers: stated, stated otherwise, not stated.
#include <algorithm>
#include <optional>

#include "core/find/folded_words.h"
#include "core/find/query_language.h"
#include "core/find/stated.h"
#include "core/rules/rows.h"

namespace annex {
namespace {

enum class Truth { no, unstated, yes };

Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }

bool begin_words(const std::string& wanted, const std::string& words) {
  const std::vector<std::string> starts = folded_words(wanted);
  return !starts.empty() && all_begin(starts, folded_words(words));
}

Truth in_country(const Annex& annex, const std::string& code) {
  if (annex.provider.country == code) return Truth::yes;
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (entity.country == code) return Truth::yes;
  return countries_stated(annex) ? Truth::no : Truth::unstated;
}

Truth has_supplier(const Annex& annex, const std::string& words) {
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (group.relation == Relation::supplier && begin_words(words, entity.name)) return Truth::yes;
  return groups_stated(annex, Relation::supplier) ? Truth::no : Truth::unstated;
}

template <typename Rows>
Truth answered(const Rows& rows, const std::string& term) {
  const auto answer = answer_in(rows, term);
  return answer ? truth_of(*answer == Answer::yes) : Truth::unstated;
}

// All within the limit; something stated beyond it; or neither can be told.
Truth within(const Annex& annex, const Condition& condition, const Context& context) {
  const std::vector<Unmet> unmet = unmet_needs(annex, {condition.limit}, context);
  if (unmet.empty()) return Truth::yes;
  const auto& objections = unmet.front().objections;
  const bool beyond = std::any_of(objections.begin(), objections.end(), [](const Objection& objection) {
    return objection.against == Against::stated;
  });
  return beyond ? Truth::no : Truth::unstated;
}

Truth turned(Truth truth) {
  return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : Truth::unstated;
}

Truth has_finding(const Annex& annex, const std::string& what, const Context& context) {
  for (const Finding& finding : check(annex, context)) {
    const char* const severity = finding.severity == Severity::error     ? "error"
                                 : finding.severity == Severity::warning ? "warning"
                                                                         : "notice";
    if (finding.rule == what || what == severity) return Truth::yes;
  }
  return Truth::no;
}

Truth family(const Annex& annex, const std::string& words) {
  return annex.service.family ? truth_of(begin_words(words, *annex.service.family)) : Truth::unstated;
}

Truth ask(const Condition& condition, const Annex& annex, const Context& context) {
  switch (condition.field) {
    case QueryField::country:
      return in_country(annex, condition.value);
    case QueryField::data:
      return answered(annex.data_categories, condition.value);
    case QueryField::activity:
      return answered(annex.activities, condition.value);
    case QueryField::subject:
      return answered(annex.subject_matters, condition.value);
    case QueryField::supplier:
      return has_supplier(annex, condition.value);
    case QueryField::provider:
      return truth_of(begin_words(condition.value, annex.provider.name));
    case QueryField::family:
      return family(annex, condition.value);
    case QueryField::retention:
      return condition.is_beyond ? turned(within(annex, condition, context))
                                 : within(annex, condition, context);
    case QueryField::finding:
      return has_finding(annex, condition.value, context);
    case QueryField::is:
      return truth_of(annex.illustrative.value_or(false));
  }
  return Truth::unstated;
}

}  // namespace

bool holds(const Condition& condition, const Annex& annex, const Context& context) {
  return ask(condition, annex, context) == (condition.negated ? Truth::no : Truth::yes);
}

}  // namespace annex
