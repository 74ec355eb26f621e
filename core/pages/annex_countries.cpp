// The recipients of section 6 by country: a picture for those who would rather look than read. Only where
// they are in more than one country; in one, "at a glance" has said all that a picture could.
#include <algorithm>

#include "core/pages/annex_parts.h"
#include "core/pages/words.h"

namespace annex {
namespace {

// What the annex says, even where it contradicts itself: a country may stand both inside the EEA and outside.
struct Destination {
  std::string country;  // empty: not stated
  Region region = Region::unstated;
  int recipients = 0;
};

// In the order of the table.
std::vector<Destination> destinations_of(const Annex& annex) {
  std::vector<Destination> destinations;
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities) {
      const std::string country = entity.country.value_or("");
      const auto known =
          std::find_if(destinations.begin(), destinations.end(), [&](const Destination& destination) {
            return destination.country == country && destination.region == group.region;
          });
      if (known == destinations.end())
        destinations.push_back({country, group.region, 1});
      else
        ++known->recipients;
    }
  return destinations;
}

const char* words_of(Region region) {
  if (region == Region::eea) return "page.region.inside";
  return region == Region::third_country ? "tag.third-country" : "tag.third-country-unstated";
}

Bar bar_of(const Destination& destination, int most, const Reference& reference) {
  const Texts& texts = reference.texts;
  return {destination.country.empty() ? answer_words(Stated::unstated, texts)
                                      : place_words(destination.country, reference),
          static_cast<double>(destination.recipients) / most,
          false,
          {texts.say_count("page.group.count", destination.recipients) + texts.say("page.findings.and") +
               texts.say(words_of(destination.region)),
           {}}};
}

}  // namespace

void add_recipients_by_country(std::vector<Block>& blocks, const AnnexView& view) {
  const std::vector<Destination> destinations = destinations_of(view.annex);
  if (destinations.size() < 2) return;
  int most = 0;
  for (const Destination& destination : destinations) most = std::max(most, destination.recipients);
  Chart chart{view.reference.texts.say("page.countries"), {}};
  for (int count = most; count > 0; --count)
    for (const Destination& destination : destinations)
      if (destination.recipients == count) chart.bars.push_back(bar_of(destination, most, view.reference));
  blocks.push_back({"countries", std::move(chart)});
}

}  // namespace annex
