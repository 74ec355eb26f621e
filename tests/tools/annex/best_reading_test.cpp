// Of several readings the whole one is taken, else the one with most facts that are understood.
#include "tools/annex/best_reading.h"

#include <gtest/gtest.h>

namespace annex::test {
namespace {

ImportResult with_activities(std::size_t rows) {
  ImportResult result;
  result.draft.activities.resize(rows);
  result.report.unanswered.push_back({"activities", "collect"});
  return result;
}

ImportResult leaving(ImportResult result, int lines) {
  result.report.unrecognised.push_back({{1, lines}, "words"});
  return result;
}

ImportResult whole(std::size_t rows) {
  ImportResult result = with_activities(rows);
  result.report.unanswered.clear();
  return result;
}

ImportResult with_retention(RetentionBasis basis, Answer answer) {
  ImportResult result = with_activities(0);
  SubjectMatter subject;
  subject.answer = answer;
  subject.retention.resize(1);
  subject.retention[0].basis = basis;
  result.draft.subject_matters.push_back(subject);
  return result;
}

ImportResult with_entities(std::size_t entities, std::size_t placed) {
  ImportResult result = with_activities(0);
  RecipientGroup group;
  group.entities.resize(entities);
  for (std::size_t at = 0; at < placed; ++at) group.entities[at].country = "FR";
  result.draft.recipients.push_back(group);
  return result;
}

TEST(BestReading, IsTheOneThatLeavesNothing) {
  EXPECT_EQ(best_reading({with_activities(9), whole(3), with_activities(12)}), 1U);
}

TEST(BestReading, IsTheOneWithMostFacts) {
  EXPECT_EQ(best_reading({with_activities(2), with_activities(5), with_activities(4)}), 1U);
}

TEST(BestReading, CountsWhatIsUnderstood) {
  const auto fixed = with_retention(RetentionBasis::fixed, Answer::yes);
  EXPECT_EQ(best_reading({with_retention(RetentionBasis::other, Answer::yes), fixed}), 1U);
  EXPECT_EQ(best_reading({with_retention(RetentionBasis::fixed, Answer::no), fixed}), 1U);
  EXPECT_EQ(best_reading({with_entities(3, 1), with_entities(2, 2)}), 1U);
}

TEST(BestReading, OfEqualsLeavesFewestLines) {
  EXPECT_EQ(best_reading({leaving(with_activities(2), 5), leaving(with_activities(2), 3)}), 1U);
  EXPECT_EQ(best_reading({with_activities(2), with_activities(2)}), 0U);
}

TEST(BestReading, IsNotOneThatWasRefused) {
  ImportResult refused;
  refused.refused = ImportRefused{};
  EXPECT_EQ(best_reading({refused, with_activities(0)}), 1U);
  EXPECT_EQ(best_reading({refused}), 0U);
}

}  // namespace
}  // namespace annex::test
