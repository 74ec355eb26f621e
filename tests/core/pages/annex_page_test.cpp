// An annex's page says all that the annex says, and that it does not say the rest.
#include "core/pages/annex_page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/codec/annex_json.h"
#include "core/model/names.h"
#include "core/pages/words.h"
#include "core/rules/rules.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};
const char* const kLanguages[] = {"fr", "en"};

Page page_of(const Annex& annex, const Reference& reference, const std::set<std::string>& open_rows = {}) {
  const auto findings = check(annex, {reference.law, reference.vocabulary, kDay});
  return annex_page({annex, reference, findings, kDay, nullptr, open_rows});
}

std::vector<Annex> published() {
  std::vector<Annex> annexes;
  for (const std::string& file : test::files_in("data/annexes", ".json")) {
    auto decoded = decode_annex(test::read_file(file), test::vocabulary(), test::places());
    EXPECT_TRUE(decoded.ok()) << file;
    annexes.push_back(std::move(decoded.value));
  }
  EXPECT_GE(annexes.size(), 10u);
  return annexes;
}

template <typename Rows>
void expect_answers(const Page& page, const Rows& rows, Section section, const Reference& reference) {
  for (const auto& row : rows) {
    const TableRow* shown = test::find_row(page, std::string(key_of(section)) + "/" + row.term);
    ASSERT_TRUE(shown) << row.term;
    const CellLine& answer = shown->cells[1].lines.front();
    EXPECT_EQ(answer.words.text, answer_words(stated(row.answer), reference.texts)) << row.term;
    EXPECT_EQ(answer.mark, mark_of(stated(row.answer))) << row.term;
  }
}

// How long, and in which role; what is added to an answer stands in its cell.
void expect_retentions(const Page& page, const Annex& annex, const Reference& reference) {
  for (const SubjectMatter& row : annex.subject_matters) {
    const TableRow* shown = test::find_row(page, "subjectMatters/" + row.term);
    ASSERT_TRUE(shown) << row.term;
    std::vector<std::string> words;
    for (const CellLine& line : shown->cells[2].lines) words.push_back(line.words.text);
    for (const Retention& retention : row.retention)
      EXPECT_NE(
          std::find(words.begin(), words.end(), retention_words(retention, annex.language, reference).text),
          words.end())
          << row.term;
    if (row.retention.empty() && row.answer == Answer::yes) {
      EXPECT_EQ(shown->cells[2].lines.front().mark, Mark::unstated) << row.term;
    }
    if (row.role) {
      EXPECT_GE(shown->cells[1].lines.size(), 2u) << row.term;
    }
  }
}

void expect_recipients(const Page& page, const Annex& annex) {
  for (const RecipientGroup& group : annex.recipients) {
    const std::string key =
        "recipients/" + std::string(name_of(group.relation)) + "-" + std::string(name_of(group.region));
    ASSERT_TRUE(test::find_row(page, key)) << key;
    for (std::size_t index = 0; index < group.entities.size(); ++index) {
      const TableRow* shown = test::find_row(page, key + "/" + std::to_string(index));
      ASSERT_TRUE(shown) << key << index;
      EXPECT_EQ(shown->cells[0].lines.front().words.text, group.entities[index].name);
    }
  }
}

TEST(AnnexPage, EveryRowIsThereWithItsAnswerInEveryLanguage) {
  for (const char* language : kLanguages) {
    const Reference reference = test::reference(language);
    for (const Annex& annex : published()) {
      SCOPED_TRACE(annex.id + " " + annex.version + " " + language);
      const Page page = page_of(annex, reference);
      expect_answers(page, annex.activities, Section::activities, reference);
      expect_answers(page, annex.data_categories, Section::data_categories, reference);
      expect_answers(page, annex.subject_matters, Section::subject_matters, reference);
      expect_answers(page, annex.data_subjects, Section::data_subjects, reference);
      expect_retentions(page, annex, reference);
      expect_recipients(page, annex);
    }
  }
}

