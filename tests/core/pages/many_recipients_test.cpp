// Pages of very many recipients. No clock is read: work for each pair of recipient and finding would take
// longer than a test may.
#include <gtest/gtest.h>

#include "core/pages/annex_page.h"
#include "core/pages/changes_page.h"
#include "core/rules/rules.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr std::size_t kMany = 20000;
constexpr Date kDay{2026, 11, 23};

Annex with_recipients() {
  Annex annex;
  annex.language = "en";
  annex.recipients.resize(1);
  annex.recipients[0].region = Region::third_country;
  annex.recipients[0].entities.resize(kMany);
  for (std::size_t i = 0; i < kMany; ++i) annex.recipients[0].entities[i].name = "X" + std::to_string(i);
  return annex;
}

TEST(ManyRecipients, EachHasItsFindings) {
  const Reference reference = test::reference("en");
  Annex annex = with_recipients();
  Entity& told = annex.recipients[0].entities[kMany - 1];
  told = {};
  told.name = "Told";
  told.contact = "a@b.example";
  told.task = "backup";
  const auto findings = check(annex, {reference.law, reference.vocabulary, kDay});
  const Page page = annex_page({annex, reference, findings, kDay, nullptr, {}});
  const std::string key = "recipients/affiliate-third-country/";
  const TableRow* first = test::find_row(page, key + "1");
  const TableRow* last = test::find_row(page, key + std::to_string(kMany - 1));
  ASSERT_TRUE(first && last);
  // A path that begins alike ("…/1" and "…/11") is another.
  ASSERT_EQ(first->notices.size(), 2u);
  EXPECT_EQ(first->notices[0].title, "Recipient without a country · Transfer without a tool");
  EXPECT_EQ(first->notices[1].title, "Recipient without a contact · Recipient without a task");
  ASSERT_EQ(last->notices.size(), 1u);
}

TEST(ManyRecipients, EachTellsHowItsSafeguardsChanged) {
  const Reference reference = test::reference("en");
  Annex older = with_recipients(), newer = with_recipients();
  for (std::size_t i = 0; i < kMany; ++i) {
    older.recipients[0].entities[i].safeguards = {
        Safeguard{SafeguardTool::ad_hoc_clauses, {}, {}, {}, {}, {}}};
    newer.recipients[0].entities[i].safeguards = {
        Safeguard{SafeguardTool::certification, {}, {}, {}, {}, {}}};
  }
  const auto changes = changes_between(older, newer, {reference.law, reference.vocabulary, kDay});
  ASSERT_EQ(changes.size(), kMany);
  const Page page = changes_page({older, newer, reference, changes, kDay, nullptr});
  const TableRow* row = test::find_row(
      page, "wording-changed /recipients/0/entities/" + std::to_string(kMany - 1) + " fact:safeguards");
  ASSERT_TRUE(row);
  EXPECT_EQ(row->cells[1].lines.front().words.text, "Ad hoc clauses");
  EXPECT_EQ(row->cells[2].lines.front().words.text, "Certification");
}

}  // namespace
}  // namespace annex
