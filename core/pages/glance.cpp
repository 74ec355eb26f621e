// At a glance; see the header.
#include "core/pages/glance.h"

#include <array>
#include <cstddef>
#include <vector>

#include "core/pages/words.h"
#include "core/rules/finding_text.h"

namespace annex {
namespace {

Fact data_fact(const Summary& summary, const Texts& texts) {
  Fact fact{texts.say("glance.data"), Mark::none, {}, {}};
  if (summary.answered_categories == 0)
    fact = {fact.label, Mark::unstated, {answer_words(Stated::unstated, texts), {}}, {}};
  else
    fact.value.text = texts.say_count("glance.categories", summary.data_categories);
  const Stated sensitive = summary.sensitive;
  fact.note.text = texts.say(sensitive == Stated::yes  ? "glance.sensitive.yes"
                             : sensitive == Stated::no ? "glance.sensitive.no"
                                                       : "glance.sensitive.unstated");
  return fact;
}

Fact place_fact(const Summary& summary, const Reference& reference) {
  const Texts& texts = reference.texts;
  Fact fact{texts.say("glance.where"), Mark::unstated, {texts.say("glance.where.unstated"), {}}, {}};
  if (summary.third_country == Stated::yes)
    fact = {fact.label, Mark::outside_eea, {texts.say("glance.where.outside"), {}}, {}};
  if (summary.third_country == Stated::no)
    fact = {fact.label, Mark::inside_eea, {texts.say("glance.where.inside"), {}}, {}};
  fact.note.text = places_words(summary.countries, reference);
  return fact;
}

// "7 suppliers, 1 group not stated".
void add_note(Fact& fact, const std::string& note, const Texts& texts) {
  if (!fact.note.text.empty()) fact.note.text += texts.say("list.separator");
  fact.note.text += note;
}

// Of the durations behind the first, the longest that is told in numbers: nobody must read a count for a
// short time.
const Duration* longest_counted(const std::vector<Retention>& retentions) {
  const Duration* longest = nullptr;
  for (std::size_t at = 1; at < retentions.size(); ++at) {
    const Retention& each = retentions[at];
    const Duration* counted = each.duration ? &*each.duration : each.max ? &*each.max : nullptr;
    if (counted && (!longest || span_of(*counted).longest > span_of(*longest).longest)) longest = counted;
  }
  return longest;
}

std::string others_words(const std::vector<Retention>& retentions, const Texts& texts) {
  const auto others = static_cast<long long>(retentions.size()) - 1;
  std::string words = texts.say_count("glance.time.others", others);
  const Duration* longest = longest_counted(retentions);
  if (!longest) return words;
  return texts.say("glance.time.up-to", {{"others", words}, {"duration", duration_words(*longest, texts)}});
}

Fact time_fact(const Summary& summary, std::string_view language, const Reference& reference) {
  const Texts& texts = reference.texts;
  Fact fact{texts.say("glance.time"), Mark::unstated, {answer_words(Stated::unstated, texts), {}}, {}};
  if (summary.longest_retention.empty()) return fact;
  fact.mark = Mark::none;
  fact.value = retention_words(summary.longest_retention.front(), language, reference);
  if (summary.longest_retention.size() > 1)
    add_note(fact, others_words(summary.longest_retention, texts), texts);
  if (summary.missing_retentions > 0)
    add_note(fact, texts.say_count("glance.time.missing", summary.missing_retentions), texts);
  return fact;
}

// A group that is not stated may have recipients: without it their number is not all there is.
Fact recipients_fact(const Summary& summary, const Texts& texts) {
  Fact fact{texts.say("glance.recipients"), Mark::unstated, {answer_words(Stated::unstated, texts), {}}, {}};
  if (summary.stated_groups == 0 && summary.recipients == 0) return fact;
  fact.mark = Mark::none;
  fact.value.text = texts.say_count("glance.recipients.count", summary.recipients);
  if (summary.recipients > 0)
    add_note(fact, texts.say_count("glance.recipients.suppliers", summary.suppliers), texts);
  if (const int missing = kAskedGroups - summary.stated_groups; missing > 0)
    add_note(fact, texts.say_count("glance.recipients.unstated", missing), texts);
  return fact;
}

struct SeverityCount {
  const char* key;
  Mark mark;
  int count;
};

// The most serious first.
std::array<SeverityCount, 3> by_severity(const FindingCounts& counts) {
  return {{{"page.findings.error", Mark::error, counts.errors},
           {"page.findings.warning", Mark::warning, counts.warnings},
           {"page.findings.notice", Mark::notice, counts.notices}}};
}

}  // namespace

std::string severities_words(const FindingCounts& counts, const Texts& texts) {
  std::string words;
  for (const SeverityCount& each : by_severity(counts))
    if (each.count > 0)
      words += (words.empty() ? "" : texts.say("list.separator")) + texts.say_count(each.key, each.count);
  return words;
}

Field as_of_field(const Date& as_of, const Texts& texts) {
  return {
      FieldKind::date, texts.say("page.as-of"), texts.say("page.as-of.hint"), to_string(as_of), "as-of", {}};
}

Fact findings_fact(const FindingCounts& counts, const Texts& texts) {
  Fact fact{texts.say("glance.findings"),
            Mark::none,
            {texts.say_count("glance.findings.count", counts.total()), {}},
            {severities_words(counts, texts), {}}};
  for (const SeverityCount& each : by_severity(counts))
    if (each.count > 0 && fact.mark == Mark::none) fact.mark = each.mark;
  return fact;
}

std::vector<Fact> glance(const Summary& summary, std::string_view language, const Reference& reference) {
  return {data_fact(summary, reference.texts), place_fact(summary, reference),
          time_fact(summary, language, reference), recipients_fact(summary, reference.texts)};
}

}  // namespace annex
