// Searching; see the header.
#include "core/find/search.h"

#include <algorithm>
#include <string>

#include "core/find/folded_words.h"
#include "core/find/searched_texts.h"

namespace annex {
namespace {

void add_place(std::vector<FoundPlace>& places, const SearchedText& text, int score) {
  const auto there = std::find_if(places.begin(), places.end(),
                                  [&](const FoundPlace& place) { return place.path == text.path; });
  if (there == places.end()) {
    places.push_back({text.path, text.words, score});
  } else if (there->score < score) {
    there->words = text.words;
    there->score = score;
  }
}

// Nothing where some word is found nowhere.
std::optional<SearchHit> find_in(const Annex& annex, const Query& query, const Reference& reference) {
  SearchHit hit{&annex, {}, 0};
  std::vector<int> best(query.words.size(), 0);
  for (const SearchedText& text : searched_texts(annex, reference)) {
    const std::vector<std::string> words = folded_words(text.words);
    int score = 0;
    for (std::size_t at = 0; at < query.words.size(); ++at) {
      const int found = match(query.words[at], words) * text.worth;
      best[at] = std::max(best[at], found);
      score += found;
    }
    if (score > 0) add_place(hit.places, text, score);
  }
  for (const int found : best) {
    if (found == 0) return std::nullopt;
    hit.score += found;
  }
  std::sort(hit.places.begin(), hit.places.end(), [](const FoundPlace& one, const FoundPlace& other) {
    return one.score != other.score ? one.score > other.score : one.path < other.path;
  });
  return hit;
}

}  // namespace

std::vector<SearchHit> search(const std::vector<const Annex*>& annexes, const Query& query,
                              const Reference& reference, const Date& as_of) {
  const Context context{reference.law, reference.vocabulary, as_of};
  std::vector<SearchHit> hits;
  for (const Annex* annex : annexes) {
    const bool meets =
        std::all_of(query.conditions.begin(), query.conditions.end(),
                    [&](const Condition& condition) { return holds(condition, *annex, context); });
    if (!meets) continue;
    if (auto hit = find_in(*annex, query, reference)) hits.push_back(std::move(*hit));
  }
  std::stable_sort(hits.begin(), hits.end(), [](const SearchHit& one, const SearchHit& other) {
    return one.score != other.score ? one.score > other.score : one.annex->id < other.annex->id;
  });
  return hits;
}

}  // namespace annex
