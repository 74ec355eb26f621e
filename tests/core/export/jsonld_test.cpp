// An annex as JSON-LD: what is answered no or not at all is never processed, and every term of DPV exists.
// That processors expand it is tested with one (tests/tools/show_test.mjs).
#include "core/export/jsonld.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/codec/json_tree.h"
#include "core/query/form_rows.h"
#include "tests/support/annex_generator.h"
#include "tests/support/dpv_terms.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

using Strings = std::multiset<std::string>;

const JsonValue* member(const JsonValue& object, std::string_view key) {
  for (const JsonValue& item : object.items())
    if (item.key == key) return &item;
  return nullptr;
}

// The member of a member …; fails the test where there is none.
const JsonValue& at(const JsonValue& object, std::string_view key) {
  static const JsonValue kNothing;
  const JsonValue* found = member(object, key);
  if (!found) ADD_FAILURE() << "no " << key;
  return found ? *found : kNothing;
}

void each(const JsonValue& value, const std::function<void(const JsonValue&)>& visit) {
  visit(value);
  for (const JsonValue& item : value.items()) each(item, visit);
}

// The strings in the value that begin so: "term:" has our own terms, "row:" the rows of the annex.
Strings strings_in(const JsonValue& value, std::string_view prefix) {
  Strings strings;
  each(value, [&](const JsonValue& one) {
    if (one.is(JsonKind::string) && one.text.compare(0, prefix.size(), prefix) == 0)
      strings.emplace(one.text);
  });
  return strings;
}

Strings terms_in(const JsonValue& value) { return strings_in(value, "term:"); }

Strings types_in(const JsonValue& value) {
  Strings types;
  each(value, [&](const JsonValue& one) {
    if (one.key != "@type") return;
    if (one.is(JsonKind::string)) types.emplace(one.text);
    for (const JsonValue& item : one.items()) types.emplace(item.text);
  });
  return types;
}

std::string iri(Section section, std::string_view id) {
  return "term:" + std::string(key_of(section)).append("/").append(id);
}

// What the annex says of each of its own terms.
struct Said {
  Strings yes;
  Strings no;
  Strings unstated;
  Strings none;                      // groups without recipients
  std::vector<const Term*> refused;  // answered no or not at all
};

template <typename Rows>
void add(Said& said, const Rows& rows, Section section, const Vocabulary& vocabulary) {
  for (const auto& placed : form_rows(rows, vocabulary, section)) {
    Strings& where = !placed.row ? said.unstated : placed.row->answer == Answer::yes ? said.yes : said.no;
    where.insert(iri(section, placed.id));
    if (&where != &said.yes) said.refused.push_back(placed.term);
  }
}

Said said_by(const Annex& annex, const Vocabulary& vocabulary) {
  Said said;
  add(said, annex.activities, Section::activities, vocabulary);
  add(said, annex.data_categories, Section::data_categories, vocabulary);
  add(said, annex.subject_matters, Section::subject_matters, vocabulary);
  add(said, annex.data_subjects, Section::data_subjects, vocabulary);
  for (const auto& placed : form_rows(annex.purposes, vocabulary, Section::purposes)) {
    (placed.row ? said.yes : said.unstated).insert(iri(Section::purposes, placed.id));
    if (!placed.row) said.refused.push_back(placed.term);
  }
  for (const FormGroup& placed : form_groups(annex)) {
    const std::string own = iri(Section::recipients, placed.id);
    if (!placed.group) said.unstated.insert(own);
    if (placed.group && placed.group->entities.empty()) said.none.insert(own);
    for (std::size_t index = 0; placed.group && index < placed.group->entities.size(); ++index)
      said.yes.insert(own);
  }
  return said;
}

class JsonLd : public testing::Test {
 protected:
  // The text must outlive the tree.
  const JsonValue& read(const Annex& annex, const Reference& reference) {
    text_ = to_jsonld(annex, reference);
    document_ = parse_json(text_, {std::size_t{1} << 24U, 32});
    EXPECT_TRUE(document_.whole);
    return document_.root();
  }

