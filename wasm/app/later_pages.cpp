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

Page compare_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (!all_came(state, catalog)) return loading_page("compare", reference);
  std::vector<const annex::Annex*> annexes;
  for (const std::string& file : files_of(state, catalog))
    if (const annex::Annex* annex = loaded(catalog, file)) annexes.push_back(annex);
  Page page = annex::compare_page({annexes, reference, state.as_of, state.baseline, state.only_differences,
                                   state.open_rows, catalog.index.get()});
  add_failures(page, state, catalog, reference);
  return page;
}

Page without_older(const annex::CatalogEntry& entry, const annex::Reference& reference) {
  Page page;
  page.key = "changes " + entry.id;
  page.language = reference.texts.language;
  page.title = annex::service_name(entry.service);
  page.status = reference.texts.say("changes.one-version");
  page.blocks.push_back({"title", annex::Heading{annex::HeadingLevel::page, {page.title, entry.language}}});
  page.blocks.push_back({"none", annex::Paragraph{annex::ParagraphKind::body, {page.status, {}}}});
  add_back(page, reference);
  return page;
}

Page changes_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  const annex::CatalogEntry* entry = catalog.index->find(state.service);
  if (!entry) {
    Page page = failed_page(
        "changes", with_advice(reference, "load.unknown-service", {{"service", state.service}}), reference);
    add_back(page, reference);
    return page;
  }
  const annex::CatalogVersion& newer = version_of(*entry, state.version);
  const annex::CatalogVersion& older = older_of(*entry, newer, state.older);
  if (&older == &newer) return without_older(*entry, reference);
  const annex::Annex* before = loaded(catalog, older.file);
  const annex::Annex* after = loaded(catalog, newer.file);
  Page page;
  if (before && after) {
    const auto changes =
        annex::changes_between(*before, *after, {reference.law, reference.vocabulary, state.as_of});
    page = annex::changes_page({*before, *after, reference, changes, state.as_of, entry});
  } else {
    page = loading_page("changes " + entry->id, reference);
    if (all_came(state, catalog)) page.blocks.clear();
    add_back(page, reference);
  }
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

Page needs_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (!all_came(state, catalog)) {
    Page page = loading_page("needs", reference);
    add_back(page, reference);
    return page;
  }
  std::vector<std::string> not_understood;
  const std::vector<annex::Need> needs = needs_of(state, reference, not_understood);
  std::vector<annex::AskedService> services;
  const auto& entries = catalog.index->entries;
  for (const annex::CatalogEntry& entry : entries)
    if (services.size() < kMostAsked)
      services.push_back({&entry, loaded(catalog, entry.versions.front().file)});
  const int left_out = static_cast<int>(entries.size() - services.size());
  Page page = annex::needs_page({services, needs, reference, state.as_of, left_out});
  add_back(page, reference);
  if (!not_understood.empty())
    put_first(page, "not understood",
              with_advice(reference, "needs.not-understood",
                          {{"needs", annex::list_words(not_understood, reference.texts)}}));
  return page;
}

}  // namespace

annex::Page later_page(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (state.view == View::compare) return compare_of(state, catalog, reference);
  if (state.view == View::changes) return changes_of(state, catalog, reference);
  return needs_of(state, catalog, reference);
}

}  // namespace widget
