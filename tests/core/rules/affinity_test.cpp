// A provider's own terms are judged by the core term that they are a case of.
#include "core/rules/affinity.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

Term own(Section section, const std::string& id, const std::string& broader) {
  Term term;
  term.id = id;
  term.section = section;
  if (!broader.empty()) term.broader = broader;
  return term;
}

const Vocabulary kVocabulary = {
    "1",
    {own(Section::activities, "transmit", ""), own(Section::activities, "acme-relay", "transmit"),
     own(Section::activities, "acme-relay-abroad", "acme-relay"), own(Section::activities, "acme-dance", ""),
     own(Section::activities, "acme-here", "acme-there"), own(Section::activities, "acme-there", "acme-here"),
     own(Section::subject_matters, "traffic-transport", ""),
     own(Section::subject_matters, "acme-tunnel", "traffic-transport"),
     own(Section::subject_matters, "acme-party", "")}};

Law law_with_one() {
  Law law;
  law.affinity.resize(1);
  law.affinity[0].subject_matter = "traffic-transport";
  law.affinity[0].activities = {"transmit"};
  return law;
}

SubjectMatter subject(const std::string& term, Answer answer) {
  SubjectMatter row;
  row.term = term;
  row.answer = answer;
  return row;
}

PlausibleNeed need(const std::string& activity, std::vector<SubjectMatter> subjects) {
  const Law law = law_with_one();
  Annex annex;
  annex.subject_matters = std::move(subjects);
  return plausible_need_of(annex, {law, kVocabulary, {}}, AffinityList::activity, activity);
}

TEST(CoreTerm, GoesAllTheWayUp) {
  EXPECT_EQ(core_term(kVocabulary, Section::activities, "transmit"), "transmit");
  EXPECT_EQ(core_term(kVocabulary, Section::activities, "acme-relay-abroad"), "transmit");
  EXPECT_EQ(core_term(kVocabulary, Section::activities, "unheard-of"), "unheard-of");
}

TEST(CoreTerm, EndsInACircle) {
  const std::string term = core_term(kVocabulary, Section::activities, "acme-here");
  EXPECT_TRUE(term == "acme-here" || term == "acme-there");
}

TEST(PlausibleNeed, OfAnOwnActivityIsThatOfItsCoreTerm) {
  const PlausibleNeed found = need("acme-relay", {subject("traffic-transport", Answer::no)});
  EXPECT_TRUE(found.known);
  EXPECT_FALSE(found.met);
  EXPECT_FALSE(found.open);
  EXPECT_EQ(found.denied, std::vector<std::size_t>{0});
}

TEST(PlausibleNeed, IsMetByAnOwnSubjectMatterOfTheSameKind) {
  EXPECT_TRUE(
      need("transmit", {subject("traffic-transport", Answer::no), subject("acme-tunnel", Answer::yes)}).met);
}

TEST(PlausibleNeed, IsMetByASubjectMatterThatNobodyKnows) {
  EXPECT_TRUE(
      need("transmit", {subject("traffic-transport", Answer::no), subject("acme-party", Answer::yes)}).met);
  EXPECT_FALSE(
      need("transmit", {subject("traffic-transport", Answer::no), subject("acme-party", Answer::no)}).met);
}

TEST(PlausibleNeed, OfAnActivityThatTheTableDoesNotNameIsNotKnown) {
  EXPECT_FALSE(need("acme-dance", {subject("traffic-transport", Answer::no)}).known);
}

}  // namespace
}  // namespace annex
