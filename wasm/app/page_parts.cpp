// What the pages of all views share; see the header.
#include "wasm/app/page_parts.h"

#include <algorithm>
#include <utility>

#include "core/pages/load_notice.h"
#include "core/pages/words.h"
#include "wasm/app/list_search.h"

namespace widget {
namespace {

using annex::Page;

Page bare_page(const std::string& key, const annex::Reference& reference, annex::Block block) {
  Page page;
  page.key = key;
  page.language = reference.texts.language;
  page.blocks.push_back(std::move(block));
  return page;
}

// The newest version of the service; where the catalog does not know yet whether there is such a service, the
// file that tells.
void add_newest(std::vector<std::string>& files, const annex::Catalog& catalog, const std::string& service) {
  if (const annex::CatalogEntry* entry = annex::find_entry(catalog, service))
    files.push_back(entry->versions.front().file);
  else if (std::string file = annex::file_to_find(catalog, service); !file.empty())
    files.push_back(std::move(file));
}

}  // namespace

const annex::CatalogVersion& version_of(const annex::CatalogEntry& entry, std::string_view version) {
  for (const annex::CatalogVersion& each : entry.versions)
    if (each.version == version) return each;
  return entry.versions.front();
}

const annex::CatalogVersion& older_of(const annex::CatalogEntry& entry, const annex::CatalogVersion& newer,
                                      std::string_view older) {
  const annex::CatalogVersion* before = nullptr;
  for (const annex::CatalogVersion& each : entry.versions) {
    if (&each <= &newer) continue;  // newest first
    if (each.version == older) return each;
    if (!before) before = &each;
  }
  return before ? *before : newer;
}

std::vector<std::string> files_of(const State& state, const annex::Catalog& catalog) {
  if (!catalog.index) return {};
  const annex::CatalogIndex& index = *catalog.index;
  std::vector<std::string> files;
  if (state.view == View::compare)
    for (const std::string& service : state.compared) add_newest(files, catalog, service);
  if (state.view == View::needs && !state.needs.empty())
    for (const annex::CatalogEntry& entry : index.entries)
      if (files.size() < kMostAsked) files.push_back(entry.versions.front().file);
  const bool of_service = state.view == View::annex || state.view == View::changes;
  const annex::CatalogEntry* entry = of_service ? annex::find_entry(catalog, state.service) : nullptr;
  if (!entry) {
    if (of_service) add_newest(files, catalog, state.service);
    return files;
  }
  const annex::CatalogVersion& version = version_of(*entry, state.version);
  files.push_back(version.file);
  if (state.view == View::changes) {
    const annex::CatalogVersion& older = older_of(*entry, version, state.older);
    if (&older != &version) files.push_back(older.file);
  }
  return files;
}

std::string words_file(const State& state, const annex::Catalog& catalog) {
  // A catalog in parts is read by code of the second file.
  const bool is_asked = opens_later(state.view) || searches_words(state, catalog) ||
                        (catalog.index && !catalog.index->parts.empty());
  if (!is_asked || !catalog.index || catalog.index->views.empty()) return {};
  const auto& files = catalog.index->views;
  const auto found = files.find(state.language);
  return found == files.end() ? files.begin()->second : found->second;
}

const annex::Annex* loaded(const annex::Catalog& catalog, std::string_view file) {
  const auto found = catalog.files.find(file);
  return found == catalog.files.end() ? nullptr : found->second.annex.get();
}

annex::LoadState state_of(const annex::Catalog& catalog, std::string_view file) {
  const auto found = catalog.files.find(file);
  return found == catalog.files.end() ? annex::LoadState::absent : found->second.state;
}

bool is_coming(const annex::Catalog& catalog, std::string_view file) {
  const annex::LoadState state = state_of(catalog, file);
  return state == annex::LoadState::absent || state == annex::LoadState::loading;
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

annex::Notice failure_notice(const annex::Catalog& catalog, const std::string& file,
                             const annex::Reference& reference) {
  const auto found = catalog.files.find(file);
  if (found == catalog.files.end())
    return annex::load_notice(annex::Wanted::annex, file, annex::LoadFailure::not_found, 0, {}, reference);
  return annex::load_notice(annex::Wanted::annex, file, found->second.failure, found->second.status,
                            found->second.problems, reference);
}

annex::Notice with_advice(const annex::Reference& reference, const std::string& key,
                          annex::Texts::Arguments arguments) {
  return {annex::NoticeKind::warning,
          reference.texts.say(key, arguments),
          {{reference.texts.say(key + ".advice"), {}}},
          {},
          {}};
}

annex::Notice missing_version(const std::string& version, const std::string& verb,
                              const annex::Reference& reference) {
  annex::Notice notice = with_advice(reference, "page.version.missing", {{"version", version}});
  notice.buttons.push_back({"leave out " + verb, reference.texts.say("view.dismiss"), verb, {}, {}});
  return notice;
}

void put_first(Page& page, const std::string& key, annex::Notice notice) {
  page.status = notice.title;
  page.blocks.insert(page.blocks.begin(), {key, std::move(notice)});
}

void add_back(Page& page, const annex::Reference& reference) {
  page.blocks.insert(page.blocks.begin(), {"back", annex::way_back(reference.texts)});
}

bool opens_later(View view) { return view != View::list && view != View::annex; }

}  // namespace widget