// A text that is missing shows as its key; so does an argument that is not filled in.
TEST(AnnexPage, NoKeyAndNoPlaceholderIsLeft) {
  for (const char* language : kLanguages) {
    const Reference reference = test::reference(language);
    for (const Annex& annex : published()) {
      // Words of the annex itself may hold anything; these are not ours.
      const std::string own = encode_annex(annex);
      for (const std::string& words : test::all_words(page_of(annex, reference))) {
        if (words.empty() || own.find(words) != std::string::npos) continue;
        EXPECT_FALSE(test::looks_like_key(words)) << annex.id << " " << language << ": " << words;
      }
    }
  }
}

TEST(AnnexPage, WhatIsNotAnsweredIsShownAsSuch) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.id = "empty";
  const Page page = page_of(annex, reference);
  for (const Section section :
       {Section::activities, Section::data_categories, Section::subject_matters, Section::data_subjects}) {
    for (const Term* term : reference.vocabulary.in(section)) {
      const TableRow* row = test::find_row(page, std::string(key_of(section)) + "/" + term->id);
      ASSERT_EQ(row != nullptr, term->asked) << term->id;
      if (row) {
        EXPECT_EQ(row->cells[1].lines.front().mark, Mark::unstated) << term->id;
      }
    }
  }
  const TableRow* group = test::find_row(page, "recipients/supplier-third-country");
  ASSERT_TRUE(group);
  EXPECT_EQ(group->cells[0].lines[1].mark, Mark::unstated);
}

// What is not stated is not none: neither at a glance, nor above the tables.
TEST(AnnexPage, NothingStatedIsNotANumber) {
  Annex annex;
  annex.id = "empty";
  const Page page = page_of(annex, test::reference("en"));
  const Facts* glance = test::find_block<Facts>(page, "glance");
  ASSERT_TRUE(glance);
  for (std::size_t index = 0; index < 4; ++index)
    EXPECT_EQ(glance->facts[index].mark, Mark::unstated) << glance->facts[index].label;
  EXPECT_EQ(test::find_block<Table>(page, "recipients")->caption, "");
}

TEST(AnnexPage, FindingsOfRowsThatAreNotThereStandInTheirPlace) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.id = "empty";
  const Page page = page_of(annex, reference);
  for (const char* key : {"activities/collect", "dataCategories/location", "recipients/supplier-eea"}) {
    const TableRow* row = test::find_row(page, key);
    ASSERT_TRUE(row) << key;
    ASSERT_EQ(row->notices.size(), 1u) << key;
    EXPECT_EQ(row->notices[0].title, "No answer") << key;
  }
  const Notice* section = test::find_block<Notice>(page, "notice activities 0");
  ASSERT_TRUE(section) << "no activity at all";
  EXPECT_EQ(section->kind, NoticeKind::error);
}

TEST(AnnexPage, ANoticeSaysEachLawOnceAndInItsLanguage) {
  const Reference reference = test::reference("fr");
  Annex annex;
  annex.id = "empty";
  Activity collect;
  collect.term = "collect";
  annex.activities = {collect};
  const std::vector<Finding> findings = {
      {"undated", Severity::notice, "GDPR Art. 28(3)", {"/activities/0"}, {}},
      {"no-purpose", Severity::notice, "GDPR Art. 28(3)", {"/activities/0"}, {}},
      {"no-purpose", Severity::notice, "GDPR Art. 28(3)", {"/activities/0"}, {}}};
  const Page page = annex_page({annex, reference, findings, kDay, nullptr, {}});
  const TableRow* row = test::find_row(page, "activities/collect");
  ASSERT_EQ(row->notices.size(), 1u);
  EXPECT_EQ(row->notices[0].law, "RGPD art. 28(3)");
  EXPECT_EQ(row->notices[0].title.find(" · "), row->notices[0].title.rfind(" · ")) << row->notices[0].title;
}

