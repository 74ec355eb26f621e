// Searching the list; see the header. In the browser most of this comes in the second file.
#include "wasm/app/list_search.h"

#include <algorithm>
#include <utility>

#include "core/find/facets.h"
#include "core/find/query_language.h"
#include "core/find/search_catalog.h"
#include "core/find/word_keys.h"
#include "core/model/section.h"
#include "core/pages/words.h"
#include "wasm/app/page_parts.h"

namespace widget {
namespace {

// Whether the file has the key of all words that begin so (core/find/word_keys.h), to its end.
bool has_all(const annex::Catalog& catalog, const std::string& file, const std::string& start) {
  const auto found = catalog.files.find(file);
  if (found == catalog.files.end() || !found->second.keys) return false;
  const std::string all = start + annex::kBeginningMark;
  annex::KeySet keys;
  keys.add(found->second.keys);
  return found->second.keys->last() != all && !keys.of(all).none();
}

// What is still to come of the keys that the query asks, and what did not come.
void find_missing(ListSearch& search, const annex::Query& query, const annex::Catalog& catalog) {
  for (const std::string& start : annex::keys_asked(query)) {
    const std::vector<std::string> files = annex::shards_for(catalog.index->words, start);
    for (const std::string& file : files) {
      if (state_of(catalog, file) == annex::LoadState::failed) search.failed = file;
      const bool coming = is_coming(catalog, file);
      const bool told = std::count(search.wanted.begin(), search.wanted.end(), file) > 0;
      if (coming && !told) search.wanted.push_back(file);
      // The first may have all that the others say, once it is there. Of two both are asked: what a service
      // was found by is told by the words themselves.
      if (coming || (files.size() > 2 && has_all(catalog, file, start))) break;
    }
  }
}

// The row of a place (core/find/word_keys.h); empty for the service and its provider, which the entry shows
// itself.
std::string row_words(const std::string& place, const annex::Reference& reference) {
  const std::size_t slash = place.find('/');
  const auto section = annex::section_of_key(place.substr(0, slash));
  if (!section) return {};
  if (slash == std::string::npos) return reference.texts.say("page.section." + place);
  return annex::term_words(*section, place.substr(slash + 1), reference);
}

std::vector<std::string> found_words(const std::vector<annex::WordFound>& found,
                                     const annex::Reference& reference) {
  std::vector<std::string> words;
  for (const annex::WordFound& each : found) {
    const std::string row = row_words(each.place, reference);
    if (row.empty()) continue;
    std::string told = reference.texts.say("search.found-word", {{"row", row}, {"word", each.word}});
    if (std::count(words.begin(), words.end(), told) == 0) words.push_back(std::move(told));
  }
  return words;
}

void answer(annex::TextFound& found, const State& state, const annex::Query& query, const annex::KeySet& keys,
            const annex::Catalog& catalog, const annex::Reference& reference) {
  const std::size_t services = catalog.index->services();
  annex::Matches matches{annex::Bits::all(services), annex::Scores(services, 0)};
  if (!annex::keys_asked(query).empty()) matches = annex::search_catalog(keys, query, state.as_of);
  annex::Bits chosen = annex::with_facets(catalog, state.facets, state.as_of);
  chosen &= matches.services;
  const std::size_t page = annex::page_shown(state.page, chosen.count());
  const auto best = matches.scores.best(chosen, page * annex::kServicesAPage, annex::kServicesAPage);
  for (const annex::Scored& each : best) found.shown.push_back(each.service);
  for (const auto& places : annex::places_found(keys, query, best))
    found.places.push_back(found_words(places, reference));
  found.services = std::move(matches.services);
}

}  // namespace

bool searches_words(const State& state, const annex::Catalog& catalog) {
  return state.view == View::list && !state.query.empty() && catalog.index && !catalog.index->words.empty();
}

ListSearch search_list(const State& state, const annex::Catalog& catalog, const annex::Reference& reference) {
  ListSearch search;
  const annex::Query query = annex::parse_query(state.query, reference.vocabulary, reference.places);
  for (const annex::QueryProblem& problem : query.problems)
    search.found.messages.push_back(annex::message_of(problem, reference.texts));
  find_missing(search, query, catalog);
  // Keys of another number of services are those of another catalog, or some of its entries could not be
  // read.
  const annex::KeySet keys = annex::loaded_keys(catalog, catalog.index->words, "");
  const bool fits = annex::keys_asked(query).empty() || keys.services() == catalog.index->services();
  if (search.answered() && !fits) search.failed = catalog.index->words.front().file;
  if (search.answered()) answer(search.found, state, query, keys, catalog, reference);
  return search;
}

}  // namespace widget
