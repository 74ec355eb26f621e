// Members as in wasm/app/state.h, in camelCase; what is empty is left out.
#include "wasm/browser/state_json.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "wasm/paint/json_text.h"

namespace widget {
namespace {

void begin_member(std::string& json, std::string_view name) {
  if (json.size() > 1) json += ',';
  append_string(json, name);
  json += ':';
}

void append_member(std::string& json, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  begin_member(json, name);
  append_string(json, text);
}

// A set or a list of strings.
template <typename Texts>
void append_list(std::string& json, std::string_view name, const Texts& texts) {
  if (texts.empty()) return;
  begin_member(json, name);
  json += '[';
  for (const std::string& text : texts) {
    if (json.back() != '[') json += ',';
    append_string(json, text);
  }
  json += ']';
}

}  // namespace

std::string to_json(const State& state) {
  std::string json = "{";
  append_member(json, "view", kViewNames[static_cast<std::size_t>(state.view)]);
  append_member(json, "service", state.service);
  append_member(json, "version", state.version);
  append_member(json, "older", state.older);
  append_member(json, "query", state.query);
  if (state.page > 0) append_member(json, "page", std::to_string(state.page + 1));
  append_list(json, "facets", state.facets);
  append_list(json, "compared", state.compared);
  // The one that was left out is the baseline again when it comes back; until then a link says nothing of it.
  if (std::count(state.compared.begin(), state.compared.end(), state.baseline) > 0)
    append_member(json, "baseline", state.baseline);
  if (state.only_differences) {
    begin_member(json, "onlyDifferences");
    json += "true";
  }
  append_list(json, "needs", state.needs);
  append_list(json, "openRows", state.open_rows);
  append_member(json, "asOf", annex::to_string(state.as_of));
  append_member(json, "language", state.language);
  return json + "}";
}

}  // namespace widget
