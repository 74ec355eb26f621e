// Services side by side on a page: which rows, in which order, under which names. The words of whole pages
// are in tests/corpus/pages.
#include "core/pages/compare_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/query/compare.h"
#include "tests/core/pages/compared_page.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

using test::index_of;

constexpr Date kDay{2026, 11, 23};

const Table& table_of(const Page& page) { return *test::find_block<Table>(page, "comparison"); }

std::vector<std::string> names_of(const Page& page) {
  std::vector<std::string> names;
  for (const Column& column : table_of(page).columns) names.push_back(column.label);
  names.erase(names.begin());
  return names;
}

// Every cell of a page's table by row and service.
std::map<std::string, std::string> cells_of(const Page& page) {
  std::map<std::string, std::string> cells;
  const Table& table = table_of(page);
  for (const TableRow& row : table.rows)
    for (std::size_t at = 1; at < row.cells.size(); ++at)
      cells[row.key + " of " + table.columns[at].key] = test::lines_of(row.cells[at]);
  return cells;
}

Annex annex(const char* id, const char* name = "Mail", const char* provider = "Roseraie") {
  Annex made;
  made.id = id;
  made.version = "1";
  made.language = "en";
  made.service.name = name;
  made.provider.name = provider;
  return made;
}

SubjectMatter hosting(const char* duration) {
  SubjectMatter made;
  made.term = "hosting";
  made.answer = Answer::yes;
  Retention retention;
  retention.basis = RetentionBasis::fixed;
  retention.duration = parse_duration(duration);
  if (retention.duration) made.retention = {retention};
  return made;
}

RecipientGroup suppliers(const std::vector<const char*>& names) {
  RecipientGroup made;
  made.relation = Relation::supplier;
  for (const char* name : names) {
    Entity& entity = made.entities.emplace_back();
    entity.name = name;
    entity.country = "FR";
  }
  return made;
}

std::string cell(const Page& page, const char* row, std::size_t column) {
  const TableRow* found = test::find_row(page, row);
  return found ? test::lines_of(found->cells.at(column)) : "no such row";
}

TEST(ComparePage, OfFewerThanTwoServicesSaysSo) {
  const Annex one = annex("a");
  for (const std::vector<const Annex*>& annexes : {std::vector<const Annex*>{}, {&one}}) {
    const Page page = test::compared_page(annexes);
    const Notice* notice = test::find_block<Notice>(page, "too few");
    ASSERT_TRUE(notice);
    EXPECT_EQ(page.status, notice->title);
    EXPECT_FALSE(test::find_block<Table>(page, "comparison"));
  }
}

TEST(ComparePage, SwappingTwoAnnexesSwapsTheColumnsAndNothingElse) {
  test::AnnexGenerator generator(7, test::vocabulary(), test::places());
  for (int pair = 0; pair < 12; ++pair) {
    Annex left = generator.next(), right = generator.next();
    left.id = "left", right.id = "right";
    const Page one = test::compared_page({&left, &right}), other = test::compared_page({&right, &left});
    EXPECT_EQ(cells_of(one), cells_of(other)) << pair;
    EXPECT_EQ(test::all_keys(one), test::all_keys(other)) << pair;
    EXPECT_EQ(one.status, other.status) << pair;
    EXPECT_EQ(names_of(one)[0], names_of(other)[1]) << pair;
  }
}

TEST(ComparePage, AnAnnexWithItselfHasNoDifference) {
  test::AnnexGenerator generator(8, test::vocabulary(), test::places());
  for (int index = 0; index < 12; ++index) {
    const Annex one = generator.next();
    const Page page = test::compared_page({&one, &one}, {{}, true});
    EXPECT_TRUE(table_of(page).rows.empty()) << index;
    EXPECT_EQ(page.status.substr(0, 7), "0 rows ") << index;
    EXPECT_FALSE(test::find_block<Paragraph>(page, "conclusion 0")) << index;
  }
}

// Those of the form that differ, or of which the time differs that they are kept for; the count is theirs.
TEST(ComparePage, OnlyWhatDiffersIsExactlyThat) {
  test::AnnexGenerator generator(9, test::vocabulary(), test::places());
  for (int pair = 0; pair < 12; ++pair) {
    const Annex left = generator.next(), right = generator.next();
    const Comparison comparison = compare({&left, &right}, test::vocabulary());
    std::set<std::string> expected;
    for (const ComparedRow* row : differences(comparison))
      expected.insert(std::string(key_of(row->section)) + "/" + row->term);
    const Page page = test::compared_page({&left, &right}, {{}, true});
    std::set<std::string> shown;
    for (const TableRow& row : table_of(page).rows)
      if (row.kind == TableRowKind::row && row.key.compare(0, 7, "glance/") != 0) shown.insert(row.key);
    EXPECT_EQ(shown, expected) << pair;
    EXPECT_EQ(page.status.substr(0, page.status.find(' ')), std::to_string(expected.size())) << pair;
    EXPECT_EQ(page.status, test::compared_page({&left, &right}).status) << "whatever is shown";
  }
}

