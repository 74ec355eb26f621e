// A service's card; see the header.
#include "core/pages/service_card.h"

#include "core/pages/glance.h"
#include "core/pages/words.h"

namespace annex {
namespace {

std::vector<CellLine> tags(const CatalogEntry& entry, const Summary& summary, const Texts& texts) {
  std::vector<CellLine> made;
  const auto add = [&](Mark mark, const char* key) { made.push_back({mark, {texts.say(key), {}}, false}); };
  if (entry.newer_unread) add(Mark::warning, "page.version.unread");
  if (entry.illustrative) add(Mark::illustrative, "tag.illustrative");
  if (summary.third_country == Stated::yes) add(Mark::outside_eea, "tag.third-country");
  if (summary.third_country == Stated::unstated) add(Mark::unstated, "tag.third-country-unstated");
  if (summary.sensitive == Stated::yes) add(Mark::notice, "tag.sensitive");
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
  const Summary summary = summary_on(entry, as_of);
  made.tags = tags(entry, summary, reference.texts);
  made.facts = glance(summary, entry.language, reference);
  if (!entry.findings.empty())
    made.facts.push_back(findings_fact(counts_on(entry.findings, as_of), reference.texts));
  made.choose =
      Button{"choose " + entry.id, reference.texts.say("list.choose"), "choose " + entry.id, is_compared, {}};
  return made;
}

}  // namespace annex
