// Conditions as keys; see the header.
#include "core/find/condition_keys.h"

#include <array>
#include <string_view>

#include "core/find/folded_words.h"
#include "core/find/spans.h"
#include "core/find/stated.h"
#include "core/index/postings.h"
#include "core/query/retention_limit.h"
#include "core/rules/rows.h"

namespace annex {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

// Basis, length, maximum and addition: all that decides whether a retention is within a limit.
std::string retention_key(const Retention& retention) {
  std::string key = std::to_string(static_cast<int>(retention.basis));
  for (const auto* part : {&retention.duration, &retention.max, &retention.plus})
    key.append(" ").append(*part ? to_string(**part) : "-");
  return key;
}

Retention retention_of(std::string_view key) {
  std::array<std::string_view, 4> parts;
  for (std::string_view& part : parts) {
    part = key.substr(0, key.find(' '));
    key.remove_prefix(part.size() < key.size() ? part.size() + 1 : key.size());
  }
  Retention retention;
  const int basis = parts[0].size() == 1 ? parts[0][0] - '0' : -1;
  const bool known = basis >= 0 && basis <= static_cast<int>(RetentionBasis::other);
  retention.basis = known ? static_cast<RetentionBasis>(basis) : RetentionBasis::other;
  retention.duration = parse_duration(parts[1]);
  retention.max = parse_duration(parts[2]);
  retention.plus = parse_duration(parts[3]);
  return retention;
}

class Adding {
 public:
  Adding(KeyFiles& keys, ServiceNumber service) : keys_(keys), service_(service) {}

  void add(const std::string& key) { keys_.add(":" + key, "", service_); }

  void add_country(const std::optional<std::string>& country) {
    if (country) add("country:" + *country);
  }

  template <typename Rows>
  void add_answers(const Rows& rows, const std::string& field) {
    for (const auto& row : rows) {
      // As `answer_in` has it, the first row of a term counts.
      if (find_row(rows, row.term) == &row)
        add(field + ":" + row.term + (row.answer == Answer::yes ? "=yes" : "=no"));
    }
  }

  void add_retentions(const Annex& annex, const Vocabulary& vocabulary) {
    bool open = false;
    for (const Term& term : vocabulary.terms)
      open = open || (asks_retention(term) && !find_row(annex.subject_matters, term.id));
    for (const SubjectMatter& row : annex.subject_matters) {
      if (row.answer != Answer::yes) continue;
      open = open || row.retention.empty();
      for (const Retention& retention : row.retention) add("retention:" + retention_key(retention));
    }
    if (open) add("retention?");
  }

  void add_findings(const std::vector<FindingPeriod>& periods) {
    std::vector<Date> begins;
    std::set<std::string> rules;
    for (const FindingPeriod& period : periods) {
      begins.push_back(period.counts.from.value_or(Date{}));
      rules.insert(period.rules.begin(), period.rules.end());
    }
    const auto add_spans = [&](const std::string& what, const auto& has) {
      std::vector<bool> there;
      for (const FindingPeriod& period : periods) there.push_back(has(period));
      for (const std::string& key : span_keys("finding:" + what, begins, there)) add(key);
    };
    for (const std::string& rule : rules)
      add_spans(rule, [&](const FindingPeriod& period) { return period.rules.count(rule) > 0; });
    add_spans("error", [](const FindingPeriod& period) { return period.counts.errors > 0; });
    add_spans("warning", [](const FindingPeriod& period) { return period.counts.warnings > 0; });
    add_spans("notice", [](const FindingPeriod& period) { return period.counts.notices > 0; });
  }

