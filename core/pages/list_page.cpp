// The list of services; see the header.
#include "core/pages/list_page.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/pages/glance.h"
#include "core/pages/list_choices.h"
#include "core/pages/load_notice.h"
#include "core/pages/service_card.h"
#include "core/pages/words.h"

namespace annex {
namespace {

bool is_compared(const ListView& view, const std::string& id) {
  return std::find(view.compared.begin(), view.compared.end(), id) != view.compared.end();
}

Entry card_of(const CatalogEntry& entry, const ListView& view, const std::vector<std::string>& found_in,
              const Reference& reference) {
  Entry made = service_card(entry, view.filter.as_of, is_compared(view, entry.id), reference);
  if (!found_in.empty())
    made.facts.push_back({reference.texts.say("search.found-in"),
                          Mark::none,
                          {list_words(found_in, reference.texts), {}},
                          {}});
  return made;
}

void add_search(Page& page, const ListView& view, const Texts& texts) {
  Field field{FieldKind::search,
              texts.say("list.search"),
              texts.say("list.search.hint"),
              view.filter.query,
              "search",
              {}};
  if (view.text)
    for (const std::string& message : view.text->messages)
      field.message += (field.message.empty() ? "" : " ") + message;
  page.blocks.push_back({"search", std::move(field)});
}

// What has been chosen for the comparison, with the way there.
void add_compared(Page& page, const ListView& view, const Texts& texts) {
  std::vector<std::string> names;
  for (const std::string& id : view.compared)
    if (const CatalogEntry* entry = find_entry(view.catalog, id))
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

void add_count(Page& page, const ServiceFilter& filter, std::size_t found, const Texts& texts) {
  page.status = texts.say_count("list.count", static_cast<long long>(found));
  // That there is none is said by a notice of its own.
  if (found > 0) page.blocks.push_back({"count", Paragraph{ParagraphKind::note, {page.status, {}}}});
  if (!filter.query.empty() || !filter.facets.empty())
    page.blocks.push_back({"clear", Buttons{texts.say("list.filters"),
                                            {Button{"clear", texts.say("list.clear"), "clear", {}, {}}}}});
}

void add_nothing_found(Page& page, bool empty_catalog, const Texts& texts) {
  const std::string key = empty_catalog ? "list.empty-catalog" : "list.empty";
  page.blocks.push_back(
      {"empty", Notice{NoticeKind::information, texts.say(key), {{texts.say(key + ".advice"), {}}}, {}, {}}});
}

// Entries that have not come yet leave their places; that they are coming is said instead.
void add_services(Page& page, const ListView& view, const ServicesFound& found, const Reference& reference) {
  Entries entries{page.title, {}};
  bool all_here = true;
  for (std::size_t at = 0; at < found.shown.size(); ++at) {
    const CatalogEntry* entry = entry_at(view.catalog, found.shown[at]);
    all_here = all_here && entry;
    const bool is_told = view.text && at < view.text->places.size();
    if (entry)
      entries.entries.push_back(
          card_of(*entry, view, is_told ? view.text->places[at] : std::vector<std::string>(), reference));
  }
  if (!entries.entries.empty()) page.blocks.push_back({"services", std::move(entries)});
  if (!all_here)
    page.blocks.push_back(
        {"loading", Paragraph{ParagraphKind::lead, {reference.texts.say("load.loading"), {}}}});
}

// The first, the last, and steps of one, ten and so on around the page that is shown.
std::set<std::size_t> pages_offered(std::size_t shown, std::size_t pages) {
  std::set<std::size_t> offered = {0, shown, pages - 1};
  for (std::size_t step = 1; step < pages; step *= 10) {
    if (shown >= step) offered.insert(shown - step);
    if (shown + step < pages) offered.insert(shown + step);
  }
  return offered;
}

void add_pages(Page& page, const ServiceFilter& filter, std::size_t found, const Texts& texts) {
  const std::size_t pages = (found + kServicesAPage - 1) / kServicesAPage;
  if (pages < 2) return;
  const std::size_t shown = page_shown(filter.page, found);
  Buttons buttons{texts.say("list.pages"), {}};
  for (const std::size_t each : pages_offered(shown, pages)) {
    const std::string number = std::to_string(each + 1);
    buttons.buttons.push_back({"page " + number,
                               texts.number(static_cast<long long>(each) + 1),
                               "page " + number,
                               each == shown,
                               {}});
  }
  page.blocks.push_back({"pages", std::move(buttons)});
}

}  // namespace

Page list_page(const ListView& view, const Reference& reference) {
  const Texts& texts = reference.texts;
  const CatalogIndex& index = *view.catalog.index;
  Page page;
  page.key = view.filter.page == 0 ? "list" : "list " + std::to_string(view.filter.page);
  page.language = texts.language;
  page.title = texts.say("list.title");
  page.blocks.push_back({"title", Heading{HeadingLevel::page, {page.title, {}}}});
  if (!view.catalog.problems.empty())
    page.blocks.push_back(
        {"problems", problems_notice(texts.say("load.catalog.partly"), view.catalog.problems, reference)});
  if (!index.entries.empty())
    page.blocks.push_back(
        {"ways", Buttons{texts.say("page.navigation"),
                         {Button{"needs", texts.say("list.needs"), "view needs", {}, {}}}}});
  const ServicesFound found = find_services(view.catalog, view.filter, reference, view.text);
  const std::size_t count = found.services.count();
  add_search(page, view, texts);
  add_choices(page, view, found, reference);
  add_count(page, view.filter, count, texts);
  add_compared(page, view, texts);
  if (count == 0) add_nothing_found(page, index.entries.empty(), texts);
  add_services(page, view, found, reference);
  add_pages(page, view.filter, count, texts);
  // Of another day there may be findings of the kind that is asked for.
  if (!index.entries.empty()) page.blocks.push_back({"as-of", as_of_field(view.filter.as_of, texts)});
  return page;
}

}  // namespace annex
