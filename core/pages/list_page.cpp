// The list of services; see the header.
#include "core/pages/list_page.h"

#include <algorithm>
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

// Of alternatives, each counts what it would add, not what it would leave.
EntryFilter without_kind(EntryFilter filter, std::string_view kind) {
  for (auto facet = filter.facets.begin(); facet != filter.facets.end();)
    facet = facet->compare(0, kind.size(), kind) == 0 ? filter.facets.erase(facet) : std::next(facet);
  return filter;
}

void add_alternative(Choices& choices, const CatalogIndex& index, const EntryFilter& filter,
                     const std::string& facet, std::string label, const Reference& reference) {
  const std::string_view kind = std::string_view(facet).substr(0, facet.find(':') + 1);
  const int count = count_with(index, without_kind(filter, kind), facet, reference);
  const bool chosen = filter.facets.count(facet) > 0;
  if (count == 0 && !chosen) return;
  choices.choices.push_back({"facet " + facet, std::move(label), count, chosen, "facet " + facet});
}

Choices findings(const CatalogIndex& index, const EntryFilter& filter, const Reference& reference) {
  Choices choices{ChoicesKind::any_of, reference.texts.say("facet.finding"), {}};
  for (const std::string_view each : kFindingFacets) {
    const std::string facet(each);
    std::string label = reference.texts.say("facet.finding." + facet.substr(facet.find(':') + 1));
    add_alternative(choices, index, filter, facet, std::move(label), reference);
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
    add_alternative(choices, index, filter, std::string(kind).append(":").append(name),
                    translated ? reference.texts.say(key) : name, reference);
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

bool is_compared(const ListView& view, const std::string& id) {
  return std::find(view.compared.begin(), view.compared.end(), id) != view.compared.end();
}

Entry entry_block(const CatalogEntry& entry, const ListView& view, const Reference& reference) {
  Entry made;
  made.key = "open " + entry.id;
  made.title = foreign(service_name(entry.service), entry.language, reference);
  made.action = "open " + entry.id;
  made.subtitle = {entry.provider.name, {}};
  made.tags = tags(entry, reference.texts);
  made.facts = glance(entry.summary, entry.language, reference);
  if (!entry.findings.empty())
    made.facts.push_back(findings_fact(counts_on(entry.findings, view.filter.as_of), reference.texts));
  made.choose = Button{"choose " + entry.id,
                       reference.texts.say("list.choose"),
                       "choose " + entry.id,
                       is_compared(view, entry.id),
                       {}};
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
  Choices all[] = {flags(index, filter, reference), findings(index, filter, reference),
                   values(index, filter, reference, "family",
                          [](const CatalogEntry& entry) { return entry.service.family.value_or(""); }),
                   values(index, filter, reference, "provider",
                          [](const CatalogEntry& entry) { return entry.provider.name; })};
  const char* const keys[] = {"facets", "findings", "families", "providers"};
  for (std::size_t at = 0; at < std::size(keys); ++at)
    if (!all[at].choices.empty()) page.blocks.push_back({keys[at], std::move(all[at])});
}

// What has been chosen for the comparison, with the way there.
void add_compared(Page& page, const ListView& view, const Texts& texts) {
  std::vector<std::string> names;
  for (const std::string& id : view.compared)
    if (const CatalogEntry* entry = view.catalog.index->find(id))
      names.push_back(name_in_list(entry->service));
  if (names.empty()) return;
  Notice notice{NoticeKind::information,
                texts.say_count("list.compared", static_cast<long long>(names.size())),
                {{list_words(names, texts), {}}},
                {},
                {}};
  if (names.size() < 2) notice.lines.push_back({texts.say("list.compared.more"), {}});
  if (names.size() > 1)
    notice.buttons.push_back({"compare", texts.say("list.compare"), "view compare", {}, {}});
  notice.buttons.push_back({"compare nothing", texts.say("list.compare.clear"), "choose", {}, {}});
  page.blocks.push_back({"compared", std::move(notice)});
}

void add_count(Page& page, const EntryFilter& filter, std::size_t found, const Texts& texts) {
  page.status = texts.say_count("list.count", static_cast<long long>(found));
  page.blocks.push_back({"count", Paragraph{ParagraphKind::note, {page.status, {}}}});
  if (!filter.query.empty() || !filter.facets.empty())
    page.blocks.push_back({"clear", Buttons{texts.say("list.filters"),
                                            {Button{"clear", texts.say("list.clear"), "clear", {}, {}}}}});
}

void add_nothing_found(Page& page, bool empty_catalog, const Texts& texts) {
  const std::string key = empty_catalog ? "list.empty-catalog" : "list.empty";
  page.blocks.push_back(
      {"empty", Notice{NoticeKind::information, texts.say(key), {{texts.say(key + ".advice"), {}}}, {}, {}}});
}

}  // namespace

Page list_page(const ListView& view, const Reference& reference) {
  const Texts& texts = reference.texts;
  Page page;
  page.key = "list";
  page.language = texts.language;
  page.title = texts.say("list.title");
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  if (!view.catalog.problems.empty())
    page.blocks.push_back(
        {"problems", problems_notice(texts.say("load.catalog.partly"), view.catalog.problems, reference)});
  const CatalogIndex& index = *view.catalog.index;
  if (!index.entries.empty())
    page.blocks.push_back(
        {"ways", Buttons{texts.say("page.navigation"),
                         {Button{"needs", texts.say("list.needs"), "view needs", {}, {}}}}});
  add_controls(page, index, view.filter, reference);
  const auto found = find_entries(index, view.filter, reference);
  add_count(page, view.filter, found.size(), texts);
  add_compared(page, view, texts);
  if (found.empty()) add_nothing_found(page, index.entries.empty(), texts);
  Entries entries{page.title, {}};
  for (const CatalogEntry* entry : found) entries.entries.push_back(entry_block(*entry, view, reference));
  if (!found.empty()) page.blocks.push_back({"services", std::move(entries)});
  // Of another day there may be findings of the kind that is asked for.
  if (!index.entries.empty()) page.blocks.push_back({"as-of", as_of_field(view.filter.as_of, texts)});
  return page;
}

}  // namespace annex
