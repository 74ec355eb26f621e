// An annex as comma-separated values: a row for each fact, and nothing that is not stated looks stated.
#include "core/export/annex_csv.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/model/names.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

using Row = std::map<std::string, std::string>;

// A strict reader of RFC 4180; fails the test where the text is not of that form.
std::vector<std::vector<std::string>> parsed(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  EXPECT_EQ(text.substr(0, 3), "\xEF\xBB\xBF");
  std::size_t at = 3;
  while (at < text.size()) {
    std::vector<std::string>& row = rows.emplace_back();
    for (bool more = true; more;) {
      std::string& cell = row.emplace_back();
      if (text[at] == '"') {
        for (++at; at < text.size(); ++at) {
          if (text[at] == '"' && text.substr(at, 2) != "\"\"") break;
          if (text[at] == '"') ++at;
          cell += text[at];
        }
        ++at;
      } else {
        const std::size_t end = text.find_first_of(",\r\n\"", at);
        cell = text.substr(at, end - at);
        at = end;
      }
      more = at < text.size() && text[at] == ',';
      if (more) ++at;
    }
    if (text.substr(at, 2) != "\r\n") {
      ADD_FAILURE() << "no end of line at " << at;
      return rows;
    }
    at += 2;
  }
  return rows;
}

std::vector<Row> rows_of(const std::string& csv) {
  auto lines = parsed(csv);
  std::vector<Row> rows;
  for (std::size_t line = 1; line < lines.size(); ++line) {
    EXPECT_EQ(lines[line].size(), lines[0].size()) << line;
    Row& row = rows.emplace_back();
    for (std::size_t cell = 0; cell < lines[line].size(); ++cell) row[lines[0][cell]] = lines[line][cell];
  }
  return rows;
}

// The only row of the section and term; nothing else of them is there.
Row only(const std::vector<Row>& rows, const std::string& section, const std::string& term) {
  std::vector<Row> found;
  for (const Row& row : rows)
    if (row.at("section") == section && row.at("term") == term) found.push_back(row);
  EXPECT_EQ(found.size(), 1u) << section << " " << term;
  return found.empty() ? Row() : found.front();
}

Annex small() {
  Annex annex;
  annex.id = "mail";
  annex.version = "2";
  annex.language = "en";
  annex.provider.name = "=Hosting";
  annex.service.name = "Mail";
  AnsweredRow collect;
  collect.term = "collect";
  collect.answer = Answer::yes;
  AnsweredRow store;
  store.term = "store";
  annex.activities = {collect, store};
  SubjectMatter hosting;
  hosting.term = "hosting";
  hosting.answer = Answer::yes;
  annex.subject_matters = {hosting};
  RecipientGroup group;
  group.relation = Relation::supplier;
  group.region = Region::third_country;
  group.entities.resize(2);
  group.entities[0].name = "Acme, Inc.";
  group.entities[0].country = "US";
  group.entities[1].name = "Other";
  RecipientGroup none;
  none.relation = Relation::affiliate;
  annex.recipients = {none, group};
  return annex;
}

TEST(AnnexCsv, KeepsYesNoNoneAndUnstatedApart) {
  const auto rows = rows_of(to_csv(small(), test::reference("en")));
  EXPECT_EQ(only(rows, "activities", "collect")["answer"], "yes");
  EXPECT_EQ(only(rows, "activities", "store")["answer"], "no");
  EXPECT_EQ(only(rows, "activities", "erase")["answer"], "unstated");
  EXPECT_EQ(only(rows, "activities", "erase")["path"], "") << "it stands nowhere in the annex";
  EXPECT_EQ(only(rows, "purposes", "service-provision")["answer"], "unstated");
  EXPECT_EQ(only(rows, "subjectMatters", "hosting")["retention"], "unstated");
  EXPECT_EQ(only(rows, "subjectMatters", "other-subject")["retention"], "");
  EXPECT_EQ(only(rows, "recipients", "affiliate-eea")["answer"], "none");
  EXPECT_EQ(only(rows, "recipients", "supplier-eea")["answer"], "unstated");
}

