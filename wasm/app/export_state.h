// What is shown, as a file: for the reader's own records, for a ticket, for a spreadsheet, for a program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/reference.h"
#include "core/query/catalog.h"
#include "wasm/app/state.h"

namespace widget {

// "html", "markdown", "text": the page that is shown. "csv": of an annex its facts, of a comparison its rows,
// of another view the rows of the page. "json": of an annex the annex itself, of a comparison its rows, of
// another view the page.
// "jsonld": the annexes that are shown. The same bytes as the command line's. Nothing where the state has
// nothing of that format.
// Never inlined: tools/split-widget.mjs parts the program here too.
[[gnu::noinline]] std::optional<std::string> export_state(const State& state, const annex::Catalog& catalog,
                                                          const annex::Reference& reference,
                                                          std::string_view format);

}  // namespace widget
