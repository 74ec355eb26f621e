// What changed, on a page: to be told first, in words, with the versions that can be chosen.
#include "core/pages/changes_page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/pages/page_reader.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

Annex version(const char* name, std::optional<Date> effective = std::nullopt) {
  Annex made;
  made.id = "mail";
  made.version = name;
  made.language = "en";
  made.effective = effective;
  made.service.name = "Mail";
  made.provider.name = "Roseraie";
  return made;
}

RecipientGroup group(Region region, const std::vector<const char*>& names) {
  RecipientGroup made;
  made.relation = Relation::supplier;
  made.region = region;
  for (const char* name : names) {
    Entity& entity = made.entities.emplace_back();
    entity.name = name;
    entity.country = "FR";
  }
  return made;
}

Page page_of(const Annex& older, const Annex& newer, const CatalogEntry* entry = nullptr,
             const char* language = "en") {
  const Reference reference = test::reference(language);
  const auto changes = changes_between(older, newer, {reference.law, reference.vocabulary, kDay});
  return changes_page({older, newer, reference, changes, kDay, entry});
}

// "title: before -> after" of each row, and the words of each group.
std::vector<std::string> rows_of(const Page& page) {
  std::vector<std::string> rows;
  const Table* table = test::find_block<Table>(page, "changes");
  if (!table) return rows;
  for (const TableRow& row : table->rows) {
    const std::string title = row.cells[0].lines[0].words.text;
    rows.push_back(row.kind == TableRowKind::group
                       ? title
                       : title + ": " + test::lines_of(row.cells[1]) + " -> " + test::lines_of(row.cells[2]));
  }
  return rows;
}

using Rows = std::vector<std::string>;

TEST(ChangesPage, ThatNothingChangedIsSaid) {
  const Page page = page_of(version("1"), version("2"));
  EXPECT_TRUE(test::find_block<Paragraph>(page, "none"));
  EXPECT_FALSE(test::find_block<Table>(page, "changes"));
  EXPECT_EQ(page.status, "0 changes");
  EXPECT_EQ(page.title, "Mail: from version 1 to version 2");
}

TEST(ChangesPage, WhatDiffersAndNoChangeTellsIsNamed) {
  Annex older = version("1"), newer = version("2");
  older.recipients = newer.recipients = {group(Region::eea, {"Acme"})};
  newer.recipients[0].entities[0].safeguards.emplace();  // none, in place of the group's
  const Page page = page_of(older, newer);
  EXPECT_FALSE(test::find_block<Paragraph>(page, "none"));
  const Paragraph* untold = test::find_block<Paragraph>(page, "untold");
  ASSERT_TRUE(untold);
  EXPECT_NE(untold->words.text.find("/recipients/0/entities/0"), std::string::npos) << untold->words.text;
}

TEST(ChangesPage, EachFactHasItsRow) {
  Annex older = version("1"), newer = version("2");
  older.subject_matters.resize(1);
  older.subject_matters[0].term = "hosting";
  older.subject_matters[0].answer = Answer::yes;
  newer.subject_matters = older.subject_matters;
  newer.subject_matters[0].role = Role::controller;
  newer.subject_matters[0].retention.resize(1);
  newer.subject_matters[0].retention[0].basis = RetentionBasis::unlimited;
  newer.provider.country = "US";
  newer.illustrative = true;
  EXPECT_EQ(rows_of(page_of(older, newer)),
            (Rows{"Other changes", "Answer added: (nothing) -> United States",
                  "Answer added: (nothing) -> As controller", "Answer added: (nothing) -> Without limit",
                  "Wording changed: no -> yes"}));
}

TEST(ChangesPage, WhatCustomersMustBeToldComesFirst) {
  Annex older = version("1"), newer = version("2");
  older.recipients = {group(Region::eea, {"Acme"})};
  newer.recipients = {group(Region::eea, {"Acme", "Nordlys"})};
  older.activities = {{{"alter", {}, {}, {}}, Answer::no}, {{"store", {}, {}, {}}, Answer::yes}};
  newer.activities = {{{"alter", {}, {}, {}}, Answer::yes}, {{"store", {}, {}, {}}, Answer::no}};
  EXPECT_EQ(rows_of(page_of(older, newer)),
            (Rows{"To be announced to customers beforehand (2)", "Recipient added: (nothing) -> Nordlys (FR)",
                  "Answer changed: No -> Yes", "Other changes", "Answer changed: Yes -> No"}));
}

TEST(ChangesPage, AGroupWithoutChangesIsNotShown) {
  Annex older = version("1"), newer = version("2");
  older.activities = {{{"store", {}, {}, {}}, Answer::yes}};
  newer.activities = {{{"store", {}, {}, {}}, Answer::no}};
  EXPECT_EQ(rows_of(page_of(older, newer)), (Rows{"Other changes", "Answer changed: Yes -> No"}));
  EXPECT_EQ(rows_of(page_of(newer, older)),
            (Rows{"To be announced to customers beforehand (1)", "Answer changed: No -> Yes"}));
}