TEST(ComparePage, AGroupWithoutRowsIsNotShown) {
  Annex left = annex("a"), right = annex("b");
  left.data_subjects = {{{"customer-staff", {}, {}, {}}, Answer::yes}};
  const Page page = test::compared_page({&left, &right}, {{}, true});
  EXPECT_TRUE(test::find_row(page, "dataSubjects"));
  EXPECT_FALSE(test::find_row(page, "activities"));
  EXPECT_TRUE(test::find_row(test::compared_page({&left, &right}), "activities"));
}

TEST(ComparePage, TheBaselineStandsFirstAndTheOthersAreToldAgainstIt) {
  Annex one = annex("a", "One"), two = annex("b", "Two"), three = annex("c", "Three"),
        four = annex("d", "Four");
  one.subject_matters = {hosting("P2Y")};
  two.subject_matters = {hosting("P1Y")};
  three.subject_matters = {hosting("P6M")};
  four.subject_matters = {hosting("P12M")};
  one.recipients = {suppliers({"Acme", "Nordlys"})};
  two.recipients = {suppliers({"Acme"})};
  const Page page = test::compared_page({&one, &two, &three, &four}, {"b"});
  EXPECT_EQ(names_of(page), (std::vector<std::string>{"Two", "One", "Three", "Four"}));
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 1), "Yes | 1 year") << "nothing is told against itself";
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 2), "Yes | 2 years | Longer than Two");
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 3), "Yes | 6 months | Shorter than Two");
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 4), "Yes | 12 months | As long as Two");
  EXPECT_EQ(cell(page, "recipients/supplier-eea", 2),
            "Acme | France (FR) | Nordlys | France (FR) | Only here");
  EXPECT_EQ(cell(page, "recipients/supplier-eea", 3), "Not stated");
  const Page plain = test::compared_page({&one, &two, &three, &four}, {"gone"});
  EXPECT_EQ(names_of(plain)[0], "One") << "a baseline that is not compared is none";
  EXPECT_EQ(cell(plain, "subjectMatters/hosting", 2), "Yes | 1 year");
}

TEST(ComparePage, WhatTheBaselineDoesNotSayNothingIsToldAgainst) {
  Annex one = annex("a", "One"), two = annex("b", "Two");
  one.subject_matters = {hosting("")};
  two.subject_matters = {hosting("P1Y")};
  two.recipients = {suppliers({"Acme"})};
  const Page page = test::compared_page({&one, &two}, {"a"});
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 1), "Yes | How long: not stated");
  EXPECT_EQ(cell(page, "subjectMatters/hosting", 2), "Yes | 1 year");
  EXPECT_EQ(cell(page, "recipients/supplier-eea", 2), "Acme | France (FR)");
}

TEST(ComparePage, UnstatedAndNoAndNoneAreKeptApart) {
  Annex one = annex("a"), two = annex("b"), three = annex("c");
  one.activities = {{{"store", {}, {}, {}}, Answer::yes}};
  two.activities = {{{"store", {}, {}, {}}, Answer::no}};
  one.recipients = {suppliers({"Acme"})};
  two.recipients = {suppliers({})};
  const Page page = test::compared_page({&one, &two, &three});
  const TableRow& store = *test::find_row(page, "activities/store");
  const TableRow& supplier = *test::find_row(page, "recipients/supplier-eea");
  const Mark answers[] = {Mark::yes, Mark::no, Mark::unstated},
             groups[] = {Mark::none, Mark::no, Mark::unstated};
  for (std::size_t at = 0; at < 3; ++at) {
    EXPECT_EQ(store.cells[at + 1].lines[0].mark, answers[at]) << at;
    EXPECT_EQ(supplier.cells[at + 1].lines[0].mark, groups[at]) << at;
  }
  EXPECT_EQ(cell(page, "recipients/supplier-eea", 2), "None");
  EXPECT_EQ(cell(page, "recipients/supplier-eea", 3), "Not stated");
}

