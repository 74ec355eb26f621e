// Searches of the published annexes, as text: tests/corpus/search/<language>.txt has for each query what is
// wrong with it, the services found, best first, and the rows that have its words. ANNEX_REBASELINE=1 writes
// them anew.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "core/codec/annex_json.h"
#include "core/find/search.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};
constexpr std::size_t kMostHits = 5, kMostPlaces = 3;

// The newest version of each service.
std::vector<Annex> published() {
  std::map<std::string, Annex> newest;
  for (const std::string& path : test::files_in("data/annexes", ".json")) {
    Annex annex = decode_annex(test::read_file(path), test::vocabulary(), test::places()).value;
    const auto there = newest.find(annex.id);
    if (there == newest.end() || there->second.effective < annex.effective)
      newest.insert_or_assign(annex.id, std::move(annex));
  }
  std::vector<Annex> annexes;
  for (auto& [id, annex] : newest) annexes.push_back(std::move(annex));
  return annexes;
}

std::string answer_to(const std::string& text, const std::vector<const Annex*>& annexes,
                      const Reference& reference) {
  const Query query = parse_query(text, test::vocabulary(), test::places());
  std::ostringstream told;
  told << "? " << text << "\n";
  for (const QueryProblem& problem : query.problems)
    told << "! " << problem.begin << "-" << problem.end << " " << message_of(problem, reference.texts)
         << "\n";
  const auto hits = search(annexes, query, reference, kDay);
  told << hits.size() << " found\n";
  for (std::size_t at = 0; at < hits.size() && at < kMostHits; ++at) {
    told << "  " << hits[at].annex->id << " " << hits[at].score << "\n";
    for (std::size_t place = 0; place < hits[at].places.size() && place < kMostPlaces; ++place)
      told << "    " << hits[at].places[place].path << " " << hits[at].places[place].words << "\n";
  }
  return told.str();
}

class SearchCorpus : public testing::TestWithParam<const char*> {};

TEST_P(SearchCorpus, FindsWhatTheTextSays) {
  const std::string path = std::string("tests/corpus/search/") + GetParam() + ".txt";
  const std::vector<Annex> all = published();
  std::vector<const Annex*> annexes;
  for (const Annex& annex : all) annexes.push_back(&annex);
  const Reference reference = test::reference(GetParam());
  const std::string before = test::read_file(path);
  std::string answers;
  std::istringstream lines(before);
  for (std::string line; std::getline(lines, line);)
    if (line.compare(0, 2, "? ") == 0)
      answers += (answers.empty() ? "" : "\n") + answer_to(line.substr(2), annexes, reference);
  EXPECT_FALSE(answers.empty());
  if (test::rebaseline())
    test::write_file(path, answers);
  else
    EXPECT_EQ(answers, before);
}

INSTANTIATE_TEST_SUITE_P(Languages, SearchCorpus, testing::Values("fr", "en"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace annex