TEST(ChangesPage, RetentionsAndSafeguardsAreInWords) {
  Annex older = version("1"), newer = version("2");
  for (Annex* each : {&older, &newer}) {
    SubjectMatter& row = each->subject_matters.emplace_back();
    row.term = "hosting";
    row.answer = Answer::yes;
    row.retention.resize(1);
    row.retention[0].basis = RetentionBasis::fixed;
    row.retention[0].duration = parse_duration(each == &older ? "P1Y" : "P2Y");
    each->recipients = {group(Region::third_country, {"Acme"})};
    each->recipients[0].safeguards.resize(1);
    each->recipients[0].safeguards[0].decision = each == &older ? "2010/87/EU" : "(EU) 2021/914";
  }
  const Rows rows = rows_of(page_of(older, newer));
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(rows[1], "Kept longer: 1 year -> 2 years");
  EXPECT_EQ(rows[3],
            "Wording changed: Standard contractual clauses (2010/87/EU) -> "
            "Standard contractual clauses ((EU) 2021/914)");
}

// Facts of one kind that have words of their own: a country, terms, a date, a role.
TEST(ChangesPage, FactsAreInWords) {
  Annex older = version("1"), newer = version("2");
  for (Annex* each : {&older, &newer}) each->recipients = {group(Region::eea, {"Acme", "Nordlys", "Lierre"})};
  older.recipients[0].entities[0].data_categories = {"location"};
  newer.recipients[0].entities[0].data_categories = {"location", "traffic"};
  older.recipients[0].entities[1].country = "FR";
  newer.recipients[0].entities[1].country = "DE";
  older.recipients[0].entities[2].since = Date{2024, 1, 1};
  newer.recipients[0].entities[2].since = Date{2025, 1, 1};
  const Rows rows = rows_of(page_of(older, newer));
  ASSERT_EQ(rows.size(), 4U) << rows.back();
  EXPECT_EQ(rows[1], "Wording changed: Location data -> Location data and Traffic / connection data");
  EXPECT_EQ(rows[2], "Wording changed: France -> Germany");
  EXPECT_EQ(rows[3], "Wording changed: 1 January 2024 -> 1 January 2025");
}

TEST(ChangesPage, WhatIsNoLongerStatedIsSaidSo) {
  Annex older = version("1"), newer = version("2");
  older.activities = {{{"store", {}, {}, {}}, Answer::yes}};
  older.recipients = {group(Region::eea, {})};
  const Page page = page_of(older, newer);
  std::vector<std::string> after;
  for (const std::string& row : rows_of(page))
    if (const std::size_t arrow = row.find("->"); arrow != std::string::npos)
      after.push_back(row.substr(arrow));
  EXPECT_FALSE(after.empty());
  EXPECT_EQ(std::count(after.begin(), after.end(), "-> Not stated"), static_cast<long>(after.size()));
}

TEST(ChangesPage, OffersVersionsOfWhichOneIsOlder) {
  const Annex one = version("1", Date{2024, 1, 1}), two = version("2", Date{2025, 1, 1}),
              three = version("3", Date{2026, 1, 1});
  const CatalogEntry entry =
      entry_of({&three, &two, &one}, {"3.json", "2.json", "1.json"}, test::law(), test::vocabulary());
  const auto offered = [&](const Page& page, const char* key) {
    std::string told;
    if (const Choices* choices = test::find_block<Choices>(page, key))
      for (const Choice& each : choices->choices) told += each.action + (each.chosen ? "* " : " ");
    return told;
  };
  const Page page = page_of(one, three, &entry);
  EXPECT_EQ(offered(page, "newer"), "version 3* version 2 ") << "nothing comes before the oldest";
  EXPECT_EQ(offered(page, "older"), "older 2 older 1* ");
  EXPECT_EQ(offered(page_of(one, two, &entry), "older"), "older 1* ") << "only what is older than 2";
  EXPECT_TRUE(test::find_block<Buttons>(page, "back"));
  const Page paper = page_of(one, three);
  EXPECT_FALSE(test::find_block<Choices>(paper, "newer"));
  EXPECT_FALSE(test::find_block<Buttons>(paper, "back"));
  const CatalogEntry two_versions =
      entry_of({&two, &one}, {"2.json", "1.json"}, test::law(), test::vocabulary());
  EXPECT_FALSE(test::find_block<Choices>(page_of(one, two, &two_versions), "newer")) << "there is no choice";
}

TEST(ChangesPage, EveryChangeOfGeneratedAnnexesHasItsRowAndItsWords) {
  test::AnnexGenerator generator(11, test::vocabulary(), test::places());
  for (int pair = 0; pair < 10; ++pair) {
    const Annex older = generator.next(), newer = generator.next();
    for (const char* language : {"fr", "en"}) {
      const Page page = page_of(older, newer, nullptr, language);
      EXPECT_TRUE(test::keys_are_unique(page)) << pair;
      for (const TableRow& row : test::find_block<Table>(page, "changes")->rows)
        for (const Cell& cell : row.cells)
          for (const CellLine& line : cell.lines) EXPECT_FALSE(line.words.text.empty()) << row.key;
    }
  }
}

}  // namespace
}  // namespace annex
