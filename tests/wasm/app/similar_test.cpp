// Similar services below an annex: asked for by a button, ranked once all facts have come, told where not.
#include "wasm/app/similar.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/query/compare.h"
#include "core/query/pack_facts.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"
#include "tests/wasm/app/states.h"
#include "wasm/app/page_parts.h"
#include "wasm/app/update.h"

namespace widget {
namespace {

using annex::LoadState;
using Files = std::vector<std::string>;

// Answers the form's first activities by a letter each: "y", "n", or "-" for none.
annex::Annex annex_of(const std::string& id, const std::string& answers) {
  annex::Annex made;
  made.id = made.service.name = id;
  made.version = "1";
  made.language = "en";
  const auto terms = annex::test::vocabulary().in(annex::Section::activities);
  for (std::size_t row = 0; row < answers.size(); ++row) {
    if (answers[row] == '-') continue;
    annex::Activity activity;
    activity.term = terms[row]->id;
    activity.answer = answers[row] == 'y' ? annex::Answer::yes : annex::Answer::no;
    made.activities.push_back(activity);
  }
  return made;
}

const std::vector<std::pair<std::string, std::string>> kServices = {
    {"opened", "yyyynn"}, {"opposite", "nnnnyy"}, {"nearly", "yyyyny"}, {"silent", "------"},
    {"terse", "yy----"},  {"twin", "yyyynn"},     {"half", "yyynyy"},   {"verbose", "yyyynnyyyyyy"}};

// The first three services in the index, the others in a part; facts in tables of four.
struct Made {
  annex::Catalog catalog;
  std::vector<annex::CatalogEntry> part;
  std::vector<annex::FactsTable> tables;
};

Made made_catalog() {
  Made made;
  annex::CatalogIndex index;
  for (std::size_t at = 0; at < kServices.size(); ++at) {
    const annex::Annex annex = annex_of(kServices[at].first, kServices[at].second);
    auto& entries = at < 3 ? index.entries : made.part;
    entries.push_back(
        annex::entry_of({&annex}, {annex.id + ".json"}, annex::test::law(), annex::test::vocabulary()));
    if (at % 4 == 0) made.tables.emplace_back();
    made.tables.back().add(annex::pack_facts(annex, annex::test::vocabulary()));
  }
  index.parts = {{3, "part.json"}};
  index.in_parts = kServices.size();
  index.ids = {{"", "ids.bin"}};
  index.facts = {{0, "facts-0.bin"}, {4, "facts-4.bin"}};
  made.catalog.state = LoadState::loaded;
  made.catalog.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  made.catalog.files["opened.json"] = {
      LoadState::loaded,
      annex::LoadFailure::none,
      200,
      std::make_shared<const annex::Annex>(annex_of("opened", kServices[0].second)),
      {}};
  return made;
}

void take_facts(Made& made, std::size_t table) {
  annex::LoadedFile file;
  file.state = LoadState::loaded;
  file.facts = std::make_shared<const annex::FactsTable>(made.tables[table]);
  made.catalog.files[made.catalog.index->facts[table].file] = file;
}

void take_part(Made& made) {
  annex::LoadedFile file;
  file.state = LoadState::loaded;
  file.entries = std::make_shared<const std::vector<annex::CatalogEntry>>(made.part);
  made.catalog.files["part.json"] = file;
}

const State kClosed = state_of({"open opened"}), kAsked = state_of({"open opened", "wording similar"});
const annex::Reference kReference = annex::test::reference("en");

annex::Page page_in(const State& state, const Made& made) { return page_of(state, made.catalog, kReference); }

std::vector<std::string> cards(const annex::Page& page) {
  std::vector<std::string> keys;
  if (const auto* entries = annex::test::find_block<annex::Entries>(page, "similar services"))
    for (const annex::Entry& entry : entries->entries) keys.push_back(entry.key);
  return keys;
}

const annex::Button& button_of(const annex::Page& page) {
  return annex::test::find_block<annex::Buttons>(page, "show similar")->buttons.front();
}

TEST(Similar, IsAButtonThatLoadsNothing) {
  const Made made = made_catalog();
  EXPECT_EQ(wanted_files(kClosed, made.catalog, kReference), Files{});
  const annex::Page page = page_in(kClosed, made);
  EXPECT_EQ(button_of(page).action, annex::ActionText("wording similar"));
  EXPECT_EQ(button_of(page).expanded, false);
  EXPECT_EQ(button_of(page_in(kAsked, made)).expanded, true);
}

TEST(Similar, IsNotOfferedWhereThereAreNoOthers) {
  Made made = made_catalog();
  annex::CatalogIndex alone = *made.catalog.index;
  alone.facts.clear();
  made.catalog.index = std::make_shared<const annex::CatalogIndex>(alone);
  EXPECT_EQ(annex::test::find_block<annex::Buttons>(page_in(kAsked, made), "show similar"), nullptr);
  EXPECT_EQ(wanted_files(kAsked, made.catalog, kReference), Files{});
}

TEST(Similar, RanksWhenAllFactsAndTheCardsHaveCome) {
  Made made = made_catalog();
  EXPECT_EQ(wanted_files(kAsked, made.catalog, kReference), (Files{"facts-0.bin", "facts-4.bin"}));
  take_facts(made, 0);
  EXPECT_EQ(wanted_files(kAsked, made.catalog, kReference), Files{"facts-4.bin"});
  EXPECT_EQ(cards(page_in(kAsked, made)), Files{}) << "some of all could be another's";
  take_facts(made, 1);
  EXPECT_EQ(wanted_files(kAsked, made.catalog, kReference), Files{"part.json"});
  EXPECT_EQ(cards(page_in(kAsked, made)), Files{"open nearly"});
  EXPECT_TRUE(annex::test::find_block<annex::Paragraph>(page_in(kAsked, made), "similar loading"));
  take_part(made);
  EXPECT_EQ(wanted_files(kAsked, made.catalog, kReference), Files{});
  const annex::Page page = page_in(kAsked, made);
  EXPECT_EQ(cards(page), (Files{"open twin", "open nearly", "open half", "open verbose", "open terse"}))
      << "of equal shares the first in the catalog's order";
  EXPECT_FALSE(annex::test::find_block<annex::Paragraph>(page, "similar loading"));
}

TEST(Similar, TellsWhatIsInCommonAndComparesThem) {
  Made made = made_catalog();
  take_facts(made, 0);
  take_facts(made, 1);
  take_part(made);
  const annex::Page page = page_in(kAsked, made);
  const auto* entries = annex::test::find_block<annex::Entries>(page, "similar services");
  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->entries[1].facts.front().value.text, "5 of the 6 rows that either answers");
  const auto* compare = annex::test::find_block<annex::Buttons>(page, "compare similar");
  ASSERT_TRUE(compare);
  const State compared =
      update(kAsked, parse_action(std::string(compare->buttons.front().action)), made.catalog);
  EXPECT_EQ(compared.view, View::compare);
  EXPECT_EQ(compared.compared, (Files{"opened", "twin", "nearly", "half", "verbose", "terse"}));
}

TEST(Similar, SaysWhyFactsDidNotCome) {
  Made made = made_catalog();
  take_facts(made, 0);
  made.catalog.files["facts-4.bin"] = {LoadState::failed, annex::LoadFailure::not_reached, 0, {}, {}};
  const annex::Page page = page_in(kAsked, made);
  EXPECT_TRUE(annex::test::find_block<annex::Notice>(page, "similar failure"));
  EXPECT_EQ(cards(page), Files{});
}

TEST(Similar, SaysWhyCardsDidNotCome) {
  Made made = made_catalog();
  take_facts(made, 0);
  take_facts(made, 1);
  made.catalog.files["part.json"] = {LoadState::failed, annex::LoadFailure::not_reached, 0, {}, {}};
  const annex::Page page = page_in(kAsked, made);
  EXPECT_TRUE(annex::test::find_block<annex::Notice>(page, "similar failure"));
  EXPECT_FALSE(annex::test::find_block<annex::Paragraph>(page, "similar loading"));
  EXPECT_EQ(cards(page), Files{"open nearly"}) << "those that came are shown";
}

TEST(Similar, IsFoldedAgainWhereAnotherServiceOpens) {
  EXPECT_FALSE(shows_similar(update(kAsked, parse_action("open twin"), {}), made_catalog().catalog));
  EXPECT_FALSE(shows_similar(update(kAsked, parse_action("back"), {}), made_catalog().catalog));
}

}  // namespace
}  // namespace widget
