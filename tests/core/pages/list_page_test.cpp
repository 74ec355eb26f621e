// The list of services: searched, filtered, empty, and partly unreadable.
#include "core/pages/list_page.h"

#include <gtest/gtest.h>

#include "core/find/facets.h"
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

std::vector<std::string> shown(const ServiceFilter& filter) {
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
  const auto labels = [](const ServiceFilter& filter) {
    const Page page = list_page({catalog(), filter, {}}, test::reference("en"));
    std::vector<std::string> told;
    if (const Choices* choices = test::find_block<Choices>(page, "facets"))
      for (const Choice& one : choices->choices)
        told.push_back(one.key + " " + one.count + (one.chosen ? " chosen" : ""));
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
  EXPECT_EQ(providers->choices[1].count, "2");
  EXPECT_EQ(
      list_page({two, {"", {"provider:Estuaire", "provider:Roseraie"}}, {}}, test::reference("en")).status,
      "3 services");
}

TEST(ListPage, WhatTakesMostRoomIsFoldedUntilAskedForOrChosen) {
  Catalog two = catalog();
  CatalogIndex index = *two.index;
  index.entries[0].provider.name = "Estuaire";
  two.index = std::make_shared<const CatalogIndex>(std::move(index));
  const auto told = [&](const std::set<std::string>& facets, bool unfolded) {
    const Page page = list_page({two, {"", facets}, {}, nullptr, unfolded}, test::reference("en"));
    const Buttons* fold = test::find_block<Buttons>(page, "fold");
    if (!fold) return std::string("nothing to unfold");
    const Button& button = fold->buttons.front();
    EXPECT_EQ(button.action, "wording choices");
    EXPECT_EQ(button.expanded, unfolded);
    std::string shown = button.label;
    bool is_below = false;
    for (const Block& block : page.blocks) {
      is_below = is_below || block.key == "fold";
      if (is_below && std::holds_alternative<Choices>(block.body)) shown += ", " + block.key;
    }
    return shown;
  };
  EXPECT_EQ(told({}, false), "More filters");
  EXPECT_EQ(told({}, true), "Fewer filters, providers");
  EXPECT_EQ(told({"provider:Estuaire"}, false), "More filters, providers")
      << "what is chosen is never out of sight";
  EXPECT_FALSE(test::find_block<Buttons>(list_page({catalog(), {}, {}}, test::reference("en")), "fold"))
      << "there is one provider and one family";
}

// Three services whose findings change with the United Kingdom's adequacy, and one of which none are known.
Catalog catalog_with_findings() {
  const Date adequate{2021, 6, 28};
  Catalog made = catalog();
  CatalogIndex index = *made.index;
  index.entries.push_back(entry("vieux", "Ancien service", Stated::no));
  index.entries[0].findings = {{{}, 1, 0, 0}, {adequate, 0, 2, 0}};
  index.entries[1].findings = {{{}, 0, 1, 1}, {adequate, 0, 0, 0}};
  index.entries[2].findings = {{{}, 0, 0, 0}, {adequate, 1, 0, 3}};
  made.index = std::make_shared<const CatalogIndex>(std::move(index));
  return made;
}

Keys with_findings(const std::set<std::string>& facets, const Date& day) {
  const Catalog made = catalog_with_findings();
  Keys ids;
  for (const ServiceNumber each :
       find_services(made, {"", facets, day}, test::reference("fr"), nullptr).shown)
    ids.push_back(entry_at(made, each)->id);
  return ids;
}

TEST(ListPage, FindingsAreThoseOfTheDay) {
  const Date before{2021, 6, 27}, day{2021, 6, 28};
  EXPECT_EQ(with_findings({"finding:error"}, before), Keys{"courrier"});
  EXPECT_EQ(with_findings({"finding:error"}, day), Keys{"secours"});
  EXPECT_EQ(with_findings({"finding:warning"}, before), Keys{"oeuvres"});
  EXPECT_EQ(with_findings({"finding:warning"}, day), Keys{"courrier"});
  EXPECT_EQ(with_findings({"finding:notice"}, before), Keys{"oeuvres"});
  EXPECT_EQ(with_findings({"finding:none"}, before), Keys{"secours"});
  EXPECT_EQ(with_findings({"finding:none"}, day), Keys{"oeuvres"})
      << "of a service without counts nothing is known";
}

TEST(ListPage, OfSeveritiesOneMustHoldAndOfOtherFacetsAll) {
  const Date day{2021, 6, 28};
  EXPECT_EQ(with_findings({"finding:error", "finding:none"}, day), (Keys{"oeuvres", "secours"}));
  EXPECT_EQ(with_findings({"finding:error", "finding:warning", "third-country"}, day), Keys{"courrier"});
  EXPECT_EQ(with_findings({"finding:fatal"}, day), Keys{});
  EXPECT_TRUE(is_facet("finding:error") && is_facet("finding:none"));
  for (const char* facet : {"finding:", "finding:fatal", "finding", "", "family:", "provider:"})
    EXPECT_FALSE(is_facet(facet)) << facet;
}

TEST(ListPage, SeveritiesAreOfferedWithTheirWordsAndCounts) {
  const auto offered = [](const ServiceFilter& filter, const char* language) {
    const Page page = list_page({catalog_with_findings(), filter, {}}, test::reference(language));
    Keys told;
    if (const Choices* choices = test::find_block<Choices>(page, "findings"))
      for (const Choice& one : choices->choices)
        told.push_back(one.label + " " + one.count + (one.chosen ? " chosen" : ""));
    return told;
  };
  const Date before{2021, 6, 27};
  EXPECT_EQ(offered({"", {}, before}, "en"),
            (Keys{"Errors 1", "Points to clear up 1", "Remarks 1", "Nothing found 1"}));
  EXPECT_EQ(offered({"", {"finding:error"}, before}, "fr"),
            (Keys{"Erreurs 1 chosen", "Points à éclaircir 1", "Remarques 1", "Rien de constaté 1"}))
      << "alternatives stay";
  EXPECT_EQ(offered({"esprit", {}, before}, "en"), (Keys{"Points to clear up 1", "Remarks 1"}));
}

TEST(ListPage, TheFindingsOfTheDayStandAtAGlance) {
  const auto glance_of = [](const Date& day, std::size_t at) {
    const Page page = list_page({catalog_with_findings(), {"", {}, day}, {}}, test::reference("en"));
    return test::find_block<Entries>(page, "services")->entries.at(at).facts;
  };
  EXPECT_EQ(glance_of({2021, 6, 27}, 0).back().mark, Mark::error);
  EXPECT_EQ(glance_of({2021, 6, 28}, 0).back().mark, Mark::warning);
  EXPECT_EQ(glance_of({2021, 6, 28}, 0).back().note.text, "2 points to clear up");
  EXPECT_EQ(glance_of({2021, 6, 28}, 3).size() + 1, glance_of({2021, 6, 28}, 0).size()) << "none are known";
}

// Another day may have findings of the kind that is asked for.
TEST(ListPage, TheDayCanBeChangedThoughNothingIsFound) {
  const ServiceFilter nothing{"zzz", {}, {2021, 6, 27}};
  const Page page = list_page({catalog(), nothing, {}}, test::reference("en"));
  const Field* day = test::find_block<Field>(page, "as-of");
  ASSERT_TRUE(day);
  EXPECT_EQ(day->value, "2021-06-27");
  Catalog empty;
  empty.state = LoadState::loaded;
  empty.index = std::make_shared<const CatalogIndex>();
  EXPECT_FALSE(test::find_block<Field>(list_page({empty, {}, {}}, test::reference("en")), "as-of"));
}

TEST(ListPage, ServicesAreChosenForTheComparison) {
  const Page page = list_page({catalog(), {}, {"secours"}}, test::reference("fr"));
  const Entries& services = *test::find_block<Entries>(page, "services");
  for (const Entry& each : services.entries) {
    ASSERT_TRUE(each.choose) << each.key;
    EXPECT_EQ(each.choose->action, "choose " + each.key.substr(5));
    EXPECT_EQ(each.choose->pressed, each.key == "open secours") << each.key;
  }
}

TEST(ListPage, WhatIsChosenForTheComparisonIsTold) {
  const auto notice = [](const std::vector<std::string>& compared) -> std::optional<Notice> {
    Catalog with_edition = catalog();
    CatalogIndex index = *with_edition.index;
    index.entries[0].service.edition = "Équipe";
    with_edition.index = std::make_shared<const CatalogIndex>(std::move(index));
    const Page page = list_page({with_edition, {"zzz", {}}, compared}, test::reference("fr"));
    const Notice* found = test::find_block<Notice>(page, "compared");
    return found ? std::optional(*found) : std::nullopt;
  };
  const auto actions = [](const Notice& told) {
    Keys found;
    for (const Button& each : told.buttons) found.push_back(each.action);
    return found;
  };
  EXPECT_FALSE(notice({}));
  EXPECT_FALSE(notice({"gone"})) << "not in the catalog";
  const auto one = notice({"secours"});
  ASSERT_TRUE(one);
  EXPECT_EQ(one->title, "1 service choisi pour la comparaison");
  ASSERT_EQ(one->lines.size(), 2U);
  EXPECT_EQ(one->lines[1].text, "Choisissez-en au moins un de plus.");
  EXPECT_EQ(actions(*one), Keys{"choose"});
  const auto two = notice({"secours", "courrier", "gone"});
  ASSERT_TRUE(two);
  EXPECT_EQ(two->title, "2 services choisis pour la comparaison");
  ASSERT_EQ(two->lines.size(), 1U);
  EXPECT_EQ(two->lines[0].text, "Sauvegarde et Messagerie hébergée (Équipe)") << "in the order of choosing";
  EXPECT_EQ(actions(*two), (Keys{"view compare", "choose"}));
}

TEST(ListPage, TheCountIsSaid) {
  const Page page = list_page({catalog(), {"sauvegarde", {}}, {}}, test::reference("fr"));
  EXPECT_EQ(page.status, "1 service");
  EXPECT_TRUE(test::find_block<Buttons>(page, "clear"));
}

TEST(ListPage, OfAPageThatIsNotThereTheLastIsShown) {
  const auto keys_of_page = [](std::size_t number) {
    const Page page = list_page({catalog(), {{}, {}, {}, number}, {}}, test::reference("en"));
    Keys keys;
    if (const Entries* entries = test::find_block<Entries>(page, "services"))
      for (const Entry& each : entries->entries) keys.push_back(each.key);
    return keys;
  };
  EXPECT_FALSE(keys_of_page(0).empty());
  EXPECT_EQ(keys_of_page(9), keys_of_page(0));
}

TEST(ListPage, NothingFoundSaysWhatToDo) {
  const Page page = list_page({catalog(), {"zzz", {}}, {}}, test::reference("en"));
  const Notice* notice = test::find_block<Notice>(page, "empty");
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->title, "No service matches");
  EXPECT_FALSE(test::find_block<Paragraph>(page, "count")) << "said once";
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
