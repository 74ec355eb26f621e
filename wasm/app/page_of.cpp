// Which page the state asks for, and which files that page needs.
#include <algorithm>
#include <utility>

#include "core/find/facets.h"
#include "core/pages/annex_page.h"
#include "core/pages/list_page.h"
#include "core/pages/load_notice.h"
#include "core/pages/words.h"
#include "core/rules/rules.h"
#include "wasm/app/list_search.h"
#include "wasm/app/page_parts.h"
#include "wasm/app/similar.h"
#include "wasm/app/update.h"

namespace widget {
namespace {

using annex::Page;

// The words of what opens later tell that their code is there too (web/annex/catalog.js).
bool is_here(const annex::Reference& reference) { return reference.texts.has("compare.title"); }

// A catalog in parts is read by code that opens later.
bool has_its_code(const annex::Catalog& catalog, const annex::Reference& reference) {
  return catalog.index->parts.empty() || is_here(reference);
}

const annex::CatalogEntry* open_entry(const State& state, const annex::Catalog& catalog) {
  if (state.view != View::annex || !catalog.index) return nullptr;
  return annex::find_entry(catalog, state.service);
}

// What was asked for and left out, with a button that takes the message away.
annex::Notice dropped_notice(const State& state, const annex::Reference& reference) {
  const annex::Texts& texts = reference.texts;
  const std::string parts = annex::list_words({state.dropped.begin(), state.dropped.end()}, texts);
  annex::Notice notice = with_advice(reference, "view.dropped", {});
  notice.lines.insert(notice.lines.begin(), {texts.say("view.dropped.part", {{"parts", parts}}), {}});
  notice.buttons.push_back({"dismiss", texts.say("view.dismiss"), "dismiss", {}, {}});
  return notice;
}

annex::ServiceFilter filter_of(const State& state) {
  return {state.query, state.facets, state.as_of, state.page};
}

bool can_search(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  return searches_words(state, catalog) && is_here(reference);
}

// Facets of all services, then the entries of those that are shown.
std::vector<std::string> list_files(const State& state, const annex::Catalog& catalog,
                                    const annex::Reference& reference) {
  std::vector<std::string> files;
  const annex::CatalogIndex& index = *catalog.index;
  if (!index.parts.empty())
    for (const annex::KeyShard& shard : index.facets) files.push_back(shard.file);
  ListSearch search;
  if (can_search(state, catalog, reference)) search = search_list(state, catalog, reference);
  files.insert(files.end(), search.wanted.begin(), search.wanted.end());
  if (!annex::facets_are_known(catalog)) return files;
  const bool by_words = search.answered() && search.found.services.size() > 0;
  for (const annex::ServiceNumber service :
       annex::find_services(catalog, filter_of(state), reference, by_words ? &search.found : nullptr).shown)
    if (std::string file = annex::file_of_entry(index, service); !file.empty())
      files.push_back(std::move(file));
  return files;
}

Page list_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (!annex::facets_are_known(catalog)) {
    for (const annex::KeyShard& shard : catalog.index->facets)
      if (state_of(catalog, shard.file) == annex::LoadState::failed)
        return failed_page("catalog", failure_notice(catalog, shard.file, reference), reference);
    return loading_page("catalog", reference);
  }
  ListSearch search;
  if (can_search(state, catalog, reference)) search = search_list(state, catalog, reference);
  const bool by_words = search.answered() && search.found.services.size() > 0;
  Page page = annex::list_page({catalog, filter_of(state), state.compared, by_words ? &search.found : nullptr,
                                state.open_rows.count(std::string(annex::kAllChoices)) > 0},
                               reference);
  if (!search.failed.empty())
    put_first(page, "failure " + search.failed, failure_notice(catalog, search.failed, reference));
  if (state.view == View::annex)
    put_first(page, "unknown-service",
              with_advice(reference, "load.unknown-service", {{"service", state.service}}));
  return page;
}

Page annex_of(const State& state, const annex::CatalogEntry& entry, const annex::Annex& annex,
              const annex::Catalog& catalog, const annex::Reference& reference) {
  const auto findings = annex::check(annex, {reference.law, reference.vocabulary, state.as_of});
  const bool has_others = !catalog.index->facts.empty();
  Page page =
      annex::annex_page({annex, reference, findings, state.as_of, &entry, state.open_rows, has_others});
  if (shows_similar(state, catalog)) add_similar(page, state, catalog, reference);
  if (!state.version.empty() && version_of(entry, state.version).version != state.version)
    put_first(page, "missing-version", missing_version(state.version, "version", reference));
  return page;
}

// The annex that is open: come, coming, or why it did not.
Page entry_page(const State& state, const annex::CatalogEntry& entry, const annex::Catalog& catalog,
                const annex::Reference& reference) {
  const annex::CatalogVersion& version = version_of(entry, state.version);
  const std::string key = "annex " + entry.id + " " + version.version;
  if (const annex::Annex* annex = loaded(catalog, version.file))
    return annex_of(state, entry, *annex, catalog, reference);
  Page page = is_coming(catalog, version.file)
                  ? loading_page(key, reference)
                  : failed_page(key, failure_notice(catalog, version.file, reference), reference);
  add_back(page, reference);
  return page;
}

// A view of which neither code nor words are there until it opens.
Page later_page_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (is_here(reference)) return later_page(state, catalog, reference);
  const std::string file = words_file(state, catalog);
  const std::string key{kViewNames[static_cast<std::size_t>(state.view)]};
  Page page = !file.empty() && is_coming(catalog, file)
                  ? loading_page(key, reference)
                  : failed_page(key, failure_notice(catalog, file, reference), reference);
  add_back(page, reference);
  return page;
}

