// The core vocabulary is whole: every term in every language, with its law and its place in the W3C Data
// Privacy Vocabulary.
#include "core/model/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/import/folded_text.h"
#include "tests/data/languages.h"
#include "tests/support/dpv_terms.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using testing::AnyOf;
using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<std::string> ids_in(Section section) {
  std::vector<std::string> ids;
  for (const Term* term : vocabulary().in(section)) ids.push_back(term->id);
  return ids;
}

// Annexes that are published use these ids: one may be added or deprecated, none may vanish or change its
// place.
TEST(CoreVocabulary, HasTheRowsOfTheFormInItsOrder) {
  EXPECT_THAT(ids_in(Section::activities),
              ElementsAreArray({"collect", "record", "organise", "store", "alter", "consult", "transmit",
                                "disclose", "combine", "restrict", "erase", "other-use"}));
  EXPECT_THAT(ids_in(Section::data_categories),
              ElementsAreArray({"identification", "traffic", "location", "customer-relationship", "financial",
                                "sensitive", "criminal-offences", "transported-content", "hosted-content"}));
  EXPECT_THAT(ids_in(Section::subject_matters),
              ElementsAreArray({"service-activation", "user-authentication", "routing-information",
                                "incident-management", "service-quality", "contract-documents",
                                "detailed-billing", "customer-reports", "traffic-transport", "hosting",
                                "judicial-requests", "other-subject"}));
  EXPECT_THAT(ids_in(Section::purposes), ElementsAreArray({"service-provision"}));
  EXPECT_THAT(ids_in(Section::data_subjects), ElementsAreArray({"customer-staff", "other-end-users"}));
  EXPECT_THAT(ids_in(Section::recipients),
              ElementsAreArray({"affiliate-eea", "affiliate-third-country", "affiliate-unstated",
                                "supplier-eea", "supplier-third-country", "supplier-unstated"}));
}

TEST(CoreVocabulary, AsksForWhatThePaperFormAsks) {
  std::vector<std::string> not_asked;
  for (const Term& term : vocabulary().terms)
    if (!term.asked) not_asked.push_back(term.id);
  EXPECT_THAT(not_asked, ElementsAreArray({"criminal-offences", "affiliate-unstated", "supplier-unstated"}));
}

TEST(CoreVocabulary, SaysWhichDataTheProviderCanIdentify) {
  for (const Term& term : vocabulary().terms) {
    if (term.section != Section::data_categories) {
      EXPECT_EQ(term.group, "") << term.id;
    } else {
      const bool content = term.id == "transported-content" || term.id == "hosted-content";
      EXPECT_EQ(term.group, content ? "not-identifiable" : "identifiable") << term.id;
    }
  }
}

TEST(CoreVocabulary, SaysEveryTermInEveryLanguage) {
  for (const Term& term : vocabulary().terms)
    for (const std::string& language : languages()) {
      SCOPED_TRACE(term.id + " in " + language);
      const auto words = term.words.find(language);
      ASSERT_NE(words, term.words.end());
      EXPECT_NE(words->second.label, "");
      EXPECT_EQ(words->second.sentence.substr(words->second.sentence.size() - 1), ".");
      EXPECT_THAT(marks(words->second.label, language), IsEmpty());
      EXPECT_THAT(marks(words->second.sentence, language), IsEmpty());
      // Groups of recipients are told by who and where, which the importer reads itself.
      EXPECT_EQ(words->second.aliases.empty(), term.section == Section::recipients);
    }
}

TEST(CoreVocabulary, LabelsTellTheTermsOfASectionApart) {
  for (const std::string& language : languages()) {
    std::set<std::pair<Section, std::string>> labels;
    for (const Term& term : vocabulary().terms)
      EXPECT_TRUE(labels.emplace(term.section, term.words.at(language).label).second) << term.id;
  }
}

// Two rows that answer to one heading would let the importer put an answer where it does not belong.
TEST(CoreVocabulary, AliasesBelongToOneTermOfTheirSection) {
  for (const std::string& language : languages()) {
    std::map<std::pair<Section, std::string>, std::string> owners;
    for (const Term& term : vocabulary().terms)
      for (const std::string& alias : term.words.at(language).aliases) {
        const auto [owner, is_new] =
            owners.emplace(std::pair(term.section, importing::fold_phrase(alias)), term.id);
        EXPECT_EQ(owner->second, term.id) << alias;
      }
  }
}

TEST(CoreVocabulary, RestsEveryTermOnLaw) {
  for (const Term& term : vocabulary().terms) {
    EXPECT_THAT(term.law, AnyOf(StartsWith("GDPR Art. "), StartsWith("Directive 2002/58/EC Art. ")))
        << term.id;
    EXPECT_EQ(term.added_in, "1") << term.id;
    EXPECT_FALSE(term.broader) << term.id << " is core, and nothing is broader";
  }
}

TEST(CoreVocabulary, SaysHowWellTheDataPrivacyVocabularyFits) {
  for (const Term& term : vocabulary().terms) {
    SCOPED_TRACE(term.id);
    EXPECT_EQ(term.dpv.term.empty(), term.dpv.match == DpvMatch::none);
    if (!term.dpv.term.empty()) {
      EXPECT_TRUE(is_dpv_term(term.dpv.term)) << term.dpv.term;
    }
    std::set<std::string> seen = {term.dpv.term};
    for (const std::string& also : term.dpv.also) {
      EXPECT_TRUE(is_dpv_term(also)) << also;
      EXPECT_TRUE(seen.insert(also).second) << also << " is there twice";
    }
  }
}

// Else a row answered yes would say of another one, answered no, that it holds.
TEST(CoreVocabulary, NoTypeOfARowImpliesAnotherRow) {
  const auto has_type = [](const Term& term) {
    return term.dpv.match == DpvMatch::exact || term.dpv.match == DpvMatch::close;
  };
  for (const Term& term : vocabulary().terms) {
    if (!has_type(term)) continue;
    for (const Term& other : vocabulary().terms) {
      const bool groups = term.section == Section::recipients && other.section == Section::recipients;
      if (&other == &term || groups || !has_type(other)) continue;
      EXPECT_FALSE(dpv_implies(term.dpv.term, other.dpv.term)) << term.id << " would imply " << other.id;
    }
  }
}

}  // namespace
}  // namespace annex::test