TEST(AnnexCsv, ARecipientIsARow) {
  const auto rows = rows_of(to_csv(small(), test::reference("en")));
  std::vector<std::string> said;
  for (const Row& row : rows)
    if (row.at("term") == "supplier-third-country")
      said.push_back(row.at("value") + "|" + row.at("country") + "|" + row.at("path"));
  EXPECT_EQ(said, (std::vector<std::string>{"Acme, Inc.|US|/recipients/1/entities/0",
                                            "Other||/recipients/1/entities/1"}));
}

TEST(AnnexCsv, ASafeguardIsSaidToScriptsAndToPersons) {
  Annex annex = small();
  Safeguard safeguard;
  safeguard.tool = SafeguardTool::binding_corporate_rules;
  safeguard.status = SafeguardStatus::applied_for;
  annex.recipients[1].entities.resize(1);
  const Row without =
      only(rows_of(to_csv(annex, test::reference("en"))), "recipients", "supplier-third-country");
  EXPECT_EQ(without.at("safeguards"), "unstated");
  annex.recipients[1].safeguards = {safeguard};
  const Row with =
      only(rows_of(to_csv(annex, test::reference("fr"))), "recipients", "supplier-third-country");
  EXPECT_EQ(with.at("safeguards"), "binding-corporate-rules applied-for");
  EXPECT_NE(with.at("safeguardWords"), "");
}

TEST(AnnexCsv, NamesAreTheSameInEveryLanguageAndLabelsAreNot) {
  const auto english = parsed(to_csv(small(), test::reference("en")));
  const auto french = parsed(to_csv(small(), test::reference("fr")));
  EXPECT_EQ(english[0], french[0]);
  ASSERT_EQ(english.size(), french.size());
  EXPECT_NE(english[1][2], french[1][2]) << "the label of the identifier";
  EXPECT_EQ(only(rows_of(to_csv(small(), test::reference("fr"))), "provider", "name")["value"], "'=Hosting");
}

template <typename Rows>
void expect_answers(const std::vector<Row>& rows, const std::string& section, const Rows& answered) {
  for (const auto& row : answered)
    EXPECT_EQ(only(rows, section, row.term).at("answer"), name_of(row.answer)) << row.term;
}

// Every annex: rows of equal length, nothing that runs, every answer as it is, and no column for nothing.
TEST(AnnexCsv, HoldsOfEveryAnnex) {
  const Reference reference = test::reference("en");
  test::AnnexGenerator generator(20261123, reference.vocabulary, reference.places);
  std::map<std::string, int> filled;
  for (int count = 0; count < 100; ++count) {
    const Annex annex = generator.next();
    const auto rows = rows_of(to_csv(annex, reference));
    for (const Row& row : rows)
      for (const auto& [column, cell] : row) {
        ASSERT_TRUE(cell.empty() || std::string_view("=+-@\t\r").find(cell[0]) == std::string_view::npos)
            << column << ": " << cell;
        filled[column] += cell.empty() ? 0 : 1;
      }
    expect_answers(rows, "activities", annex.activities);
    expect_answers(rows, "dataCategories", annex.data_categories);
    expect_answers(rows, "subjectMatters", annex.subject_matters);
    expect_answers(rows, "dataSubjects", annex.data_subjects);
    std::size_t entities = 0;
    for (const RecipientGroup& group : annex.recipients) entities += group.entities.size();
    EXPECT_EQ(std::count_if(rows.begin(), rows.end(),
                            [](const Row& row) {
                              return row.at("section") == "recipients" && row.at("answer") == "listed";
                            }),
              static_cast<std::ptrdiff_t>(entities));
    ASSERT_FALSE(testing::Test::HasFailure()) << count;
  }
  for (const std::string_view column : kAnnexCsvColumns) EXPECT_GT(filled[std::string(column)], 0) << column;
}

}  // namespace
}  // namespace annex