 private:
  KeyFiles& keys_;
  ServiceNumber service_;
};

// Services of the keys under `start` of which the rest fits.
template <typename Fits>
Bits of_those(const KeySet& keys, const std::string& start, const Fits& fits) {
  Bits bits(keys.services());
  for (KeyWalk walk(keys, start); walk.next();)
    if (fits(walk.key().substr(start.size()))) add_postings(walk.postings(), bits);
  return bits;
}

Bits with_words(const KeySet& keys, const std::string& start, const std::string& value) {
  const std::vector<std::string> wanted = folded_words(value);
  return of_those(keys, start, [&](std::string_view words) {
    return !wanted.empty() && all_begin(wanted, folded_words(words));
  });
}

// Who says yes, and who says no.
struct Sides {
  Bits yes;
  Bits no;
};

Sides among(Bits yes, Bits asked) {
  asked.remove(yes);
  return {std::move(yes), std::move(asked)};
}

Sides answers(const KeySet& keys, const Condition& condition) {
  const std::string start = keys_asked(condition);
  return {keys.of(start + "=yes"), keys.of(start + "=no")};
}

Sides retentions(const KeySet& keys, const Condition& condition) {
  const auto against = [&](std::string_view key) {
    return against_limit(retention_of(key), condition.limit.limit);
  };
  const std::string start = ":retention:";
  Bits beyond = of_those(keys, start, [&](std::string_view key) { return against(key) == Against::stated; });
  Bits open =
      of_those(keys, start, [&](std::string_view key) { return against(key) == Against::incomparable; });
  open |= keys.of(":retention?");
  Bits within = Bits::all(keys.services());
  within.remove(beyond).remove(open);
  if (condition.is_beyond) return {std::move(beyond), std::move(within)};
  return {std::move(within), std::move(beyond)};
}

Sides sides_of(const Condition& condition, const KeySet& keys, const Date& as_of) {
  const Bits all = Bits::all(keys.services());
  switch (condition.field) {
    case QueryField::country:
      return among(keys.of(":country:" + condition.value), keys.of(":country"));
    case QueryField::data:
    case QueryField::activity:
    case QueryField::subject:
      return answers(keys, condition);
    case QueryField::supplier:
      return among(with_words(keys, ":supplier:", condition.value), keys.of(":supplier"));
    case QueryField::provider:
      return among(with_words(keys, ":provider:", condition.value), all);
    case QueryField::family:
      return among(with_words(keys, ":family:", condition.value), keys.of(":family"));
    case QueryField::retention:
      return retentions(keys, condition);
    case QueryField::finding:
      return among(holding_on(keys, ":finding:" + condition.value, as_of), all);
    case QueryField::is:
      return among(keys.of(":is:illustrative"), all);
  }
  return {Bits(keys.services()), Bits(keys.services())};
}

}  // namespace

void add_condition_keys(KeyFiles& keys, const Annex& annex, const Vocabulary& vocabulary,
                        const std::vector<FindingPeriod>& findings, ServiceNumber service) {
  Adding adding(keys, service);
  adding.add_country(annex.provider.country);
  adding.add("provider:" + joined(folded_words(annex.provider.name)));
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities) {
      adding.add_country(entity.country);
      if (group.relation == Relation::supplier) adding.add("supplier:" + joined(folded_words(entity.name)));
    }
  if (countries_stated(annex)) adding.add("country");
  if (groups_stated(annex, Relation::supplier)) adding.add("supplier");
  if (annex.service.family) {
    adding.add("family");
    adding.add("family:" + joined(folded_words(*annex.service.family)));
  }
  adding.add_answers(annex.data_categories, "data");
  adding.add_answers(annex.activities, "activity");
  adding.add_answers(annex.subject_matters, "subject");
  adding.add_retentions(annex, vocabulary);
  adding.add_findings(findings);
  if (annex.illustrative.value_or(false)) adding.add("is:illustrative");
}

std::string keys_asked(const Condition& condition) {
  switch (condition.field) {
    case QueryField::country:
      return ":country";
    case QueryField::data:
      return ":data:" + condition.value;
    case QueryField::activity:
      return ":activity:" + condition.value;
    case QueryField::subject:
      return ":subject:" + condition.value;
    case QueryField::supplier:
      return ":supplier";
    case QueryField::provider:
      return ":provider";
    case QueryField::family:
      return ":family";
    case QueryField::retention:
      return ":retention";
    case QueryField::finding:
      return ":finding:" + condition.value;
    case QueryField::is:
      return ":is";
  }
  return ":";
}

Bits holding(const Condition& condition, const KeySet& keys, const Date& as_of) {
  Sides sides = sides_of(condition, keys, as_of);
  return condition.negated ? std::move(sides.no) : std::move(sides.yes);
}

}  // namespace annex
