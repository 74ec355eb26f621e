// The list of services; see the header.
#include "core/pages/list_page.h"

#include <iterator>
#include <set>
#include <utility>

#include "core/pages/glance.h"
#include "core/pages/load_notice.h"
#include "core/pages/words.h"

namespace annex {
namespace {

// How many services there would be with this facet added to what is typed and chosen.
int count_with(const CatalogIndex& index, EntryFilter filter, const std::string& facet,
               const Reference& reference) {
  filter.facets.insert(facet);
  return static_cast<int>(find_entries(index, filter, reference).size());
}

void add_choice(Choices& choices, const CatalogIndex& index, const EntryFilter& filter,
                const std::string& facet, std::string label, const Reference& reference) {
  const bool chosen = filter.facets.count(facet) > 0;
  const int count = count_with(index, filter, facet, reference);
  if (count == 0 && !chosen) return;
  choices.choices.push_back({"facet " + facet, std::move(label), count, chosen, "facet " + facet});
}

Choices flags(const CatalogIndex& index, const EntryFilter& filter, const Reference& reference) {
  Choices choices{ChoicesKind::any_of, reference.texts.say("facet"), {}};
  for (const std::string_view each : kFacets) {
    const std::string facet(each);
    add_choice(choices, index, filter, facet, reference.texts.say("facet." + facet), reference);
  }
  return choices;
}

// One choice for each value that the services have, in alphabetical order.
template <typename Value>
Choices values(const CatalogIndex& index, const EntryFilter& filter, const Reference& reference,
               const std::string& kind, const Value& value) {
  std::set<std::string> names;
  for (const CatalogEntry& entry : index.entries)
    if (const std::string name = value(entry); !name.empty()) names.insert(name);
  Choices choices{ChoicesKind::any_of, reference.texts.say("facet." + kind), {}};
  if (names.size() < 2) return choices;
  for (const std::string& name : names) {
    const std::string key = "family." + name;
    const bool translated = kind == "family" && reference.texts.has(key);
    // Of alternatives, each counts what it would add, not what it would leave.
    EntryFilter others = filter;
    for (auto facet = others.facets.begin(); facet != others.facets.end();)
      facet =
          facet->compare(0, kind.size() + 1, kind + ":") == 0 ? others.facets.erase(facet) : std::next(facet);
    const std::string facet = kind + ":" + name;
    const int count = count_with(index, others, facet, reference);
    const bool chosen = filter.facets.count(facet) > 0;
    if (count > 0 || chosen)
      choices.choices.push_back(
          {"facet " + facet, translated ? reference.texts.say(key) : name, count, chosen, "facet " + facet});
  }
  return choices;
}

std::vector<CellLine> tags(const CatalogEntry& entry, const Texts& texts) {
  std::vector<CellLine> made;
  const auto add = [&](Mark mark, const char* key) { made.push_back({mark, {texts.say(key), {}}, false}); };
  if (entry.illustrative) add(Mark::illustrative, "tag.illustrative");
  if (entry.summary.third_country == Stated::yes) add(Mark::outside_eea, "tag.third-country");
  if (entry.summary.third_country == Stated::unstated) add(Mark::unstated, "tag.third-country-unstated");
  if (entry.summary.sensitive == Stated::yes) add(Mark::notice, "tag.sensitive");
  return made;
}

Entry entry_block(const CatalogEntry& entry, const Reference& reference) {
  Entry made;
  made.key = "open " + entry.id;
  made.title = foreign(service_name(entry.service), entry.language, reference);
  made.action = "open " + entry.id;
  made.subtitle = {entry.provider.name, {}};
  made.tags = tags(entry, reference.texts);
  made.facts = glance(entry.summary, entry.language, reference);
  return made;
}

void add_controls(Page& page, const CatalogIndex& index, const EntryFilter& filter,
                  const Reference& reference) {
  const Texts& texts = reference.texts;
  page.blocks.push_back({"search", Field{FieldKind::search,
                                         texts.say("list.search"),
                                         texts.say("list.search.hint"),
                                         filter.query,
                                         "search",
                                         {}}});
  Choices all[] = {flags(index, filter, reference),
                   values(index, filter, reference, "family",
                          [](const CatalogEntry& entry) { return entry.service.family.value_or(""); }),
                   values(index, filter, reference, "provider",
                          [](const CatalogEntry& entry) { return entry.provider.name; })};
  const char* const keys[] = {"facets", "families", "providers"};
  for (std::size_t at = 0; at < 3; ++at)
    if (!all[at].choices.empty()) page.blocks.push_back({keys[at], std::move(all[at])});
}

}  // namespace

Page list_page(const Catalog& catalog, const EntryFilter& filter, const Reference& reference) {
  const Texts& texts = reference.texts;
  Page page;
  page.key = "list";
  page.language = texts.language;
  page.title = texts.say("list.title");
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  if (!catalog.problems.empty())
    page.blocks.push_back(
        {"problems", problems_notice(texts.say("load.catalog.partly"), catalog.problems, reference)});
  const CatalogIndex& index = *catalog.index;
  add_controls(page, index, filter, reference);
  const auto found = find_entries(index, filter, reference);
  page.status = texts.say_count("list.count", static_cast<long long>(found.size()));
  page.blocks.push_back({"count", Paragraph{ParagraphKind::note, {page.status, {}}}});
  if (!filter.query.empty() || !filter.facets.empty())
    page.blocks.push_back({"clear", Buttons{texts.say("list.filters"),
                                            {Button{"clear", texts.say("list.clear"), "clear", {}, {}}}}});
  if (found.empty()) {
    const char* const key = index.entries.empty() ? "list.empty-catalog" : "list.empty";
    page.blocks.push_back({"empty", Notice{NoticeKind::information,
                                           texts.say(key),
                                           {{texts.say(std::string(key) + ".advice"), {}}},
                                           {},
                                           {}}});
    return page;
  }
  Entries entries{page.title, {}};
  for (const CatalogEntry* entry : found) entries.entries.push_back(entry_block(*entry, reference));
  page.blocks.push_back({"services", std::move(entries)});
  return page;
}

}  // namespace annex
