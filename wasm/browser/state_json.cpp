// Members as in wasm/app/state.h, in camelCase; what is empty is left out.
#include "wasm/browser/state_json.h"

#include <set>
#include <string_view>

#include "wasm/paint/json_text.h"

namespace widget {
namespace {

void append_member(std::string& json, std::string_view name, std::string_view text) {
  if (text.empty()) return;
  if (json.size() > 1) json += ',';
  append_string(json, name);
  json += ':';
  append_string(json, text);
}

void append_member(std::string& json, std::string_view name, const std::set<std::string>& texts) {
  if (texts.empty()) return;
  if (json.size() > 1) json += ',';
  append_string(json, name);
  json += ":[";
  for (const std::string& text : texts) {
    if (json.back() != '[') json += ',';
    append_string(json, text);
  }
  json += ']';
}

}  // namespace

std::string to_json(const State& state) {
  std::string json = "{";
  append_member(json, "view", std::string_view(state.view == View::annex ? "annex" : "list"));
  append_member(json, "service", std::string_view(state.service));
  append_member(json, "version", std::string_view(state.version));
  append_member(json, "query", std::string_view(state.query));
  append_member(json, "facets", state.facets);
  append_member(json, "openRows", state.open_rows);
  append_member(json, "asOf", std::string_view(annex::to_string(state.as_of)));
  append_member(json, "language", std::string_view(state.language));
  return json + "}";
}

}  // namespace widget
