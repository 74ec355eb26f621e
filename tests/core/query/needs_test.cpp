// Needs: read as they are written, and never met by what is not stated.
#include "core/query/needs.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

Term term(Section section, const std::string& id) {
  Term made;
  made.section = section;
  made.id = id;
  return made;
}

const Vocabulary kVocabulary = {
    "1",
    {term(Section::activities, "store"), term(Section::data_categories, "traffic"),
     term(Section::subject_matters, "hosting"), term(Section::recipients, "affiliate-eea"),
     term(Section::recipients, "affiliate-third-country"), term(Section::recipients, "supplier-eea"),
     term(Section::recipients, "supplier-third-country")}};
const Law kLaw = [] {
  Law law;
  law.standings = {{"FR", Standing::inside, {}, ""},
                   {"DE", Standing::inside, {}, ""},
                   {"NC", Standing::ask, {}, ""},
                   {"GB", Standing::inside, {std::nullopt, Date{2020, 12, 31}}, ""}};
  return law;
}();

RecipientGroup group(Relation relation, Region region) {
  RecipientGroup made;
  made.relation = relation;
  made.region = region;
  return made;
}

// Every row stated: two recipients, in France and Germany, and hosting for a year.
Annex base() {
  Annex annex;
  annex.provider.country = "FR";
  annex.activities.resize(1);
  annex.activities[0].term = "store";
  annex.activities[0].answer = Answer::yes;
  annex.data_categories.resize(1);
  annex.data_categories[0].term = "traffic";
  annex.subject_matters.resize(1);
  annex.subject_matters[0].term = "hosting";
  annex.subject_matters[0].answer = Answer::yes;
  annex.subject_matters[0].retention.resize(1);
  annex.subject_matters[0].retention[0].basis = RetentionBasis::fixed;
  annex.subject_matters[0].retention[0].duration = parse_duration("P1Y");
  annex.recipients = {
      group(Relation::affiliate, Region::eea), group(Relation::affiliate, Region::third_country),
      group(Relation::supplier, Region::eea), group(Relation::supplier, Region::third_country)};
  annex.recipients[0].entities.resize(1);
  annex.recipients[0].entities[0].name = "Own";
  annex.recipients[0].entities[0].country = "FR";
  annex.recipients[2].entities.resize(1);
  annex.recipients[2].entities[0].name = "Nordlys";
  annex.recipients[2].entities[0].country = "DE";
  return annex;
}

// "met", or the objections: "stated /recipients/2/entities/0".
std::string verdict(const Annex& annex, const std::string& text, const Date& date = {2026, 11, 23}) {
  const std::optional<Need> need = parse_need(text, kVocabulary);
  if (!need) return "no need";
  const auto unmet = unmet_needs(annex, {*need}, {kLaw, kVocabulary, date});
  if (unmet.empty()) return "met";
  std::string words;
  for (const Objection& objection : unmet[0].objections) {
    words += words.empty() ? "" : ", ";
    words += objection.against == Against::stated       ? "stated "
             : objection.against == Against::not_stated ? "not stated "
                                                        : "incomparable ";
    words += objection.path;
  }
  return words;
}

TEST(ParseNeed, RefusesWhatIsNoNeed) {
  for (const char* text :
       {"", "no-third-countries", "countries=", "countries=FR,", "countries=fr", "countries=France",
        "no-data:", "no-data:store", "activity:traffic", "no-activity:walk", "retention<=", "retention<=1Y",
        "retention<=P0D", "retention<P1Y", "no-findings>=", "no-findings>=bad", "no-suppliers "})
    EXPECT_FALSE(parse_need(text, kVocabulary)) << text;
}

TEST(Needs, NoThirdCountry) {
  Annex annex = base();
  EXPECT_EQ(verdict(annex, "no-third-country"), "met");
  annex.recipients[2].entities[0].country = "IN";
  EXPECT_EQ(verdict(annex, "no-third-country"), "stated /recipients/2/entities/0");
  annex.recipients[2].entities[0].country = "NC";
  EXPECT_EQ(verdict(annex, "no-third-country"), "not stated /recipients/2/entities/0");
  annex.recipients[2].entities[0].country.reset();
  EXPECT_EQ(verdict(annex, "no-third-country"), "not stated /recipients/2/entities/0");
  annex.recipients[2].entities[0].country = "GB";
  EXPECT_EQ(verdict(annex, "no-third-country", {2020, 12, 31}), "met");
  EXPECT_EQ(verdict(annex, "no-third-country", {2021, 1, 1}), "stated /recipients/2/entities/0");
  annex = base();
  annex.recipients.erase(annex.recipients.begin() + 1);
  EXPECT_EQ(verdict(annex, "no-third-country"), "not stated /recipients");
  annex = base();
  annex.recipients.erase(annex.recipients.begin());
  EXPECT_EQ(verdict(annex, "no-third-country"), "met");
  annex.provider.country = "US";
  EXPECT_EQ(verdict(annex, "no-third-country"), "stated /provider");
  annex.provider.country.reset();
  EXPECT_EQ(verdict(annex, "no-third-country"), "not stated /provider");
  annex = base();
  annex.recipients[3].entities = annex.recipients[2].entities;
  EXPECT_EQ(verdict(annex, "no-third-country"), "stated /recipients/3/entities/0");
}

