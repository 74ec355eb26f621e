// Asking the law where recipients are; see the header.
#include "core/query/third_country.h"

#include <algorithm>
#include <set>

namespace annex {
namespace {

// The first days of the periods in which the place of everybody whom the annex names stays what it is.
std::set<Date> days_of_change(const Annex& annex, const Law& law) {
  std::set<std::string_view> countries;
  if (annex.provider.country) countries.insert(*annex.provider.country);
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (entity.country) countries.insert(*entity.country);
  std::set<Date> days;
  for (const PlaceStanding& each : law.standings) {
    if (countries.count(each.country) == 0) continue;
    if (each.period.from) days.insert(*each.period.from);
    if (each.period.until) days.insert(next_day(*each.period.until));
  }
  return days;
}

}  // namespace

// No needs both groups of third countries stated and empty, and nobody in a place that is not stated.
Stated third_country_by_group(const Annex& annex) {
  int empty_groups = 0;
  bool unknown_place = false;
  for (const RecipientGroup& group : annex.recipients) {
    if (group.region == Region::third_country && !group.entities.empty()) return Stated::yes;
    if (group.region == Region::third_country) ++empty_groups;
    if (group.region == Region::unstated && !group.entities.empty()) unknown_place = true;
  }
  return empty_groups == 2 && !unknown_place ? Stated::no : Stated::unstated;
}

// GDPR Art. 44 asks where the data goes, not under which heading that is written.
Stated third_country_on(const Annex& annex, const Law& law, const Date& as_of) {
  // Of a provider without a country nothing is asked (as no rule does): who it is, is known.
  const auto& provider = annex.provider.country;
  bool all_inside = !provider || law.standing_of(*provider, as_of) == Standing::inside;
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities) {
      std::optional<Standing> standing;
      if (entity.country) standing = law.standing_of(*entity.country, as_of);
      if (standing == Standing::outside) return Stated::yes;
      all_inside = all_inside && standing == Standing::inside;
    }
  const Stated by_group = third_country_by_group(annex);
  return by_group == Stated::no && !all_inside ? Stated::unstated : by_group;
}

std::vector<StatedPeriod> third_country_periods(const Annex& annex, const Law& law) {
  std::vector<StatedPeriod> periods = {{{}, third_country_on(annex, law, Date{})}};
  for (const Date& day : days_of_change(annex, law)) {
    const Stated answer = third_country_on(annex, law, day);
    if (answer != periods.back().answer) periods.push_back({day, answer});
  }
  return periods;
}

Stated stated_on(const std::vector<StatedPeriod>& periods, const Date& day) {
  Stated answer = Stated::unstated;
  for (const StatedPeriod& period : periods)
    if (!period.from || *period.from <= day) answer = period.answer;
  return answer;
}

}  // namespace annex
