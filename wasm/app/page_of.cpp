// Which page the state asks for, and which files that page needs.
#include <utility>

#include "core/pages/annex_page.h"
#include "core/pages/list_page.h"
#include "core/pages/load_notice.h"
#include "core/pages/words.h"
#include "core/rules/rules.h"
#include "wasm/app/update.h"

namespace widget {
namespace {

using annex::Block;
using annex::Page;

// The version that is asked for, else the newest.
const annex::CatalogVersion& version_of(const annex::CatalogEntry& entry, const std::string& version) {
  for (const annex::CatalogVersion& each : entry.versions)
    if (each.version == version) return each;
  return entry.versions.front();
}

const annex::CatalogEntry* open_entry(const State& state, const annex::Catalog& catalog) {
  if (state.view != View::annex || !catalog.index) return nullptr;
  return catalog.index->find(state.service);
}

Page bare_page(const std::string& key, const annex::Reference& reference, Block block) {
  Page page;
  page.key = key;
  page.language = reference.texts.language;
  page.blocks.push_back(std::move(block));
  return page;
}

Page loading_page(const std::string& key, const annex::Reference& reference) {
  const std::string words = reference.texts.say("load.loading");
  Page page =
      bare_page(key, reference, {"loading", annex::Paragraph{annex::ParagraphKind::lead, {words, {}}}});
  page.status = words;
  return page;
}

Page failed_page(const std::string& key, annex::Notice notice, const annex::Reference& reference) {
  Page page = bare_page(key, reference, {"failure", notice});
  page.title = notice.title;
  page.status = notice.title;
  return page;
}

annex::Notice with_advice(const annex::Reference& reference, const std::string& key,
                          annex::Texts::Arguments arguments) {
  return {annex::NoticeKind::warning,
          reference.texts.say(key, arguments),
          {{reference.texts.say(key + ".advice"), {}}},
          {},
          {}};
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

void put_first(Page& page, const std::string& key, annex::Notice notice) {
  page.status = notice.title;
  page.blocks.insert(page.blocks.begin(), {key, std::move(notice)});
}

Page list_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  Page page = annex::list_page(catalog, {state.query, state.facets}, reference);
  if (state.view == View::annex)
    put_first(page, "unknown-service",
              with_advice(reference, "load.unknown-service", {{"service", state.service}}));
  return page;
}

Page annex_of(const State& state, const annex::CatalogEntry& entry, const annex::Annex& annex,
              const annex::Reference& reference) {
  const auto findings = annex::check(annex, {reference.law, reference.vocabulary, state.as_of});
  Page page = annex::annex_page({annex, reference, findings, state.as_of, &entry, state.open_rows});
  if (!state.version.empty() && version_of(entry, state.version).version != state.version)
    put_first(page, "missing-version",
              with_advice(reference, "page.version.missing", {{"version", state.version}}));
  return page;
}

void add_back(Page& page, const annex::Reference& reference) {
  const annex::Texts& texts = reference.texts;
  page.blocks.insert(page.blocks.begin(),
                     {"back", annex::Buttons{texts.say("page.navigation"),
                                             {{"back", texts.say("page.back"), "back", {}, {}}}}});
}

// The annex that is open: come, coming, or why it did not.
Page entry_page(const State& state, const annex::CatalogEntry& entry, const annex::Catalog& catalog,
                const annex::Reference& reference) {
  const annex::CatalogVersion& version = version_of(entry, state.version);
  const std::string key = "annex " + entry.id + " " + version.version;
  const auto found = catalog.annexes.find(version.file);
  if (found != catalog.annexes.end() && found->second.state == annex::LoadState::loaded)
    return annex_of(state, entry, *found->second.annex, reference);
  const bool failed = found != catalog.annexes.end() && found->second.state == annex::LoadState::failed;
  Page page = failed
                  ? failed_page(key,
                                annex::load_notice(annex::Wanted::annex, version.file, found->second.failure,
                                                   found->second.status, found->second.problems, reference),
                                reference)
                  : loading_page(key, reference);
  add_back(page, reference);
  return page;
}

Page page_asked_for(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  if (catalog.state == annex::LoadState::failed)
    return failed_page("catalog",
                       annex::load_notice(annex::Wanted::catalog, "index.json", catalog.failure,
                                          catalog.status, catalog.problems, reference),
                       reference);
  if (catalog.state != annex::LoadState::loaded || !catalog.index) return loading_page("catalog", reference);
  if (const annex::CatalogEntry* entry = open_entry(state, catalog))
    return entry_page(state, *entry, catalog, reference);
  return list_of(state, catalog, reference);
}

}  // namespace

Page page_of(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  Page page = page_asked_for(state, catalog, reference);
  if (!state.dropped.empty()) put_first(page, "dropped", dropped_notice(state, reference));
  return page;
}

std::vector<std::string> wanted_files(const State& state, const annex::Catalog& catalog) {
  const annex::CatalogEntry* entry = open_entry(state, catalog);
  if (!entry) return {};
  const std::string& file = version_of(*entry, state.version).file;
  const auto found = catalog.annexes.find(file);
  const bool asked = found != catalog.annexes.end() && found->second.state != annex::LoadState::absent;
  return asked ? std::vector<std::string>{} : std::vector<std::string>{file};
}

}  // namespace widget