TEST(Needs, Countries) {
  Annex annex = base();
  EXPECT_EQ(verdict(annex, "countries=FR,DE"), "met");
  EXPECT_EQ(verdict(annex, "countries=FR"), "stated /recipients/2/entities/0");
  EXPECT_EQ(verdict(annex, "countries=DE"), "stated /provider, stated /recipients/0/entities/0");
  annex.provider.country.reset();
  EXPECT_EQ(verdict(annex, "countries=FR,DE"), "not stated /provider");
  annex = base();
  annex.recipients[0].entities[0].country.reset();
  EXPECT_EQ(verdict(annex, "countries=FR,DE"), "not stated /recipients/0/entities/0");
  annex.recipients.erase(annex.recipients.begin());
  EXPECT_EQ(verdict(annex, "countries=FR,DE"), "not stated /recipients");
}

TEST(Needs, NoSuppliers) {
  Annex annex = base();
  EXPECT_EQ(verdict(annex, "no-suppliers"), "stated /recipients/2/entities/0");
  annex.recipients[2].entities.clear();
  EXPECT_EQ(verdict(annex, "no-suppliers"), "met");
  annex.recipients.pop_back();
  EXPECT_EQ(verdict(annex, "no-suppliers"), "not stated /recipients");
}

TEST(Needs, Answers) {
  Annex annex = base();
  EXPECT_EQ(verdict(annex, "no-data:traffic"), "met");
  EXPECT_EQ(verdict(annex, "activity:store"), "met");
  EXPECT_EQ(verdict(annex, "no-activity:store"), "stated /activities/0");
  annex.data_categories[0].answer = Answer::yes;
  EXPECT_EQ(verdict(annex, "no-data:traffic"), "stated /dataCategories/0");
  annex.data_categories.clear();
  annex.activities.clear();
  EXPECT_EQ(verdict(annex, "no-data:traffic"), "not stated /dataCategories");
  EXPECT_EQ(verdict(annex, "activity:store"), "not stated /activities");
  EXPECT_EQ(verdict(annex, "no-activity:store"), "not stated /activities");
}

std::string retention_verdict(RetentionBasis basis, const char* maximum, const char* limit) {
  Annex annex = base();
  Retention& retention = annex.subject_matters[0].retention[0];
  retention.basis = basis;
  retention.duration.reset();
  if (*maximum && basis == RetentionBasis::fixed)
    retention.duration = parse_duration(maximum);
  else if (*maximum && basis == RetentionBasis::service_term)
    retention.plus = parse_duration(maximum);
  else if (*maximum)
    retention.max = parse_duration(maximum);
  const std::string words = verdict(annex, std::string("retention<=") + limit);
  return words.substr(0, words.find(" /"));
}

TEST(Needs, Retention) {
  EXPECT_EQ(retention_verdict(RetentionBasis::fixed, "P1Y", "P1Y"), "met");
  EXPECT_EQ(retention_verdict(RetentionBasis::fixed, "P12M", "P1Y"), "met");
  EXPECT_EQ(retention_verdict(RetentionBasis::fixed, "P13M", "P1Y"), "stated");
  EXPECT_EQ(retention_verdict(RetentionBasis::fixed, "P30D", "P1M"), "incomparable");
  EXPECT_EQ(retention_verdict(RetentionBasis::fixed, "P28D", "P1M"), "met");
  EXPECT_EQ(retention_verdict(RetentionBasis::transmission, "", "PT1S"), "met");
  EXPECT_EQ(retention_verdict(RetentionBasis::unlimited, "", "P99Y"), "stated");
  EXPECT_EQ(retention_verdict(RetentionBasis::service_term, "", "P99Y"), "incomparable");
  EXPECT_EQ(retention_verdict(RetentionBasis::service_term, "P6M", "P1Y"), "incomparable");
  EXPECT_EQ(retention_verdict(RetentionBasis::service_term, "P2Y", "P1Y"), "stated");
  EXPECT_EQ(retention_verdict(RetentionBasis::customer_choice, "P1Y", "P1Y"), "met");
  EXPECT_EQ(retention_verdict(RetentionBasis::customer_choice, "P2Y", "P1Y"), "incomparable");
  EXPECT_EQ(retention_verdict(RetentionBasis::legal_requirement, "", "P1Y"), "incomparable");
  EXPECT_EQ(retention_verdict(RetentionBasis::other, "", "P1Y"), "incomparable");
}

TEST(Needs, RetentionThatIsNotStated) {
  Annex annex = base();
  annex.subject_matters[0].retention.push_back({});
  EXPECT_EQ(verdict(annex, "retention<=P1Y"), "incomparable /subjectMatters/0");
  annex.subject_matters[0].retention.clear();
  EXPECT_EQ(verdict(annex, "retention<=P1Y"), "not stated /subjectMatters/0");
  annex.subject_matters[0].answer = Answer::no;
  EXPECT_EQ(verdict(annex, "retention<=P1Y"), "met");
  annex.subject_matters.clear();
  EXPECT_EQ(verdict(annex, "retention<=P1Y"), "not stated /subjectMatters");
}

TEST(Needs, NoFindings) {
  Annex annex = base();
  // No purpose is an error, no date a warning, no contact a notice.
  EXPECT_NE(verdict(annex, "no-findings>=error").find("stated /purposes"), std::string::npos);
  EXPECT_EQ(verdict(annex, "no-findings>=error").find("/effective"), std::string::npos);
  EXPECT_NE(verdict(annex, "no-findings>=warning").find("stated /effective"), std::string::npos);
  EXPECT_NE(verdict(annex, "no-findings>=notice").find("stated /dataCategories"), std::string::npos);
}

}  // namespace
}  // namespace annex