  const Reference reference_ = test::reference("en");
  test::AnnexGenerator generator_{20261123, reference_.vocabulary, reference_.places};

 private:
  std::string text_;
  JsonDocument document_;
};

TEST_F(JsonLd, OnlyWhatIsAnsweredYesIsProcessed) {
  for (int count = 0; count < 100; ++count) {
    const Annex annex = generator_.next();
    const JsonValue& root = read(annex, reference_);
    const Said said = said_by(annex, reference_.vocabulary);
    ASSERT_EQ(terms_in(at(root, "dpv:hasService")), said.yes) << count;
    ASSERT_EQ(terms_in(at(root, "annex:answeredNo")), said.no) << count;
    ASSERT_EQ(terms_in(at(root, "annex:unstated")), said.unstated) << count;
    ASSERT_EQ(terms_in(at(root, "annex:noRecipients")), said.none) << count;
    const Strings processed = strings_in(at(root, "dpv:hasService"), "row:");
    for (const std::string& row : strings_in(at(root, "annex:answeredNo"), "row:"))
      ASSERT_EQ(processed.count(row), 0u) << row << " in " << count;
  }
}

// Nor by what DPV derives from a type.
TEST_F(JsonLd, NoTypeImpliesWhatIsNotProcessed) {
  for (int count = 0; count < 100; ++count) {
    const Annex annex = generator_.next();
    const JsonValue& root = read(annex, reference_);
    const Strings types = types_in(at(root, "dpv:hasService"));
    for (const Term* term : said_by(annex, reference_.vocabulary).refused) {
      if (term->dpv.match != DpvMatch::exact && term->dpv.match != DpvMatch::close) continue;
      for (const std::string& type : types)
        ASSERT_FALSE(test::dpv_implies(type, term->dpv.term)) << term->id << " by " << type;
    }
    for (const JsonValue& item : root.items()) {
      if (item.key == "dpv:hasService" || item.key == "annex:concept") continue;
      if (item.key == "annex:noRecipients") continue;  // the group's safeguards are measures
      for (const std::string& type : types_in(item))
        ASSERT_NE(type.compare(0, 4, "dpv:"), 0) << type << " under " << item.key;
    }
  }
}

TEST_F(JsonLd, EveryNameOfTheDataPrivacyVocabularyExists) {
  std::set<std::string> used;
  const auto use = [&](std::string_view name) {
    for (const char* prefix : {"dpv:", "pd:", "tech:", "loc:", "eu-gdpr:"})
      if (name.rfind(prefix, 0) == 0) used.emplace(name);
  };
  for (int count = 0; count < 100; ++count) {
    each(read(generator_.next(), reference_), [&](const JsonValue& value) {
      use(value.key);
      if (value.is(JsonKind::string)) use(value.text);
    });
  }
  EXPECT_GT(used.size(), 100u);
  for (const std::string& name : used) EXPECT_TRUE(test::is_dpv_term(name)) << name;
}

Annex with_activity(const char* term, Answer answer) {
  Annex annex;
  annex.id = "mail";
  annex.version = "2026/1 ü";
  annex.language = "en";
  AnsweredRow row;
  row.term = term;
  row.answer = answer;
  annex.activities = {row};
  return annex;
}

TEST_F(JsonLd, AMatchIsStatedAsWellAsItFits) {
  const auto node = [&](const char* term) -> const JsonValue& {
    const JsonValue& service = at(read(with_activity(term, Answer::yes), reference_), "dpv:hasService");
    return at(service, "dpv:hasProcessing").items()[0];
  };
  EXPECT_EQ(at(node("collect"), "@type").text, "dpv:Collect") << "exact";
  EXPECT_EQ(at(node("alter"), "@type").text, "dpv:Alter") << "close";
  EXPECT_FALSE(member(node("other-use"), "@type")) << "broad: the type would say more than the annex";
  EXPECT_EQ(at(node("other-use"), "annex:term").text, "term:activities/other-use");
}

