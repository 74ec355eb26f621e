// Similar services; see the header.
#include "wasm/app/similar.h"

#include <algorithm>
#include <string>

#include "core/pages/similar_services.h"
#include "wasm/app/page_parts.h"

namespace widget {
namespace {

annex::Block loading(const annex::Reference& reference) {
  return {"similar loading",
          annex::Paragraph{annex::ParagraphKind::lead, {reference.texts.say("load.loading"), {}}}};
}

annex::Block failure(const annex::Catalog& catalog, const std::string& file,
                     const annex::Reference& reference) {
  return {"similar failure", failure_notice(catalog, file, reference)};
}

}  // namespace

bool shows_similar(const State& state, const annex::Catalog& catalog) {
  return state.view == View::annex && catalog.index && !catalog.index->facts.empty() &&
         state.open_rows.count(std::string(annex::kSimilar)) > 0;
}

std::vector<std::string> similar_files(const State& state, const annex::Catalog& catalog) {
  const std::vector<annex::CatalogPart>& facts = catalog.index->facts;
  const bool all_here = std::all_of(facts.begin(), facts.end(), [&](const annex::CatalogPart& part) {
    return state_of(catalog, part.file) == annex::LoadState::loaded;
  });
  if (all_here) return files_of_similar(state, catalog);
  std::vector<std::string> files;
  for (const annex::CatalogPart& part : facts) files.push_back(part.file);
  return files;
}

void add_similar(annex::Page& page, const State& state, const annex::Catalog& catalog,
                 const annex::Reference& reference) {
  bool is_here = true;
  for (const annex::CatalogPart& part : catalog.index->facts) {
    if (state_of(catalog, part.file) == annex::LoadState::failed) {
      page.blocks.push_back(failure(catalog, part.file, reference));
      return;
    }
    is_here = is_here && !is_coming(catalog, part.file);
  }
  if (is_here) return add_similar_services(page, state, catalog, reference);
  page.blocks.push_back(loading(reference));
}

std::vector<std::string> files_of_similar(const State& state, const annex::Catalog& catalog) {
  std::vector<std::string> files;
  for (const annex::Similar& each : annex::similar_services(catalog, state.service))
    if (std::string file = annex::file_of_entry(*catalog.index, each.service); !file.empty())
      files.push_back(std::move(file));
  return files;
}

void add_similar_services(annex::Page& page, const State& state, const annex::Catalog& catalog,
                          const annex::Reference& reference) {
  const std::vector<annex::Similar> similar = annex::similar_services(catalog, state.service);
  for (annex::Block& block :
       annex::similar_blocks(similar, catalog, state.service, state.compared, state.as_of, reference))
    page.blocks.push_back(std::move(block));
  for (const annex::Similar& each : similar) {
    if (annex::entry_at(catalog, each.service)) continue;
    const std::string file = annex::file_of_entry(*catalog.index, each.service);
    const bool coming = is_coming(catalog, file);
    page.blocks.push_back(coming ? loading(reference) : failure(catalog, file, reference));
    return;
  }
}

}  // namespace widget
