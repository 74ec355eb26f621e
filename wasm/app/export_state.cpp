// What is shown, as a file. In the browser this comes with the later views (tools/split-widget.mjs).
#include "wasm/app/export_state.h"

#include <vector>

#include "core/codec/annex_json.h"
#include "core/export/annex_csv.h"
#include "core/export/comparison.h"
#include "core/export/html.h"
#include "core/export/jsonld.h"
#include "core/export/markdown.h"
#include "core/export/page_csv.h"
#include "core/export/text.h"
#include "core/pages/compare_page.h"
#include "wasm/app/page_parts.h"
#include "wasm/app/update.h"

namespace widget {
namespace {

std::vector<const annex::Annex*> shown_annexes(const State& state, const annex::Catalog& catalog) {
  std::vector<const annex::Annex*> annexes;
  for (const std::string& file : files_of(state, catalog))
    if (const annex::Annex* annex = loaded(catalog, file)) annexes.push_back(annex);
  return annexes;
}

// One document, or a list of them: both are JSON-LD.
std::optional<std::string> as_jsonld(const std::vector<const annex::Annex*>& annexes,
                                     const annex::Reference& reference) {
  if (annexes.empty()) return std::nullopt;
  if (annexes.size() == 1) return annex::to_jsonld(*annexes.front(), reference);
  std::string list = "[\n";
  for (const annex::Annex* annex : annexes)
    list += (list.size() > 2 ? ",\n" : "") + annex::to_jsonld(*annex, reference);
  return list + "]\n";
}

}  // namespace

std::optional<std::string> export_state(const State& state, const annex::Catalog& catalog,
                                        const annex::Reference& reference, std::string_view format) {
  const std::vector<const annex::Annex*> annexes = shown_annexes(state, catalog);
  const bool is_annex = state.view == View::annex && annexes.size() == 1;
  if (format == "jsonld") return state.view == View::needs ? std::nullopt : as_jsonld(annexes, reference);
  if (is_annex && format == "csv") return annex::to_csv(*annexes.front(), reference);
  if (is_annex && format == "json") return annex::encode_annex(*annexes.front());
  const annex::Page page = page_of(state, catalog, reference);
  const bool is_comparison = state.view == View::compare && annexes.size() > 1;
  if (is_comparison && (format == "csv" || format == "json")) {
    const annex::Comparison comparison = annex::compare(
        annex::in_order({annexes, reference, state.as_of, state.baseline}), reference.vocabulary);
    return format == "csv"
               ? annex::to_csv(comparison, state.only_differences, reference)
               : annex::to_json(comparison, annex::conclusion_of(page), state.only_differences, reference);
  }
  if (format == "html") return annex::to_html(page);
  if (format == "markdown") return annex::to_markdown(page);
  if (format == "text") return annex::to_text(page, 100);
  if (format == "csv") return annex::to_csv(page);
  if (format == "json") return annex::to_json(page);
  return std::nullopt;
}

}  // namespace widget
