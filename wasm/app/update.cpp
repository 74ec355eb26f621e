// What each action does to the state.
#include "wasm/app/update.h"

#include "core/query/find_entries.h"

namespace widget {
namespace {

constexpr std::size_t kMostQuery = 200;  // bytes; what is typed into a search is shorter
constexpr std::size_t kMostDropped = 5;  // the first ones tell enough

void toggle(std::set<std::string>& chosen, const std::string& name) {
  if (chosen.erase(name) == 0) chosen.insert(name);
}

// Cut where a code point begins.
std::string shortened(const std::string& text) {
  std::size_t size = text.size() < kMostQuery ? text.size() : kMostQuery;
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0u) == 0x80u) --size;
  return text.substr(0, size);
}

void drop(State& state, const std::string& part) {
  if (!part.empty() && state.dropped.size() < kMostDropped) state.dropped.insert(shortened(part));
}

void choose_facet(State& state, const std::string& facet) {
  if (annex::is_facet(facet))
    toggle(state.facets, facet);
  else
    drop(state, facet);
}

void choose_date(State& state, const std::string& text) {
  if (const auto date = annex::parse_date(text))
    state.as_of = *date;
  else
    drop(state, text);
}

void open_service(State& state, const std::string& service) {
  state.view = service.empty() ? View::list : View::annex;
  state.service = service;
  state.version.clear();
  state.open_rows.clear();
}

}  // namespace

State update(const State& state, const Action& action, const annex::Catalog&) {
  State next = state;
  if (action.verb == "open") open_service(next, action.argument);
  if (action.verb == "back") open_service(next, {});
  if (action.verb == "search") next.query = shortened(action.argument);
  if (action.verb == "facet") choose_facet(next, action.argument);
  if (action.verb == "clear") {
    next.query.clear();
    next.facets.clear();
  }
  if (action.verb == "wording" && !action.argument.empty()) toggle(next.open_rows, action.argument);
  if (action.verb == "version") next.version = action.argument;
  if (action.verb == "language" && !action.argument.empty()) next.language = action.argument;
  if (action.verb == "as-of") choose_date(next, action.argument);
  if (action.verb == "dropped") drop(next, action.argument);
  if (action.verb == "dismiss") next.dropped.clear();
  return next;
}

}  // namespace widget