TEST(ComparePage, AProvidersOwnTermStandsInTheRowOfItsCoreTerm) {
  Vocabulary vocabulary = test::vocabulary();
  Term own;
  own.id = "roseraie-archive";
  own.section = Section::activities;
  own.broader = "store";
  own.asked = false;
  vocabulary.terms.push_back(own);
  const Reference reference{vocabulary, test::places(), test::law(), test::texts("en")};
  Annex one = annex("a"), two = annex("b");
  one.activities = {{{"store", {}, {}, {}}, Answer::yes}};
  two.activities = {{{"roseraie-archive", {}, {}, {}}, Answer::yes}};
  const std::vector<const Annex*> annexes = {&one, &two};
  const Page page = compare_page({annexes, reference, kDay, "", true, {}, nullptr});
  EXPECT_FALSE(test::find_row(page, "activities/store")) << "both say yes";
  EXPECT_FALSE(test::find_row(page, "activities/roseraie-archive"));
}

TEST(ComparePage, ServicesOfOneNameAreToldApart) {
  Annex mine = annex("a"), yours = annex("b", "Mail", "Lierre"), newer = annex("a"), twin = annex("z");
  newer.version = "2";
  const auto names = [](const std::vector<const Annex*>& annexes) {
    return names_of(test::compared_page(annexes));
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(names({&mine, &yours}), (Names{"Mail (Roseraie)", "Mail (Lierre)"}));
  EXPECT_EQ(names({&mine, &newer}), (Names{"Mail (version 1)", "Mail (version 2)"}));
  EXPECT_EQ(names({&mine, &newer, &yours}),
            (Names{"Mail (Roseraie) (version 1)", "Mail (Roseraie) (version 2)", "Mail (Lierre)"}));
  EXPECT_EQ(names({&mine, &twin}), (Names{"Mail (a)", "Mail (z)"}));
  EXPECT_EQ(names({&mine, &mine}), (Names{"Mail", "Mail"})) << "there is nothing that tells them apart";
}

TEST(ComparePage, TwoVersionsOfOneServiceHaveTheirOwnColumns) {
  Annex older = annex("a"), newer = annex("a");
  newer.version = "2";
  newer.activities = {{{"store", {}, {}, {}}, Answer::yes}};
  const Page page = test::compared_page({&older, &newer}, {"a"});
  const Table& table = table_of(page);
  EXPECT_NE(table.columns[1].key, table.columns[2].key);
  EXPECT_EQ(cell(page, "activities/store", 1), "Not stated");
  EXPECT_EQ(cell(page, "activities/store", 2), "Yes");
}

TEST(ComparePage, TheWordingOfEachServiceOpensUnderItsName) {
  Annex one = annex("a", "One"), two = annex("b", "Two");
  one.activities = {{{"store", {}, {{"en", "kept on two sites"}}, {}}, Answer::yes}};
  two.activities = {{{"store", {}, {{"fr", "conservé"}}, {}}, Answer::yes}};
  const TableRow closed = *test::find_row(test::compared_page({&one, &two}), "activities/store");
  ASSERT_TRUE(closed.toggle);
  EXPECT_EQ(closed.toggle->expanded, false);
  EXPECT_EQ(closed.toggle->action, "wording activities/store");
  EXPECT_TRUE(closed.wording.empty());
  const TableRow open = *test::find_row(test::compared_page({&one, &two}, {{}, false, {"activities/store"}}),
                                        "activities/store");
  EXPECT_EQ(open.toggle->expanded, true);
  ASSERT_EQ(open.wording.size(), 2U);
  EXPECT_EQ(open.wording[0], (Words{"One: kept on two sites", ""}));
  EXPECT_EQ(open.wording[1], (Words{"Two: conservé", "fr"}));
  EXPECT_FALSE(test::find_row(test::compared_page({&one, &two}), "activities/erase")->toggle)
      << "no words, no button";
}

// What differs anywhere is a difference, on whichever page it stands; the wording is that of the services
// shown.
TEST(ComparePage, SidewaysDifferencesAreOfAllAndWordingIsOfThoseShown) {
  std::vector<Annex> annexes;
  for (int at = 0; at < 9; ++at) {
    annexes.push_back(annex(("s" + std::to_string(at)).c_str(), ("Mail " + std::to_string(at)).c_str()));
    annexes.back().activities = {
        {{"store", {}, {{"en", "clause " + std::to_string(at)}}, {}}, at == 8 ? Answer::no : Answer::yes}};
  }
  std::vector<const Annex*> compared;
  for (const Annex& each : annexes) compared.push_back(&each);
  const Reference reference = test::reference("en");
  const std::string row = "activities/store";
  for (const bool only_differences : {false, true}) {
    const Page page = compare_page({compared, reference, kDay, "", only_differences, {row}, nullptr, 0});
    const TableRow* shown = test::find_row(page, row);
    ASSERT_TRUE(shown);
    ASSERT_EQ(shown->wording.size(), 6U);
    EXPECT_NE(shown->wording.back().text.find("clause 5"), std::string::npos);
  }
  EXPECT_TRUE(test::find_row(compare_page({compared, reference, kDay, "", true, {}, nullptr, 0}),
                             "glance/1") == nullptr)
      << "all have one version, on either page";
}

// An index carries what was counted when it was packed, of each service's newest version.
TEST(ComparePage, FindingsThatWereCountedAreNotCountedAnew) {
  Annex one = annex("a"), older = annex("b");
  older.version = "0";
  const std::vector<const Annex*> compared = {&one, &older};
  CatalogEntry first, second;
  first.id = "a";
  first.versions = {{"1", {}, "a.json"}};
  first.findings = {{{}, 7, 0, 0}, {Date{2030, 1, 1}, 8, 0, 0}};
  second.id = "b";
  second.versions = {{"1", {}, "b.json"}, {"0", {}, "b0.json"}};
  second.findings = {{{}, 7, 0, 0}};
  const auto findings = [&](std::vector<const CatalogEntry*> entries) {
    std::map<std::string, std::string> cells = cells_of(compare_page(
        {compared, test::reference("en"), kDay, "", false, {}, nullptr, std::nullopt, std::move(entries)}));
    std::vector<std::string> said;
    for (const auto& [place, words] : cells)
      if (words.find("error") != std::string::npos)
        said.push_back(place.substr(place.rfind(' ') + 1) + words);
    return said;
  };
  const std::vector<std::string> asked = findings({});
  ASSERT_EQ(asked.size(), 2U);
  const std::vector<std::string> counted = findings({&first, &second});
  ASSERT_EQ(counted.size(), 2U);
  EXPECT_NE(counted[0].find("7 errors"), std::string::npos) << counted[0];
  EXPECT_EQ(counted[1], asked[1]) << "of another version nothing was counted";
  first.findings.clear();
  EXPECT_EQ(findings({&first}), asked) << "nor where nothing is written";
}

// Beyond six a screen shows some at a time; the rows' names stay, and the baseline does.
TEST(ComparePage, ManyServicesAreShownSideways) {
  std::vector<Annex> annexes;
  for (int at = 0; at < 9; ++at) annexes.push_back(annex(("s" + std::to_string(at)).c_str()));
  std::vector<const Annex*> compared;
  for (const Annex& each : annexes) compared.push_back(&each);
  const Reference reference = test::reference("en");
  const auto shown = [&](const std::string& baseline, std::optional<std::size_t> number) {
    const Page page = compare_page({compared, reference, kDay, baseline, false, {}, nullptr, number});
    std::string ids;
    for (const Column& column : table_of(page).columns) ids += (ids.empty() ? "" : " ") + column.key;
    for (const TableRow& row : table_of(page).rows)
      EXPECT_TRUE(row.kind == TableRowKind::group || row.cells.size() == table_of(page).columns.size())
          << row.key;
    EXPECT_TRUE(test::keys_are_unique(page));
    const auto* sideways = test::find_block<Buttons>(page, "sideways");
    return ids + (sideways ? " of " + std::to_string(sideways->buttons.size()) : "");
  };
  EXPECT_EQ(shown("", {}), "row s0 s1 s2 s3 s4 s5 s6 s7 s8") << "on paper, all";
  EXPECT_EQ(shown("", 0), "row s0 s1 s2 s3 s4 s5 of 2");
  EXPECT_EQ(shown("", 1), "row s6 s7 s8 of 2");
  EXPECT_EQ(shown("", 7), "row s6 s7 s8 of 2") << "one that is not there is the last";
  EXPECT_EQ(shown("s8", 0), "row s8 s0 s1 s2 s3 s4 of 2");
  EXPECT_EQ(shown("s8", 1), "row s8 s5 s6 s7 of 2");
  compared.resize(6);
  EXPECT_EQ(shown("", 0), "row s0 s1 s2 s3 s4 s5");
  compared.resize(2);
  EXPECT_EQ(shown("s1", 3), "row s1 s0");
}

TEST(ComparePage, EveryWordIsThereInEveryLanguageAndNoKeyIsTwice) {
  const std::vector<Annex> annexes = {annex("a"), annex("b", "Mail", "Lierre")};
  const CatalogIndex index = index_of(annexes);
  const std::vector<const Annex*> compared = {&annexes[0], &annexes[1]};
  for (const char* language : {"fr", "en"}) {
    const Page page = compare_page({compared, test::reference(language), kDay, "a", false, {}, &index});
    for (const std::string& words : test::all_words(page)) EXPECT_FALSE(test::looks_like_key(words)) << words;
    EXPECT_TRUE(test::keys_are_unique(page)) << language;
  }
}

}  // namespace
}  // namespace annex
