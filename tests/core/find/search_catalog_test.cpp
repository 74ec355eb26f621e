// A search of packed keys finds what a search of the annexes themselves finds, in the same order, on every
// day.
#include "core/find/search_catalog.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/find/condition_keys.h"
#include "core/find/folded_words.h"
#include "core/find/search.h"
#include "core/find/searched_texts.h"
#include "core/find/word_keys.h"
#include "core/index/key_files.h"
#include "core/index/postings.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

const Reference& reference() {
  static const Reference french = test::reference("fr");
  return french;
}

struct Packed {
  std::vector<Annex> annexes;  // by id, so that equal scores are in the same order in both
  KeySet keys;
};

KeySet keys_of(const std::vector<Annex>& annexes, const std::vector<const Reference*>& references) {
  KeyFiles files;
  WordKeys words(files);
  ServiceNumber number = 0;
  for (const Annex& annex : annexes) {
    for (const Reference* each : references) words.add(annex, *each, number);
    add_condition_keys(files, annex, test::vocabulary(),
                       finding_periods(annex, test::law(), test::vocabulary()), number++);
  }
  words.finish();
  add_ranks(files, 3);
  KeySet keys;
  for (NamedKeyFile& file : files.encode(annexes.size(), 5000))
    keys.add(std::make_shared<const KeyFile>(*KeyFile::read(std::move(file.bytes))));
  return keys;
}

const Packed& packed() {
  static const Packed once = [] {
    Packed made;
    test::AnnexGenerator generator(20, test::vocabulary(), test::places());
    for (int count = 0; count < 50; ++count) made.annexes.push_back(generator.next());
    std::sort(made.annexes.begin(), made.annexes.end(),
              [](const Annex& one, const Annex& other) { return one.id < other.id; });
    made.annexes.erase(std::unique(made.annexes.begin(), made.annexes.end(),
                                   [](const Annex& one, const Annex& other) { return one.id == other.id; }),
                       made.annexes.end());
    made.keys = keys_of(made.annexes, {&reference()});
    return made;
  }();
  return once;
}

using Found = std::vector<std::pair<std::string, int>>;  // id and score

Found found_in_annexes(const Query& query, const Date& day) {
  std::vector<const Annex*> annexes;
  for (const Annex& annex : packed().annexes) annexes.push_back(&annex);
  Found found;
  for (const SearchHit& hit : search(annexes, query, reference(), day))
    found.emplace_back(hit.annex->id, hit.score);
  return found;
}

Found found_in_keys(const Query& query, const Date& day) {
  const Matches matches = search_catalog(packed().keys, query, day);
  Found found;
  for (const Scored& each : matches.scores.best(matches.services, 0, packed().annexes.size()))
    found.emplace_back(packed().annexes[each.service].id, each.score);
  return found;
}

// Words that some annex has, whole and cut short, alone and together.
std::vector<std::string> queries() {
  test::Random random(3);
  std::vector<std::string> words;
  for (const Annex& annex : packed().annexes)
    for (const SearchedText& text : searched_texts(annex, reference()))
      for (const std::string& word : folded_words(text.words)) words.push_back(word);
  std::vector<std::string> queries;
  for (int count = 0; count < 60; ++count) {
    std::string query;
    for (std::size_t left = 1 + random.below(3); left > 0; --left) {
      std::string word = random.one_of(words);
      // A word of another script is cut where a letter ends.
      if (word.size() > 3 && random.chance(60) &&
          std::all_of(word.begin(), word.end(), [](char letter) { return letter > 0; }))
        word.resize(1 + random.below(word.size() - 1));
      query += (query.empty() ? "" : " ") + word;
    }
    queries.push_back(std::move(query));
  }
  return queries;
}

TEST(SearchCatalog, FindsAndRanksAsASearchOfTheAnnexes) {
  std::size_t hits = 0;
  for (const std::string& text : queries()) {
    const Query query = parse_query(text, test::vocabulary(), test::places());
    const Found wanted = found_in_annexes(query, kDay);
    EXPECT_EQ(found_in_keys(query, kDay), wanted) << text;
    hits += wanted.size();
  }
  EXPECT_GT(hits, 100u);
}