TEST_F(JsonLd, OwnTermsSayHowWellTheyFitWhereTheyAreProcessed) {
  const auto concept_of = [&](const char* term, Answer answer) -> const JsonValue& {
    const JsonValue& concepts = at(read(with_activity(term, answer), reference_), "annex:concept");
    const auto found = std::find_if(
        concepts.items().begin(), concepts.items().end(),
        [&](const JsonValue& one) { return at(one, "@id").text == iri(Section::activities, term); });
    return found == concepts.items().end() ? concepts : *found;
  };
  EXPECT_EQ(at(concept_of("collect", Answer::yes), "skos:exactMatch").text, "dpv:Collect");
  EXPECT_EQ(at(concept_of("alter", Answer::yes), "skos:closeMatch").text, "dpv:Alter");
  EXPECT_EQ(at(concept_of("other-use", Answer::yes), "skos:broadMatch").text, "dpv:Use");
  EXPECT_FALSE(member(concept_of("collect", Answer::no), "skos:exactMatch"));
}

TEST_F(JsonLd, AnIriHasOnlyWhatAnIriMayHave) {
  const JsonValue& root = read(with_activity("collect", Answer::no), reference_);
  EXPECT_EQ(at(root, "@id").text, "urn:service-annex:annex:mail:2026%2F1%20%C3%BC");
}

TEST_F(JsonLd, ATermOfAnUnknownVocabularyIsOurOwnAlone) {
  Reference own = reference_;
  for (Term& term : own.vocabulary.terms)
    if (term.id == "collect") term.dpv.term = "other:Collect";
  const JsonValue& root = read(with_activity("collect", Answer::yes), own);
  EXPECT_FALSE(member(at(at(root, "dpv:hasService"), "dpv:hasProcessing").items()[0], "@type"));
}

// The only storage duration of an annex that has one.
TEST_F(JsonLd, ADurationAfterAnEventIsNotADurationOfItsOwn) {
  Annex annex = with_activity("collect", Answer::yes);
  SubjectMatter row;
  row.term = "hosting";
  row.answer = Answer::yes;
  Retention retention;
  retention.plus = Duration{};
  retention.plus->weeks = 2;
  row.retention = {retention};
  annex.subject_matters = {row};
  const auto duration = [&]() -> const JsonValue& {
    const JsonValue& service = at(read(annex, reference_), "dpv:hasService");
    return at(at(service, "dpv:hasPurpose").items()[0], "dpv:hasStorageCondition").items()[0];
  };
  EXPECT_EQ(at(duration(), "annex:plus").text, "P14D") << "XML Schema has no weeks";
  EXPECT_FALSE(member(duration(), "rdf:value"));
  annex.subject_matters[0].retention[0] = {};
  annex.subject_matters[0].retention[0].basis = RetentionBasis::fixed;
  annex.subject_matters[0].retention[0].duration = Duration{1};
  EXPECT_EQ(at(duration(), "rdf:value").text, "P1Y");
  EXPECT_EQ(at(duration(), "@type").items()[1].text, "dpv:TemporalDuration");
}

TEST_F(JsonLd, ASafeguardAppliedForIsNoMeasure) {
  Annex annex = with_activity("collect", Answer::yes);
  RecipientGroup group;
  group.region = Region::third_country;
  group.entities.resize(1);
  group.entities[0].name = "Acme";
  group.safeguards.resize(1);
  group.safeguards[0].tool = SafeguardTool::binding_corporate_rules;
  annex.recipients = {group};
  const auto recipient = [&]() -> const JsonValue& {
    return at(at(read(annex, reference_), "dpv:hasService"), "dpv:hasRecipient").items()[0];
  };
  EXPECT_EQ(at(at(recipient(), "dpv:hasOrganisationalMeasure").items()[0], "@type").text,
            "eu-gdpr:BindingCorporateRules");
  annex.recipients[0].safeguards[0].status = SafeguardStatus::applied_for;
  EXPECT_FALSE(member(recipient(), "dpv:hasOrganisationalMeasure"));
  EXPECT_FALSE(member(at(recipient(), "annex:safeguardAppliedFor").items()[0], "@type"));
  annex.recipients[0].safeguards.clear();
  EXPECT_EQ(at(recipient(), "annex:unstated").items()[1].text, "annex:safeguard");
}

}  // namespace
}  // namespace annex
