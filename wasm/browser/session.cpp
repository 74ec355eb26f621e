// From what arrives to the page.
#include "wasm/browser/session.h"

#include <utility>

#include "core/codec/annex_json.h"
#include "core/codec/reference_json.h"
#include "core/query/catalog_json.h"
#include "wasm/app/action.h"
#include "wasm/app/export_state.h"
#include "wasm/app/update.h"
#include "wasm/paint/json_text.h"

namespace widget {
namespace {

std::string list_of(const std::vector<std::string>& files) {
  std::string json = "[";
  for (const std::string& file : files) {
    if (json.size() > 1) json += ',';
    append_string(json, file);
  }
  return json + "]";
}

}  // namespace

void Session::changed() {
  ++revision_;
  page_is_old_ = true;
}

void Session::start(std::string_view language, const annex::Date& as_of) {
  state_ = State{};
  state_.language = language;
  state_.as_of = as_of;
  changed();
}

bool Session::take_reference(std::string_view bytes) {
  annex::Decoded<annex::Reference> decoded = annex::decode_reference(bytes);
  if (!decoded.ok()) return false;
  reference_ = std::move(decoded.value);
  // The words of the later views were merged into the reference that goes: they are to be asked for again.
  if (catalog_.index)
    for (const auto& [language, file] : catalog_.index->views) catalog_.files.erase(file);
  changed();
  return true;
}

void Session::take_index(annex::LoadFailure failure, int status, std::string_view bytes) {
  catalog_.failure = failure;
  catalog_.status = status;
  catalog_.state = annex::LoadState::failed;
  catalog_.problems.clear();
  if (failure == annex::LoadFailure::none) {
    annex::Decoded<annex::CatalogIndex> decoded = annex::decode_catalog_index(bytes);
    const bool nothing_left = decoded.value.entries.empty() && !decoded.ok();
    catalog_.state = nothing_left ? annex::LoadState::failed : annex::LoadState::loaded;
    if (nothing_left) catalog_.failure = annex::LoadFailure::unreadable;
    catalog_.index = std::make_shared<const annex::CatalogIndex>(std::move(decoded.value));
    catalog_.problems = std::move(decoded.problems);
  }
  changed();
}

void Session::read_words(annex::LoadedFile& loaded, std::string_view bytes) {
  annex::Decoded<annex::Texts> decoded = annex::decode_texts(bytes);
  loaded.problems = std::move(decoded.problems);
  if (!loaded.problems.empty()) return;
  // Words of a language that is no longer spoken are asked for again when it is.
  const bool spoken = decoded.value.language == reference_.texts.language;
  loaded.state = spoken ? annex::LoadState::loaded : annex::LoadState::absent;
  if (spoken) annex::merge(reference_.texts, decoded.value);
}

void Session::read_annex(annex::LoadedFile& loaded, std::string_view bytes) {
  annex::Decoded<annex::Annex> decoded = annex::decode_annex(bytes, reference_.vocabulary, reference_.places);
  loaded.problems = std::move(decoded.problems);
  if (!loaded.problems.empty()) return;
  loaded.state = annex::LoadState::loaded;
  loaded.annex = std::make_shared<const annex::Annex>(std::move(decoded.value));
}

void Session::read_entries(annex::LoadedFile& loaded, std::string_view bytes) {
  annex::Decoded<std::vector<annex::CatalogEntry>> decoded = annex::decode_entries(bytes);
  loaded.problems = std::move(decoded.problems);
  if (!loaded.problems.empty()) return;
  loaded.state = annex::LoadState::loaded;
  loaded.entries = std::make_shared<const std::vector<annex::CatalogEntry>>(std::move(decoded.value));
}

void Session::read_keys(annex::LoadedFile& loaded, std::string_view bytes) {
  std::optional<annex::KeyFile> keys = annex::KeyFile::read(std::string(bytes));
  if (!keys) return;
  loaded.state = annex::LoadState::loaded;
  loaded.keys = std::make_shared<const annex::KeyFile>(std::move(*keys));
}

void Session::read_facts(annex::LoadedFile& loaded, std::string_view bytes) {
  std::optional<annex::FactsTable> facts = annex::FactsTable::read(bytes);
  if (!facts) return;
  loaded.state = annex::LoadState::loaded;
  loaded.facts = std::make_shared<const annex::FactsTable>(std::move(*facts));
}

void Session::read(annex::LoadedFile& loaded, std::string_view file, std::string_view bytes) {
  switch (catalog_.index ? annex::kind_of(*catalog_.index, file) : annex::FileKind::annex) {
    case annex::FileKind::words_of_views:
      return read_words(loaded, bytes);
    case annex::FileKind::entries:
      return read_entries(loaded, bytes);
    case annex::FileKind::keys:
      return read_keys(loaded, bytes);
    case annex::FileKind::facts:
      return read_facts(loaded, bytes);
    case annex::FileKind::annex:
      return read_annex(loaded, bytes);
  }
}

void Session::take_file(std::string_view file, annex::LoadFailure failure, int status,
                        std::string_view bytes) {
  annex::LoadedFile loaded;
  loaded.state = annex::LoadState::failed;
  loaded.failure = failure;
  loaded.status = status;
  if (failure == annex::LoadFailure::none) {
    read(loaded, file, bytes);
    if (loaded.state == annex::LoadState::failed) loaded.failure = annex::LoadFailure::unreadable;
  }
  catalog_.files.insert_or_assign(std::string(file), std::move(loaded));
  changed();
}

void Session::act(std::string_view action) {
  State next = update(state_, parse_action(action), catalog_);
  if (next == state_) return;
  state_ = std::move(next);
  changed();
}

std::string Session::wanted() {
  const std::vector<std::string> files = wanted_files(state_, catalog_, reference_);
  for (const std::string& file : files) {
    catalog_.files[file].state = annex::LoadState::loading;
    changed();
  }
  return list_of(files);
}

std::string Session::foreseen(std::string_view action) const {
  return list_of(wanted_files(update(state_, parse_action(action), catalog_), catalog_, reference_));
}

std::optional<std::string> Session::exported(std::string_view format) const {
  return export_state(state_, catalog_, reference_, format);
}

const annex::Page& Session::page() {
  if (page_is_old_) page_ = page_of(state_, catalog_, reference_);
  page_is_old_ = false;
  return page_;
}

}  // namespace widget