TEST(AnnexPage, AnOlderVersionSaysThatThereIsANewerOne) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.id = "two";
  annex.version = "1";
  annex.effective = Date{2026, 1, 1};
  CatalogEntry entry;
  entry.versions = {{"2", Date{2027, 1, 1}, "2.json"}, {"1", annex.effective, "1.json"}};
  const Page page = annex_page({annex, reference, {}, kDay, &entry, {}});
  const Notice* newer = test::find_block<Notice>(page, "newer");
  ASSERT_TRUE(newer);
  EXPECT_EQ(newer->lines[0].text, "Version 2, in force from 1 January 2027") << "it is not in force yet";
  EXPECT_EQ(newer->buttons[0].action, "version 2");
  annex.version = "2";
  EXPECT_FALSE(test::find_block<Notice>(annex_page({annex, reference, {}, kDay, &entry, {}}), "newer"));
}

TEST(AnnexPage, AGroupAnsweredWithNoneIsNotOneThatIsNotStated) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.recipients = {RecipientGroup{}};
  const Page page = page_of(annex, reference);
  const CellLine& line = test::find_row(page, "recipients/affiliate-eea")->cells[0].lines[1];
  EXPECT_EQ(line.mark, Mark::no);
  EXPECT_EQ(line.words.text, "None");
}

TEST(AnnexPage, FindingsStandBesideTheRowsThatTheyName) {
  const Reference reference = test::reference("en");
  const auto decoded =
      decode_annex(test::read_file("data/annexes/hebergement-mutualise-flexible-web-publisher/1.json"),
                   reference.vocabulary, reference.places);
  const Page page = page_of(decoded.value, reference);
  EXPECT_FALSE(test::find_row(page, "activities/transmit")->notices.empty());
  EXPECT_TRUE(test::find_row(page, "activities/collect")->notices.empty());
  EXPECT_FALSE(test::find_row(page, "recipients/supplier-third-country")->notices.empty());
  EXPECT_TRUE(test::find_row(page, "recipients/supplier-eea")->notices.empty()) << "those are its entities'";
  const TableRow* overview = test::find_row(page, "finding entity-without-contact");
  ASSERT_TRUE(overview);
  EXPECT_EQ(overview->cells[1].lines.size(), 8u + 1u) << "eight recipients, one sentence of advice";
}

TEST(AnnexPage, TheWordingIsShownOnDemand) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.language = "fr";
  Activity collect;
  collect.term = "collect";
  collect.text = {{"fr", "Collecte (recevoir)"}};
  annex.activities = {collect};
  const Page closed = page_of(annex, reference);
  const TableRow* row = test::find_row(closed, "activities/collect");
  ASSERT_TRUE(row->toggle);
  EXPECT_EQ(row->toggle->expanded, false);
  EXPECT_TRUE(row->wording.empty());
  const Page open = page_of(annex, reference, {"activities/collect"});
  row = test::find_row(open, "activities/collect");
  EXPECT_EQ(row->toggle->expanded, true);
  EXPECT_EQ(row->wording, (std::vector<Words>{{"Collecte (recevoir)", "fr"}}));
}

// The document's wording of a retention is wording of its row; of a basis that has no other words it is the
// answer.
TEST(AnnexPage, TheWordingOfRetentionsIsShownOnDemandToo) {
  const Reference reference = test::reference("fr");
  Annex annex;
  annex.language = "fr";
  SubjectMatter hosting;
  hosting.term = "hosting";
  hosting.answer = Answer::yes;
  Retention term, other;
  term.text = {{"fr", "Durée du service"}};
  other.basis = RetentionBasis::other;
  other.text = {{"fr", "Fin du chantier"}};
  hosting.retention = {term, other};
  annex.subject_matters = {hosting};
  const Page page = page_of(annex, reference, {"subjectMatters/hosting"});
  const TableRow* row = test::find_row(page, "subjectMatters/hosting");
  EXPECT_EQ(row->wording, (std::vector<Words>{{"Durée du service", ""}}));
  EXPECT_EQ(row->cells[2].lines[1].words.text, "Fin du chantier");
}

