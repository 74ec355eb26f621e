// The views that open later: comparison, changes, needs. In the browser their code comes in a file of its own
// (tools/split-widget.mjs), so nothing that the first view needs may be here.
#include <algorithm>
#include <utility>

#include "core/pages/changes_page.h"
#include "core/pages/compare_page.h"
#include "core/pages/needs_page.h"
#include "core/pages/words.h"
#include "wasm/app/page_parts.h"

namespace widget {
namespace {

using annex::Page;

// What is read as one page, once none of its files is still to come.
bool all_came(const State& state, const annex::Catalog& catalog) {
  const std::vector<std::string> files = files_of(state, catalog);
  return std::none_of(files.begin(), files.end(),
                      [&](const std::string& file) { return is_coming(catalog, file); });
}

// The files that did not come, each told above the page that does without it.
void add_failures(Page& page, const State& state, const annex::Catalog& catalog,
                  const annex::Reference& reference) {
  for (const std::string& file : files_of(state, catalog))
    if (state_of(catalog, file) == annex::LoadState::failed)
      put_first(page, "failure " + file, failure_notice(catalog, file, reference));
}

Page coming_page(const std::string& key, const annex::Reference& reference) {
  Page page = loading_page(key, reference);
  add_back(page, reference);
  return page;
}

// Services of a link that the catalog does not have, each told above those that are compared, with a button
// that leaves it out.
void add_unknown(Page& page, const State& state, const annex::Catalog& catalog,
                 const annex::Reference& reference) {
  for (const std::string& service : state.compared) {
    if (annex::find_entry(catalog, service)) continue;
    annex::Notice notice = with_advice(reference, "load.unknown-service", {{"service", service}});
    notice.buttons.push_back(
        {"leave out " + service, reference.texts.say("view.dismiss"), "choose " + service, {}, {}});
    put_first(page, "unknown " + service, std::move(notice));
  }
}

// A version that was asked for and is not there, told above those that are compared instead.
void add_missing(Page& page, const annex::CatalogEntry& entry, const std::string& version,
                 const std::string& verb, const annex::Reference& reference) {
  if (version.empty() || version_of(entry, version).version == version) return;
  annex::Notice notice = missing_version(version, verb, reference);
  notice.lines = {{reference.texts.say("changes.version-missing.advice"), {}}};
  put_first(page, "missing " + version, std::move(notice));
}

Page compare_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (!all_came(state, catalog)) return coming_page("compare", reference);
  std::vector<const annex::Annex*> annexes;
  for (const std::string& file : files_of(state, catalog))
    if (const annex::Annex* annex = loaded(catalog, file)) annexes.push_back(annex);
  std::vector<const annex::CatalogEntry*> entries;
  for (const std::string& service : state.compared)
    if (const annex::CatalogEntry* entry = annex::find_entry(catalog, service)) entries.push_back(entry);
  Page page = annex::compare_page({annexes, reference, state.as_of, state.baseline, state.only_differences,
                                   state.open_rows, catalog.index.get(), state.page, std::move(entries)});
  add_unknown(page, state, catalog, reference);
  add_failures(page, state, catalog, reference);
  return page;
}

// To the list, and to the annex whose changes are asked for: no page of them is a dead end.
void add_ways(Page& page, const annex::Reference& reference) {
  page.blocks.insert(page.blocks.begin(), {"back", annex::ways_from_changes(reference.texts)});
}

// Of the oldest version, or the only one.
Page without_older(const annex::CatalogEntry& entry, const annex::CatalogVersion& version,
                   const annex::Reference& reference) {
  const bool only = entry.versions.size() == 1;
  Page page;
  page.key = "changes " + entry.id;
  page.language = reference.texts.language;
  page.title = annex::service_name(entry.service);
  page.status = only ? reference.texts.say("changes.one-version")
                     : reference.texts.say("changes.oldest-version", {{"version", version.version}});
  page.blocks.push_back({"title", annex::Heading{annex::HeadingLevel::page, {page.title, entry.language}}});
  page.blocks.push_back({"none", annex::Paragraph{annex::ParagraphKind::body, {page.status, {}}}});
  if (!only)
    page.blocks.push_back(
        {"newest", annex::Buttons{reference.texts.say("changes.to"),
                                  {annex::Button{"newest",
                                                 reference.texts.say("changes.of-newest"),
                                                 "version " + entry.versions.front().version,
                                                 {},
                                                 {}}}}});
  add_ways(page, reference);
  return page;
}

Page changes_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  const annex::CatalogEntry* entry = annex::find_entry(catalog, state.service);
  if (!entry) {
    Page page = failed_page(
        "changes", with_advice(reference, "load.unknown-service", {{"service", state.service}}), reference);
    add_back(page, reference);
    return page;
  }
  const annex::CatalogVersion& newer = version_of(*entry, state.version);
  const annex::CatalogVersion& older = older_of(*entry, newer, state.older);
  if (&older == &newer) return without_older(*entry, newer, reference);
  const annex::Annex* before = loaded(catalog, older.file);
  const annex::Annex* after = loaded(catalog, newer.file);
  Page page;
  if (before && after) {
    const auto changes =
        annex::changes_between(*before, *after, {reference.law, reference.vocabulary, state.as_of});
    page = annex::changes_page({*before, *after, reference, changes, state.as_of, entry});
  } else {
    page = loading_page("changes " + entry->id, reference);
    add_ways(page, reference);
    if (all_came(state, catalog)) page.blocks.pop_back();  // what is told below is all there is
  }
  add_missing(page, *entry, state.older, "older", reference);
  add_missing(page, *entry, state.version, "version", reference);
  add_failures(page, state, catalog, reference);
  return page;
}

// Needs that cannot be understood are told, and the others asked.
std::vector<annex::Need> needs_of(const State& state, const annex::Reference& reference,
                                  std::vector<std::string>& not_understood) {
  std::vector<annex::Need> needs;
  for (const std::string& text : state.needs) {
    if (auto need = annex::parse_need(text, reference.vocabulary))
      needs.push_back(std::move(*need));
    else
      not_understood.push_back(text);
  }
  return needs;
}

// With a button that takes it out of the state, so that no link tells it again.
void add_not_understood(Page& page, const std::string& need, const annex::Reference& reference) {
  annex::Notice notice = with_advice(reference, "needs.not-understood", {{"needs", need}});
  notice.buttons.push_back(
      {"leave out " + need, reference.texts.say("view.dismiss"), "need " + need, {}, {}});
  put_first(page, "not understood " + need, std::move(notice));
}

Page needs_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (!all_came(state, catalog)) return coming_page("needs", reference);
  std::vector<std::string> not_understood;
  const std::vector<annex::Need> needs = needs_of(state, reference, not_understood);
  std::vector<annex::AskedService> services;
  const auto& entries = catalog.index->entries;
  for (const annex::CatalogEntry& entry : entries)
    if (services.size() < kMostAsked)
      services.push_back({&entry, loaded(catalog, entry.versions.front().file)});
  const int left_out = static_cast<int>(catalog.index->services() - services.size());
  Page page = annex::needs_page({services, needs, reference, state.as_of, left_out,
                                 state.open_rows.count(std::string(annex::kAllNeeds)) > 0});
  add_back(page, reference);
  for (const std::string& need : not_understood) add_not_understood(page, need, reference);
  return page;
}

}  // namespace

annex::Page later_page(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (state.view == View::compare) return compare_of(state, catalog, reference);
  if (state.view == View::changes) return changes_of(state, catalog, reference);
  return needs_of(state, catalog, reference);
}

}  // namespace widget
