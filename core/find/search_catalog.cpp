// Searching a catalog's keys; see the header.
#include "core/find/search_catalog.h"

#include <array>
#include <utility>

#include "core/find/condition_keys.h"
#include "core/find/word_keys.h"
#include "core/index/postings.h"

namespace annex {
namespace {

// Groups of keys that are looked through for places: they help to see why a service was found, and must cost
// no time.
constexpr std::size_t kMostVisited = 2000;

constexpr std::size_t kLevels = 17;  // a whole word counts twice what a beginning does; worth is at most 8

std::size_t level_of(const KeyWalk& walk, const std::string& word) {
  return static_cast<std::size_t>(word_place(walk.tag()).worth) *
         (walk.key().size() == word.size() ? 2u : 1u);
}

bool is_beginning(std::string_view key) { return !key.empty() && key.back() == kBeginningMark; }

// The services that have the word, each with the best that it is worth there.
Bits add_word(const KeySet& keys, const std::string& word, Scores& scores) {
  std::array<Bits, kLevels> levels;
  const std::string all = word + kBeginningMark;
  bool had_all = false;
  for (KeyWalk walk(keys, word); walk.next();) {
    // Behind the key of all words that begin so there is nothing new.
    if (had_all && walk.key() != all) break;
    had_all = walk.key() == all;
    if (is_beginning(walk.key()) && !had_all) continue;
    Bits& level = levels[level_of(walk, word)];
    if (level.size() == 0) level = Bits(keys.services());
    add_postings(walk.postings(), level);
  }
  Bits found(keys.services());
  for (std::size_t worth = kLevels; worth-- > 0;) {
    Bits& level = levels[worth];
    if (level.size() == 0) continue;
    level.remove(found);
    scores.add(level, static_cast<int>(worth));
    found |= level;
  }
  return found;
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
  Matches matches{Bits::all(keys.services()), Scores(keys.services())};
  for (const Condition& condition : query.conditions) matches.services &= holding(condition, keys, as_of);
  for (const std::string& word : query.words) matches.services &= add_word(keys, word, matches.scores);
  return matches;
}

std::vector<std::vector<WordFound>> places_found(const KeySet& keys, const Query& query,
                                                 const std::vector<Scored>& services) {
  std::vector<std::vector<WordFound>> places(services.size());
  for (const std::string& word : query.words) {
    std::vector<BestPlace> best(services.size());
    std::size_t visited = 0;
    for (KeyWalk walk(keys, word); walk.next();) {
      if (is_beginning(walk.key())) continue;
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
