// What each action does to the state.
#include "wasm/app/update.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/find/facets.h"
#include "core/pages/compare_page.h"
#include "core/query/needs.h"

namespace widget {
namespace {

constexpr std::size_t kMostQuery = 200;    // bytes; what is typed into a search is shorter
constexpr std::size_t kMostDropped = 5;    // the first ones tell enough
constexpr std::size_t kMostCompared = 24;  // services side by side
constexpr std::size_t kMostNeeds = 40;
constexpr std::size_t kMostArgument = 4096;  // bytes; of all but a search, which is cut

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

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Unfolds a row or folds it; without a row all are folded.
void choose_row(State& state, const std::string& row) {
  if (row.empty())
    state.open_rows.clear();
  else
    toggle(state.open_rows, row);
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

void go_to(State& state, View view) {
  if (state.view != view) {
    state.open_rows.clear();
    state.page = 0;
  }
  state.view = view;
}

void open_service(State& state, const std::string& service) {
  go_to(state, service.empty() ? View::list : View::annex);
  state.service = service;
  state.version.clear();
  state.older.clear();
  state.open_rows.clear();
}

// What speaks of one service is not shown without one.
void choose_view(State& state, const std::string& name) {
  const auto found = std::find(kViewNames.begin(), kViewNames.end(), name);
  if (found == kViewNames.end()) return drop(state, name);
  const auto view = static_cast<View>(found - kViewNames.begin());
  const bool of_service = view == View::annex || view == View::changes;
  if (view == View::list || (of_service && state.service.empty()))
    open_service(state, {});
  else
    go_to(state, view);
}

void compare_with(State& state, const std::string& service, const annex::Catalog& catalog) {
  const bool there = std::count(state.compared.begin(), state.compared.end(), service) > 0;
  if (there) return;
  const bool unknown =
      catalog.index && !annex::find_entry(catalog, service) && annex::file_to_find(catalog, service).empty();
  if (unknown || state.compared.size() >= kMostCompared) return drop(state, service);
  state.compared.push_back(service);
}

// Into the comparison or out of it; without a service all out. Who has chosen the second of a comparison may
// want a third: what they choose from stays open.
void choose_service(State& state, const std::string& service, const annex::Catalog& catalog) {
  if (state.view == View::compare && state.compared.size() < 2)
    state.open_rows.insert(std::string(annex::kServicesToChoose));
  const auto found = std::find(state.compared.begin(), state.compared.end(), service);
  if (service.empty())
    state.compared.clear();
  else if (found != state.compared.end())
    state.compared.erase(found);
  else
    compare_with(state, service, catalog);
}

void compare_services(State& state, const std::string& services, const annex::Catalog& catalog) {
  state.compared.clear();
  for (const std::string& service : words_in(services)) compare_with(state, service, catalog);
  go_to(state, View::compare);
}

void compare_this(State& state, const annex::Catalog& catalog) {
  if (state.service.empty()) return;
  compare_with(state, state.service, catalog);
  go_to(state, View::compare);
}

// "retention<=", "no-findings>=" and "countries=" have one value at a time.
std::string_view single_of(std::string_view need) {
  const std::size_t equals = need.find('=');
  return equals == std::string_view::npos ? std::string_view{} : need.substr(0, equals + 1);
}

void remove_single(std::set<std::string>& needs, std::string_view single) {
  for (auto need = needs.begin(); need != needs.end();)
    need = single_of(*need) == single ? needs.erase(need) : std::next(need);
}

void add_need(State& state, const std::string& need) {
  if (state.needs.size() < kMostNeeds)
    state.needs.insert(need);
  else
    drop(state, need);
}

// A need on or off; without a value ("retention<=") off whatever it is; without a need all off.
void choose_need(State& state, const std::string& need) {
  if (need.empty()) return state.needs.clear();
  const bool was_on = state.needs.count(need) > 0;
  const std::string_view single = single_of(need);
  if (single.empty())
    state.needs.erase(need);
  else
    remove_single(state.needs, single);
  if (!was_on && single.size() < need.size()) add_need(state, need);
}

// One country more or less in "countries=DE,FR".
void choose_need_country(State& state, const std::string& country) {
  if (!annex::is_country(country)) return drop(state, country);
  constexpr std::string_view kCountries = "countries=";
  std::set<std::string> codes;
  for (const std::string& need : state.needs) {
    if (single_of(need) != kCountries) continue;
    std::string list = need.substr(kCountries.size());
    std::replace(list.begin(), list.end(), ',', ' ');
    for (const std::string& code : words_in(list)) codes.insert(code);
  }
  toggle(codes, country);
  remove_single(state.needs, kCountries);
  std::string need;
  for (const std::string& code : codes) need += (need.empty() ? std::string(kCountries) : ",") + code;
  if (!need.empty()) add_need(state, need);
}

// "page 3" is the third. Of one that is not there the last is shown.
void choose_page(State& state, const std::string& number) {
  constexpr std::size_t kMostDigits = 6;
  const bool is_number =
      !number.empty() && number.size() <= kMostDigits && number.front() != '0' &&
      std::all_of(number.begin(), number.end(), [](char each) { return each >= '0' && each <= '9'; });
  if (!is_number) return drop(state, number);
  state.page = 0;
  for (const char digit : number) state.page = state.page * 10 + static_cast<std::size_t>(digit - '0');
  --state.page;
}

void update_list(State& next, const Action& action) {
  if (action.verb == "search" || action.verb == "facet" || action.verb == "clear" || action.verb == "as-of")
    next.page = 0;
  if (action.verb == "page") choose_page(next, action.argument);
  if (action.verb == "search") next.query = shortened(action.argument);
  if (action.verb == "facet") choose_facet(next, action.argument);
  if (action.verb == "clear") {
    next.query.clear();
    next.facets.clear();
  }
}

void update_comparison(State& next, const Action& action, const annex::Catalog& catalog) {
  if (action.verb == "compare" || (action.verb == "choose" && next.view == View::compare)) next.page = 0;
  if (action.verb == "choose") choose_service(next, action.argument, catalog);
  if (action.verb == "compare") compare_services(next, action.argument, catalog);
  if (action.verb == "compare-this") compare_this(next, catalog);
  if (action.verb == "baseline") next.baseline = action.argument;
  if (action.verb == "only-differences") next.only_differences = !next.only_differences;
}

}  // namespace

State update(const State& state, const Action& action, const annex::Catalog& catalog) {
  State next = state;
  if (action.argument.size() > kMostArgument && action.verb != "search") {
    drop(next, action.argument);
    return next;
  }
  if (action.verb == "open") open_service(next, action.argument);
  if (action.verb == "back") open_service(next, {});
  if (action.verb == "view") choose_view(next, action.argument);
  update_list(next, action);
  update_comparison(next, action, catalog);
  if (action.verb == "wording") choose_row(next, action.argument);
  if (action.verb == "version") next.version = action.argument;
  if (action.verb == "older") next.older = action.argument;
  if (action.verb == "need") choose_need(next, action.argument);
  if (action.verb == "need-country") choose_need_country(next, action.argument);
  if (action.verb == "language" && !action.argument.empty()) next.language = action.argument;
  if (action.verb == "as-of") choose_date(next, action.argument);
  if (action.verb == "dropped") drop(next, action.argument);
  if (action.verb == "dismiss") next.dropped.clear();
  return next;
}

}  // namespace widget
