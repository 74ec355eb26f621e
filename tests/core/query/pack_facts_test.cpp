// Packed facts say of any two annexes how many rows a comparison of them shows to differ.
#include "core/query/pack_facts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/codec/annex_json.h"
#include "core/query/compare.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

// A provider's own terms, each a case of a term of the form or of one that the form does not ask.
Vocabulary with_own_terms() {
  Vocabulary made = vocabulary();
  const std::vector<Term> terms = made.terms;
  for (const Term& term : terms) {
    if (term.section == Section::recipients) continue;
    for (const char* end : {"-once", "-always"}) {
      Term own;
      own.id = term.id + end;
      own.section = term.section;
      own.asked = false;
      own.broader = term.id;
      made.terms.push_back(own);
    }
  }
  return made;
}

void expect_the_same_differences(const std::vector<Annex>& annexes, const Vocabulary& vocabulary) {
  FactsTable table;
  for (const Annex& annex : annexes) table.add(pack_facts(annex, vocabulary));
  for (std::size_t one = 0; one < annexes.size(); ++one)
    for (std::size_t other = 0; other < annexes.size(); ++other)
      ASSERT_EQ(table.differences(one, other),
                differences(compare({&annexes[one], &annexes[other]}, vocabulary)).size())
          << annexes[one].id << " " << one << " and " << annexes[other].id << " " << other;
}

TEST(PackFacts, CountTheDifferencesOfAllPublishedAnnexes) {
  std::vector<Annex> annexes;
  for (const std::string& file : files_in("data/annexes", ".json"))
    annexes.push_back(decode_annex(read_file(file), vocabulary(), places()).value);
  ASSERT_GT(annexes.size(), 10u);
  expect_the_same_differences(annexes, vocabulary());
}

TEST(PackFacts, CountTheDifferencesOfAnyAnnexes) {
  const Vocabulary own = with_own_terms();
  for (const Vocabulary* each : {&vocabulary(), &own}) {
    AnnexGenerator generator(20261123, *each, places());
    std::vector<Annex> annexes;
    while (annexes.size() < 25) annexes.push_back(generator.next());
    expect_the_same_differences(annexes, *each);
  }
}

// A case of a term that two annexes both have: it stands in the term's row in one, in a row of its own in the
// other, where nothing is kept.
TEST(PackFacts, ComparesACaseOfATermWhereverItStands) {
  const Vocabulary own = with_own_terms();
  SubjectMatter once;
  once.term = own.in(Section::subject_matters).front()->id + "-once";
  once.answer = Answer::yes;
  once.retention = {Retention{}};
  SubjectMatter other = once;
  other.retention.clear();
  SubjectMatter broad = other;
  broad.term = own.in(Section::subject_matters).front()->id;
  Annex alone, both, without;
  alone.id = "alone";
  alone.subject_matters = {once};
  both.id = "both";
  both.subject_matters = {broad, other};
  without.id = "without";
  expect_the_same_differences({alone, both, without}, own);
}

TEST(PackFacts, HoldWhatIsSaidBesideAnAnswer) {
  const Vocabulary& terms = vocabulary();
  Annex annex = decode_annex(read_file("data/annexes/content-delivery/3.json"), terms, places()).value;
  Annex role = annex, kinds = annex, tool = annex, place = annex;
  for (SubjectMatter& row : role.subject_matters) row.role = Role::controller;
  for (DataCategory& row : kinds.data_categories) row.kinds = {"genetic"};
  for (RecipientGroup& group : tool.recipients) group.safeguards.resize(1);
  for (RecipientGroup& group : place.recipients)
    for (Entity& entity : group.entities) entity.country.reset(), entity.location = "Mumbai";
  for (const Annex* each : {&role, &kinds, &tool, &place}) {
    EXPECT_NE(pack_facts(*each, terms), pack_facts(annex, terms));
    expect_the_same_differences({annex, *each}, terms);
  }
}

TEST(PackFacts, NeitherWordsNorOrderChangeThem) {
  const Vocabulary& terms = vocabulary();
  Annex annex = decode_annex(read_file(files_in("data/annexes", ".json").front()), terms, places()).value;
  const PackedFacts before = pack_facts(annex, terms);
  std::reverse(annex.activities.begin(), annex.activities.end());
  std::reverse(annex.recipients.begin(), annex.recipients.end());
  for (Activity& row : annex.activities) row.details["fr"] = "autrement";
  EXPECT_EQ(pack_facts(annex, terms), before);
  annex.activities.front().answer = annex.activities.front().answer == Answer::yes ? Answer::no : Answer::yes;
  EXPECT_NE(pack_facts(annex, terms), before);
}

}  // namespace
}  // namespace annex::test
