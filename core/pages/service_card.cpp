// A service's card; see the header.
#include "core/pages/service_card.h"

#include "core/pages/glance.h"
#include "core/pages/words.h"

namespace annex {
namespace {

std::vector<CellLine> tags(const CatalogEntry& entry, const Texts& texts) {
  std::vector<CellLine> made;
  const auto add = [&](Mark mark, const char* key) { made.push_back({mark, {texts.say(key), {}}, false}); };
  if (entry.newer_unread) add(Mark::warning, "page.version.unread");
  if (entry.illustrative) add(Mark::illustrative, "tag.illustrative");
  if (entry.summary.third_country == Stated::yes) add(Mark::outside_eea, "tag.third-country");
  if (entry.summary.third_country == Stated::unstated) add(Mark::unstated, "tag.third-country-unstated");
  if (entry.summary.sensitive == Stated::yes) add(Mark::notice, "tag.sensitive");
  return made;
}

}  // namespace

Entry service_card(const CatalogEntry& entry, const Date& as_of, bool is_compared,
                   const Reference& reference) {
  Entry made;
  made.key = "open " + entry.id;
  made.title = foreign(service_name(entry.service), entry.language, reference);
  made.action = "open " + entry.id;
  made.subtitle = {entry.provider.name, {}};
  made.tags = tags(entry, reference.texts);
  made.facts = glance(entry.summary, entry.language, reference);
  if (!entry.findings.empty())
    made.facts.push_back(findings_fact(counts_on(entry.findings, as_of), reference.texts));
  made.choose =
      Button{"choose " + entry.id, reference.texts.say("list.choose"), "choose " + entry.id, is_compared, {}};
  return made;
}

}  // namespace annex
