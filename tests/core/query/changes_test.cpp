// Changes between two versions: what was before and after, where, and whom to tell.
#include "core/query/changes.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

const Law kLaw = [] {
  Law law;
  law.standings = {{"FR", Standing::inside, {}, ""}, {"DE", Standing::inside, {}, ""}};
  law.wordings.legal_forms = {"gmbh"};
  return law;
}();
const Vocabulary kVocabulary;
const Context kContext{kLaw, kVocabulary, {2026, 11, 23}};

Entity entity(const std::string& name, const std::string& country, const std::string& task) {
  Entity made;
  made.name = name;
  made.country = country;
  made.task = task;
  return made;
}

Annex base() {
  Annex annex;
  annex.id = "mail";
  annex.version = "1";
  annex.service.name = "Mail";
  annex.effective = Date{2026, 1, 1};
  annex.activities.resize(2);
  annex.activities[0].term = "store";
  annex.activities[0].answer = Answer::yes;
  annex.activities[1].term = "alter";
  annex.subject_matters.resize(1);
  annex.subject_matters[0].term = "hosting";
  annex.subject_matters[0].answer = Answer::yes;
  annex.subject_matters[0].retention.resize(1);
  annex.subject_matters[0].retention[0].plus = parse_duration("P1M");
  annex.recipients.resize(1);
  annex.recipients[0].relation = Relation::supplier;
  annex.recipients[0].entities = {entity("Nordlys", "DE", "storage"), entity("Merlin", "FR", "support")};
  return annex;
}

Annex next() {
  Annex annex = base();
  annex.version = "2";
  annex.effective = Date{2026, 6, 1};
  return annex;
}

std::vector<std::string> lines(const Annex& older, const Annex& newer) {
  std::vector<std::string> lines;
  for (const Change& change : changes_between(older, newer, kContext))
    lines.push_back(change.finding.rule + (change.telling == Telling::before ? " tell " : " - ") +
                    change.path + " '" + change.before + "' -> '" + change.after + "'");
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Changes, AreNoneBetweenEqualContents) { EXPECT_EQ(lines(base(), next()), Lines{}); }

TEST(Changes, TellOfWhatOnlyTheNewerStates) {
  Annex older = base();
  older.subject_matters[0].retention.clear();
  older.recipients[0].entities[1].country.reset();
  EXPECT_EQ(lines(older, next()),
            (Lines{"answer-added - /recipients/0/entities/1 '' -> 'FR'",
                   "answer-added - /subjectMatters/0 'unstated' -> 'service-term+P1M'"}));
}

TEST(Changes, TellOfRecipients) {
  Annex newer = next();
  newer.recipients[0].entities[0] = entity("Kestrel", "FR", "storage");
  newer.recipients[0].entities[1] = entity("Merlin", "IN", "support");
  newer.recipients[0].entities.push_back(entity("Heron", "FR", "backup"));
  EXPECT_EQ(lines(base(), newer),
            (Lines{"recipient-added tell /recipients/0/entities/2 '' -> 'Heron (FR)'",
                   "recipient-replaced tell /recipients/0/entities/0 'Nordlys' -> 'Kestrel (FR)'",
                   "recipient-moved-out tell /recipients/0/entities/1 'Merlin (FR)' -> 'Merlin (IN)'"}));
}

TEST(Changes, SayWhereAGoneRecipientStood) {
  Annex newer = next();
  newer.recipients[0].entities.pop_back();
  EXPECT_EQ(lines(base(), newer),
            (Lines{"recipient-removed - /recipients/0/entities/1 'Merlin (FR)' -> ''"}));
}

TEST(Changes, TellOfLongerRetentionOnly) {
  Annex newer = next();
  newer.subject_matters[0].retention[0].plus = parse_duration("P2M");
  EXPECT_EQ(lines(base(), newer),
            (Lines{"retention-lengthened tell /subjectMatters/0 'service-term+P1M' -> 'service-term+P2M'"}));
  EXPECT_EQ(lines(newer, base()),
            (Lines{"retention-shortened - /subjectMatters/0 'service-term+P2M' -> 'service-term+P1M'"}));
}

TEST(Changes, TellOfANoThatBecomesAYes) {
  Annex newer = next();
  newer.activities[0].answer = Answer::no;
  newer.activities[1].answer = Answer::yes;
  EXPECT_EQ(lines(base(), newer), (Lines{"answer-changed tell /activities/1 'no' -> 'yes'",
                                         "answer-changed - /activities/0 'yes' -> 'no'"}));
}

TEST(Changes, SayWhereAGoneRowStood) {
  Annex newer = next();
  newer.activities.pop_back();
  EXPECT_EQ(lines(base(), newer), (Lines{"answer-changed - /activities/1 'no' -> 'unstated'",
                                         "information-lost - /activities/1 'stated' -> 'unstated'"}));
}

}  // namespace
}  // namespace annex