TEST(AnnexPage, TheChartShowsWhatIsKeptToScale) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.id = "chart";
  const auto add = [&](const char* term, Answer answer, RetentionBasis basis,
                       std::optional<Duration> length) {
    SubjectMatter row;
    row.term = term;
    row.answer = answer;
    row.retention.resize(1);
    row.retention[0].basis = basis;
    (basis == RetentionBasis::fixed ? row.retention[0].duration : row.retention[0].plus) = length;
    annex.subject_matters.push_back(row);
  };
  add("hosting", Answer::yes, RetentionBasis::fixed, parse_duration("P20D"));
  add("incident-management", Answer::yes, RetentionBasis::legal_requirement, std::nullopt);
  add("service-quality", Answer::no, RetentionBasis::fixed, parse_duration("P9Y"));
  add("service-activation", Answer::yes, RetentionBasis::service_term, parse_duration("P10D"));
  const Page page = page_of(annex, reference);
  const Chart* chart = test::find_block<Chart>(page, "chart");
  ASSERT_TRUE(chart);
  ASSERT_EQ(chart->bars.size(), 3u) << "what is answered no is not kept";
  EXPECT_EQ(chart->bars[0].label, "Service activation") << "in the order of the form";
  EXPECT_DOUBLE_EQ(chart->bars[0].length.value_or(0), 0.5);
  EXPECT_TRUE(chart->bars[0].open_ended) << "the service's own time is not known";
  EXPECT_FALSE(chart->bars[1].length) << "the law's time is not known";
  EXPECT_DOUBLE_EQ(chart->bars[2].length.value_or(0), 1);
  EXPECT_FALSE(chart->bars[2].open_ended);
}

// Recipients in these countries, all of one group.
RecipientGroup group_in(Region region, const std::vector<const char*>& countries) {
  RecipientGroup group;
  group.region = region;
  for (const char* country : countries) {
    Entity entity;
    entity.name = "Recipient";
    if (*country) entity.country = country;
    group.entities.push_back(entity);
  }
  return group;
}

TEST(AnnexPage, RecipientsAreCountedByCountry) {
  const Reference reference = test::reference("en");
  Annex annex;
  annex.recipients = {group_in(Region::eea, {"IE", "FR", ""}), group_in(Region::eea, {"FR"}),
                      group_in(Region::third_country, {"US", "FR"}), group_in(Region::unstated, {"US"})};
  const Page page = page_of(annex, reference);
  const Chart* chart = test::find_block<Chart>(page, "countries");
  ASSERT_TRUE(chart);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"France (FR)", "2 recipients · In the EEA"},
      {"Ireland (IE)", "1 recipient · In the EEA"},
      {"Not stated", "1 recipient · In the EEA"},
      {"United States (US)", "1 recipient · Outside the EEA"},
      {"France (FR)", "1 recipient · Outside the EEA"},
      {"United States (US)", "1 recipient · Outside the EEA not stated"}};
  std::vector<std::pair<std::string, std::string>> told;
  for (const Bar& bar : chart->bars) {
    told.emplace_back(bar.label, bar.words.text);
    EXPECT_DOUBLE_EQ(bar.length.value_or(0), told.size() == 1 ? 1 : 0.5) << bar.label;
    EXPECT_FALSE(bar.open_ended) << bar.label;
  }
  EXPECT_EQ(told, expected);
}

TEST(AnnexPage, OneCountryNeedsNoPicture) {
  Annex annex;
  annex.recipients = {group_in(Region::eea, {"FR", "FR"})};
  EXPECT_FALSE(test::find_block<Chart>(page_of(annex, test::reference("en")), "countries"));
}

TEST(AnnexPage, KeysAreUnique) {
  const Reference reference = test::reference("fr");
  for (const Annex& annex : published()) {
    std::vector<std::string> keys = test::all_keys(page_of(annex, reference));
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end()) << annex.id;
  }
}

}  // namespace
}  // namespace annex
