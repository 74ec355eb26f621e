// The list of services: searched, filtered, empty, and partly unreadable.
#include "core/pages/list_page.h"

#include <gtest/gtest.h>

#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

CatalogEntry entry(const char* id, const char* name, Stated third_country) {
  CatalogEntry made;
  made.id = id;
  made.language = "fr";
  made.provider.name = "Roseraie";
  made.service.name = name;
  made.summary.third_country = third_country;
  made.versions = {{"1", {}, std::string(id) + ".json"}};
  return made;
}

Catalog catalog() {
  CatalogIndex index;
  index.entries = {entry("courrier", "Messagerie hébergée", Stated::yes),
                   entry("oeuvres", "Œuvres de l’esprit", Stated::no),
                   entry("secours", "Sauvegarde", Stated::unstated)};
  Catalog made;
  made.state = LoadState::loaded;
  made.index = std::make_shared<const CatalogIndex>(std::move(index));
  return made;
}

std::vector<std::string> shown(const EntryFilter& filter) {
  const Page page = list_page({catalog(), filter, {}}, test::reference("fr"));
  std::vector<std::string> keys;
  if (const Entries* entries = test::find_block<Entries>(page, "services"))
    for (const Entry& one : entries->entries) keys.push_back(one.key);
  return keys;
}

using Keys = std::vector<std::string>;

TEST(ListPage, SearchFoldsWhatSpellingLeavesOpen) {
  EXPECT_EQ(shown({"HEBERG", {}}), Keys{"open courrier"});
  EXPECT_EQ(shown({"héberg mess", {}}), Keys{"open courrier"});
  EXPECT_EQ(shown({"oeuvres", {}}), Keys{"open oeuvres"});
  EXPECT_EQ(shown({"esprit", {}}), Keys{"open oeuvres"}) << "an apostrophe parts words";
  EXPECT_EQ(shown({"eberg", {}}), Keys{}) << "words are found by how they begin";
  EXPECT_EQ(shown({"", {}}).size(), 3u);
}

TEST(ListPage, AFacetKeepsUnstatedApartFromYesAndNo) {
  EXPECT_EQ(shown({"", {"third-country"}}), Keys{"open courrier"});
  EXPECT_EQ(shown({"", {"third-country-unstated"}}), Keys{"open secours"});
  EXPECT_EQ(shown({"", {"no-such-facet"}}), Keys{});
}

TEST(ListPage, FamiliesAndCountriesAreFoundByTheirNames) {
  Catalog made = catalog();
  CatalogIndex index = *made.index;
  index.entries[2].service.family = "voice";
  index.entries[1].summary.countries = {"DE"};
  made.index = std::make_shared<const CatalogIndex>(std::move(index));
  const auto count = [&](const char* query, const char* language) {
    return list_page({made, {query, {}}, {}}, test::reference(language)).status;
  };
  EXPECT_EQ(count("telephonie", "fr"), "1 service");
  EXPECT_EQ(count("telephonie", "en"), "0 services");
  EXPECT_EQ(count("allemagne", "fr"), "1 service");
  EXPECT_EQ(count("DE", "en"), "1 service") << "the code does in every language";
}

// A facet counts what it would leave of what is typed and chosen; one that would leave nothing is not
// offered.
TEST(ListPage, FacetsCountWhatTheyWouldLeave) {
  const auto labels = [](const EntryFilter& filter) {
    const Page page = list_page({catalog(), filter, {}}, test::reference("en"));
    std::vector<std::string> told;
    if (const Choices* choices = test::find_block<Choices>(page, "facets"))
      for (const Choice& one : choices->choices)
        told.push_back(one.key + " " + std::to_string(one.count.value_or(-1)) +
                       (one.chosen ? " chosen" : ""));
    return told;
  };
  EXPECT_EQ(labels({}), (Keys{"facet third-country 1", "facet third-country-unstated 1"}));
  EXPECT_EQ(labels({"sauvegarde", {}}), Keys{"facet third-country-unstated 1"});
  EXPECT_EQ(labels({"", {"sensitive"}}), Keys{"facet sensitive 0 chosen"}) << "what is chosen can be left";
}

TEST(ListPage, ProvidersAreAlternatives) {
  Catalog two = catalog();
  CatalogIndex index = *two.index;
  index.entries[0].provider.name = "Estuaire";
  two.index = std::make_shared<const CatalogIndex>(std::move(index));
  const Page page = list_page({two, {"", {"provider:Estuaire"}}, {}}, test::reference("en"));
  const Choices* providers = test::find_block<Choices>(page, "providers");
  ASSERT_TRUE(providers);
  ASSERT_EQ(providers->choices.size(), 2u) << "the other one stays to be chosen";
  EXPECT_TRUE(providers->choices[0].chosen);
  EXPECT_EQ(providers->choices[1].count, 2);
  EXPECT_EQ(
      list_page({two, {"", {"provider:Estuaire", "provider:Roseraie"}}, {}}, test::reference("en")).status,
      "3 services");
}

TEST(ListPage, TheCountIsSaid) {
  const Page page = list_page({catalog(), {"sauvegarde", {}}, {}}, test::reference("fr"));
  EXPECT_EQ(page.status, "1 service");
  EXPECT_TRUE(test::find_block<Buttons>(page, "clear"));
}

TEST(ListPage, NothingFoundSaysWhatToDo) {
  const Page page = list_page({catalog(), {"zzz", {}}, {}}, test::reference("en"));
  const Notice* notice = test::find_block<Notice>(page, "empty");
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->title, "No service matches");
  EXPECT_EQ(page.status, "0 services");
}

TEST(ListPage, WhatCouldNotBeReadIsToldAboveTheOthers) {
  Catalog partly = catalog();
  partly.problems = {{"unknown-key", "/entries/3/nome", 12, 7, "name", "nome"}};
  const Page page = list_page({partly, {}, {}}, test::reference("en"));
  const Notice* notice = test::find_block<Notice>(page, "problems");
  ASSERT_TRUE(notice);
  EXPECT_NE(notice->lines.front().text.find("12"), std::string::npos);
  EXPECT_TRUE(test::find_block<Entries>(page, "services"));
}

}  // namespace
}  // namespace annex
