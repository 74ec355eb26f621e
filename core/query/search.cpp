// Searching; see the header.
#include "core/query/search.h"

#include <algorithm>
#include <string_view>

#include "core/query/folded_words.h"
#include "core/rules/rows.h"
#include "core/rules/words_of_annex.h"

namespace annex {
namespace {

// What a place is worth where a word begins there.
enum Worth {
  wording_worth = 1,
  alias_worth = 2,
  details_worth = 3,
  label_worth = 4,
  recipient_worth = 5,
  provider_worth = 6,
  service_worth = 8
};

struct SearchedText {
  std::string path;
  std::string words;
  int worth = 0;
};

int worth_of(const FoundWords& found) {
  if (found.kind == WordsKind::wording) return wording_worth;
  if (found.kind != WordsKind::name) return details_worth;
  if (found.path == "/service") return service_worth;
  return found.path == "/provider" ? provider_worth : recipient_worth;
}

class SearchedTexts {
 public:
  SearchedTexts(const Annex& annex, const Reference& reference) : annex_(annex), reference_(reference) {}

  std::vector<SearchedText> collect() {
    for_each_words(annex_, [&](const FoundWords& found) { add(found.path, found.words, worth_of(found)); });
    add("", annex_.id, alias_worth);
    add_rows(annex_.activities, Section::activities);
    add_rows(annex_.data_categories, Section::data_categories);
    add_rows(annex_.subject_matters, Section::subject_matters);
    add_rows(annex_.purposes, Section::purposes);
    add_rows(annex_.data_subjects, Section::data_subjects);
    add_countries();
    return std::move(texts_);
  }

 private:
  void add(const std::string& path, const std::string& words, int worth) {
    if (!words.empty()) texts_.push_back({path, words, worth});
  }

  // What the form and other documents call the rows that the annex has.
  template <typename Rows>
  void add_rows(const Rows& rows, Section section) {
    for (std::size_t index = 0; index < rows.size(); ++index) {
      const Term* term = reference_.vocabulary.find(section, rows[index].term);
      const TermWords* words = term ? words_of(*term, reference_.texts.language) : nullptr;
      const std::string path = row_path(section, index);
      add(path, words ? words->label : rows[index].term, label_worth);
      if (!words) continue;
      for (const std::string& alias : words->aliases) add(path, alias, alias_worth);
    }
  }

  void add_country(const std::string& path, const std::optional<std::string>& code) {
    if (!code) return;
    add(path, std::string(reference_.places.name(*code, reference_.texts.language)), recipient_worth);
    add(path, *code, alias_worth);
  }

  void add_countries() {
    add_country("/provider", annex_.provider.country);
    for (std::size_t group = 0; group < annex_.recipients.size(); ++group) {
      const auto& entities = annex_.recipients[group].entities;
      for (std::size_t entity = 0; entity < entities.size(); ++entity)
        add_country(entity_path(group, entity), entities[entity].country);
    }
  }

  const Annex& annex_;
  const Reference& reference_;
  std::vector<SearchedText> texts_;
};

// 0: no word begins so; 1: some does; 2: some is it.
int match(const std::string& wanted, const std::vector<std::string>& words) {
  int best = 0;
  for (const std::string& word : words)
    if (word.compare(0, wanted.size(), wanted) == 0)
      best = std::max(best, word.size() == wanted.size() ? 2 : 1);
  return best;
}

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
  for (const SearchedText& text : SearchedTexts(annex, reference).collect()) {
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