TEST(SearchCatalog, AsksConditionsAsTheyAreAskedOfAnnexes) {
  const char* const conditions[] = {"country:US",
                                    "country:FR",
                                    "data:financial",
                                    "data:location",
                                    "activity:transmit",
                                    "subject:hosting",
                                    "supplier:a",
                                    "provider:a",
                                    "family:e",
                                    "retention>P1Y",
                                    "retention<=P1Y",
                                    "retention<=P6M",
                                    "retention>P20Y",
                                    "finding:error",
                                    "finding:warning",
                                    "finding:notice",
                                    "finding:tool-without-transfer",
                                    "finding:answer-missing",
                                    "is:illustrative"};
  std::size_t hits = 0, negated_hits = 0;
  for (const char* condition : conditions)
    for (const Date day : {Date{1999, 1, 1}, Date{2020, 7, 15}, Date{2020, 7, 16}, Date{2023, 7, 10}, kDay}) {
      const Query query = parse_query(condition, test::vocabulary(), test::places());
      const Query negated =
          parse_query(std::string("-").append(condition), test::vocabulary(), test::places());
      ASSERT_TRUE(query.problems.empty() && query.conditions.size() == 1) << condition;
      EXPECT_EQ(found_in_keys(query, day), found_in_annexes(query, day))
          << condition << " " << to_string(day);
      EXPECT_EQ(found_in_keys(negated, day), found_in_annexes(negated, day)) << "-" << condition;
      hits += found_in_annexes(query, day).size();
      negated_hits += found_in_annexes(negated, day).size();
    }
  EXPECT_GT(hits, 200u);
  EXPECT_GT(negated_hits, 200u);
}

TEST(SearchCatalog, PutsWordsAndConditionsTogether) {
  for (const char* text :
       {"re finding:error", "country:US -data:financial", "a retention>P1M -finding:answer-missing"}) {
    const Query query = parse_query(text, test::vocabulary(), test::places());
    EXPECT_EQ(found_in_keys(query, kDay), found_in_annexes(query, kDay)) << text;
  }
}

TEST(SearchCatalog, FindsEveryRowByItsLabelInEveryLanguage) {
  const Reference english = test::reference("en");
  const KeySet keys = keys_of({packed().annexes[0], packed().annexes[1]}, {&reference(), &english});
  for (const Reference* each : {&reference(), &english})
    for (ServiceNumber number = 0; number < 2; ++number)
      for (const DataCategory& row : packed().annexes[number].data_categories) {
        const Term* term = test::vocabulary().find(Section::data_categories, row.term);
        if (!term) continue;
        const std::string label = words_of(*term, each->texts.language)->label;
        const Query query = parse_query(label, test::vocabulary(), test::places());
        const Matches matches = search_catalog(keys, query, kDay);
        EXPECT_TRUE(matches.services.has(number)) << label;
        const auto places = places_found(keys, query, {{number, 0}});
        EXPECT_TRUE(std::any_of(places[0].begin(), places[0].end(), [&](const WordFound& found) {
          return found.place == "dataCategories/" + row.term;
        })) << label;
      }
}

TEST(SearchCatalog, TellsTheKeysThatItAsksFor) {
  const Query query =
      parse_query("donnees country:US -supplier:\"Acme\" finding:error", test::vocabulary(), test::places());
  EXPECT_EQ(keys_asked(query),
            (std::vector<std::string>{"donnees", ":country", ":supplier", ":finding:error"}));
}

TEST(Scores, GiveTheBestAPageAtATime) {
  test::Random random(5);
  constexpr std::size_t kServices = 1000;
  constexpr std::size_t kWords = 6;
  Scores scores(kServices, kWords);
  std::vector<int> sums(kServices, 0);
  for (std::size_t word = 0; word < kWords; ++word) {
    // Of no worth, and of more than there is in a file that is not damaged: not counted.
    std::map<std::size_t, std::vector<ServiceNumber>> levels = {{0, {1}}, {kMostLevel + 1, {2}}};
    Bits any(kServices);
    for (ServiceNumber service = 0; service < kServices; ++service) {
      std::size_t highest = 0;
      for (const std::size_t level : {1u, 2u, 3u, 8u, 16u})
        if (random.chance(20)) {
          levels[level].push_back(service);
          highest = level;
        }
      if (highest > 0) any.add(service);
      sums[service] += static_cast<int>(highest);
    }
    std::vector<std::string> postings;
    for (const auto& [level, services] : levels) postings.push_back(encode_postings(services, kServices));
    std::vector<Leveled> groups;
    for (const auto& [level, services] : levels) groups.push_back({level, postings[groups.size()]});
    EXPECT_EQ(scores.add(groups), any);
  }
  Bits among(kServices);
  std::vector<ServiceNumber> order;
  for (ServiceNumber service = 0; service < kServices; ++service)
    if (service % 3 != 0) {
      among.add(service);
      order.push_back(service);
    }
  std::stable_sort(order.begin(), order.end(),
                   [&](ServiceNumber one, ServiceNumber other) { return sums[one] > sums[other]; });
  for (const std::size_t skipped : {0u, 1u, 50u, 640u, 700u}) {
    const auto best = scores.best(among, skipped, 50);
    ASSERT_EQ(best.size(), skipped >= order.size() ? 0 : std::min<std::size_t>(50, order.size() - skipped));
    for (std::size_t at = 0; at < best.size(); ++at) {
      EXPECT_EQ(best[at].service, order[skipped + at]);
      EXPECT_EQ(best[at].score, sums[order[skipped + at]]);
    }
  }
}

}  // namespace
}  // namespace annex
