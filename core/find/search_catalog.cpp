// Searching a catalog's keys; see the header.
#include "core/find/search_catalog.h"

#include <algorithm>
#include <utility>

#include "core/find/condition_keys.h"
#include "core/find/word_keys.h"
#include "core/index/postings.h"

namespace annex {
namespace {

// Groups of keys that are looked through for places: they help to see why a service was found, and must cost
// no time.
constexpr std::size_t kMostVisited = 2000;

std::size_t level_of(const KeyWalk& walk, const std::string& word) {
  return word_place(walk.tag()).worth * (walk.key().size() == word.size() ? 2u : 1u);
}

bool is_beginning(std::string_view key) { return !key.empty() && key.back() == kBeginningMark; }

// The services that have the word, by what it is worth there. Where many words begin so, one key says it of
// them all.
std::vector<Leveled> levels_of(const KeySet& keys, const std::string& word) {
  std::vector<Leveled> levels;
  for (KeyWalk walk(keys, word + kBeginningMark); walk.next();)
    levels.push_back({word_place(walk.tag()).worth, walk.postings()});
  if (!levels.empty()) return levels;
  for (KeyWalk walk(keys, word); walk.next();) {
    // What a key has at best it says without a place; where it has one group, that is all it has.
    const bool is_best = walk.groups() == 1 || word_place(walk.tag()).place.empty();
    if (is_best && !is_beginning(walk.key())) levels.push_back({level_of(walk, word), walk.postings()});
  }
  return levels;
}

// The best place of each service so far; the first of equal ones in the order of the keys.
struct BestPlace {
  std::size_t level = 0;
  WordFound found;
};

}  // namespace

std::vector<std::string> keys_asked(const Query& query) {
  std::vector<std::string> starts = query.words;
  for (const Condition& condition : query.conditions) starts.push_back(keys_asked(condition));
  return starts;
}

Matches search_catalog(const KeySet& keys, const Query& query, const Date& as_of) {
  Matches matches{Bits::all(keys.services()), Scores(keys.services(), query.words.size())};
  for (const Condition& condition : query.conditions) matches.services &= holding(condition, keys, as_of);
  for (const std::string& word : query.words) matches.services &= matches.scores.add(levels_of(keys, word));
  return matches;
}

std::vector<std::vector<WordFound>> places_found(const KeySet& keys, const Query& query,
                                                 const std::vector<Scored>& services) {
  std::vector<std::vector<WordFound>> places(services.size());
  for (const std::string& word : query.words) {
    std::vector<BestPlace> best(services.size());
    std::size_t visited = 0;
    for (KeyWalk walk(keys, word); walk.next();) {
      if (is_beginning(walk.key()) || word_place(walk.tag()).place.empty()) continue;
      if (++visited > kMostVisited) break;
      const std::size_t level = level_of(walk, word);
      Bits here(keys.services());
      add_postings(walk.postings(), here);
      for (std::size_t at = 0; at < services.size(); ++at)
        if (level > best[at].level && here.has(services[at].service))
          best[at] = {level, {std::string(walk.key()), std::string(word_place(walk.tag()).place)}};
    }
    for (std::size_t at = 0; at < services.size(); ++at)
      if (best[at].level > 0) places[at].push_back(std::move(best[at].found));
  }
  return places;
}

}  // namespace annex
