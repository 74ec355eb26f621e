// One annex at a glance: how many categories, where the data goes, how long at most, how many recipients.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/annex.h"
#include "core/model/law.h"

namespace annex {

// Of a row that may be missing: absence is never read as no.
enum class Stated { unstated, no, yes };

inline constexpr int kAskedGroups = 4;  // of each relation, inside the EEA and in third countries

struct Summary {
  int data_categories = 0;      // answered yes
  int answered_categories = 0;  // answered at all: where none is, nothing is known of them
  Stated sensitive = Stated::unstated;
  Stated location = Stated::unstated;
  Stated financial = Stated::unstated;
  int recipients = 0;     // entities, over all groups
  int suppliers = 0;      // of these, not of the provider's own group
  int stated_groups = 0;  // of the four that the form asks for (kAskedGroups), with recipients or without
  // Data outside the EEA: yes where a third-country group has an entity; no where both third-country groups
  // are stated and empty and no entity stands in a group of unstated region; else unstated.
  Stated third_country = Stated::unstated;
  std::vector<std::string> countries;        // of the recipients, sorted, each once
  std::vector<Retention> longest_retention;  // none: nothing stated; several: not comparable with each other
  int missing_retentions =
      0;  // subject matters answered yes that do not say how long: any may be the longest

  friend bool operator==(const Summary&, const Summary&) = default;
};

Summary summarise(const Annex& annex);

// The same by the law of a day: whichever group names a recipient, one that is in a third country is outside
// the EEA; where one says no country, or it or the provider is in a place that is not known to be inside, it
// is not stated that nothing is.
Summary summarise(const Annex& annex, const Law& law, const Date& as_of);

}  // namespace annex