// The service's name, or what the view is called, as far as its words have come.
annex::Words title_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  const bool of_service = state.view == View::annex || state.view == View::changes;
  if (const annex::CatalogEntry* entry =
          of_service && catalog.index ? annex::find_entry(catalog, state.service) : nullptr)
    return {annex::service_name(entry->service), entry->language};
  const annex::Texts& texts = reference.texts;
  const std::string own = std::string(kViewNames[static_cast<std::size_t>(state.view)]) + ".title";
  const bool is_named = state.view != View::changes && texts.has(own);  // that one names versions
  return {is_named ? texts.say(own) : texts.has("list.title") ? texts.say("list.title") : std::string(), {}};
}

bool is_title(const annex::Block& block) {
  const auto* heading = std::get_if<annex::Heading>(&block.body);
  return heading && heading->level == annex::HeadingLevel::page;
}

// What is still to come, and what did not, has the heading that it would have: a reader knows where they came
// to, and the keyboard's focus has a place that stays when the rest comes.
void add_title(Page& page, const State& state, const annex::Catalog& catalog,
               const annex::Reference& reference) {
  if (std::any_of(page.blocks.begin(), page.blocks.end(), is_title)) return;
  annex::Words words = title_of(state, catalog, reference);
  if (words.text.empty()) return;
  const auto back = std::find_if(page.blocks.begin(), page.blocks.end(),
                                 [](const annex::Block& block) { return block.key == "back"; });
  page.blocks.insert(back == page.blocks.end() ? page.blocks.begin() : back + 1,
                     {"title", annex::Heading{annex::HeadingLevel::page, std::move(words)}});
}

Page page_asked_for(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (catalog.state == annex::LoadState::failed)
    return failed_page("catalog",
                       annex::load_notice(annex::Wanted::catalog, "index.json", catalog.failure,
                                          catalog.status, catalog.problems, reference),
                       reference);
  if (catalog.state != annex::LoadState::loaded || !catalog.index) return loading_page("catalog", reference);
  if (opens_later(state.view) || !has_its_code(catalog, reference))
    return later_page_of(state, catalog, reference);
  if (state.view == View::annex && !open_entry(state, catalog)) {
    const std::string file = annex::file_to_find(catalog, state.service);
    if (!file.empty() && is_coming(catalog, file)) return loading_page("annex " + state.service, reference);
  }
  if (const annex::CatalogEntry* entry = open_entry(state, catalog))
    return entry_page(state, *entry, catalog, reference);
  return list_of(state, catalog, reference);
}

}  // namespace

Page page_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  Page page = page_asked_for(state, catalog, reference);
  add_title(page, state, catalog, reference);
  if (!state.dropped.empty()) put_first(page, "dropped", dropped_notice(state, reference));
  return page;
}

std::vector<std::string> wanted_files(const State& state, const annex::Catalog& catalog,
                                      const annex::Reference& reference) {
  std::vector<std::string> files;
  if (catalog.index && has_its_code(catalog, reference))
    files = state.view == View::list ? list_files(state, catalog, reference) : files_of(state, catalog);
  if (shows_similar(state, catalog)) {
    std::vector<std::string> facts = similar_files(state, catalog);
    files.insert(files.end(), facts.begin(), facts.end());
  }
  if (std::string words = words_file(state, catalog); !words.empty())
    files.insert(files.begin(), std::move(words));
  const auto asked = [&](const std::string& file) {
    return state_of(catalog, file) != annex::LoadState::absent;
  };
  std::vector<std::string> wanted;
  for (std::string& file : files)
    if (!asked(file) && std::find(wanted.begin(), wanted.end(), file) == wanted.end())
      wanted.push_back(std::move(file));
  return wanted;
}

}  // namespace widget
