// At a glance; see the header.
#include "core/pages/glance.h"

#include "core/pages/words.h"

namespace annex {
namespace {

Fact data_fact(const Summary& summary, const Texts& texts) {
  Fact fact{texts.say("glance.data"), Mark::none, {}, {}};
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

Fact time_fact(const Summary& summary, std::string_view language, const Reference& reference) {
  const Texts& texts = reference.texts;
  Fact fact{texts.say("glance.time"), Mark::none, {}, {}};
  if (summary.longest_retention.empty()) {
    fact.mark = Mark::unstated;
    fact.value.text = texts.say("answer.unstated");
    return fact;
  }
  fact.value = retention_words(summary.longest_retention.front(), language, reference);
  const auto others = static_cast<long long>(summary.longest_retention.size()) - 1;
  if (others > 0) fact.note.text = texts.say_count("glance.time.others", others);
  return fact;
}

Fact recipients_fact(const Summary& summary, const Texts& texts) {
  Fact fact{texts.say("glance.recipients"),
            Mark::none,
            {texts.say_count("glance.recipients.count", summary.recipients), {}},
            {}};
  if (summary.recipients > 0)
    fact.note.text = texts.say_count("glance.recipients.suppliers", summary.suppliers);
  return fact;
}

}  // namespace

std::vector<Fact> glance(const Summary& summary, std::string_view language, const Reference& reference) {
  return {data_fact(summary, reference.texts), place_fact(summary, reference),
          time_fact(summary, language, reference), recipients_fact(summary, reference.texts)};
}

}  // namespace annex
