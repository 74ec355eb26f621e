// What actions do to the state, and which page each state shows.
#include "wasm/app/update.h"

#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"

namespace widget {
namespace {

using annex::LoadFailure;
using annex::LoadState;
using annex::Notice;

State after(const State& state, const char* action) { return update(state, parse_action(action), {}); }

State beginning() {
  State state;
  state.as_of = {2026, 11, 23};
  return state;
}

annex::Annex seed() {
  return annex::decode_annex(
             annex::test::read_file("data/annexes/hebergement-mutualise-flexible-web-publisher/1.json"),
             annex::test::vocabulary(), annex::test::places())
      .value;
}

annex::Catalog catalog_of_seed() {
  static const annex::Annex kSeed = seed();
  annex::CatalogIndex index;
  index.entries = {
      annex::entry_of({&kSeed}, {"seed.json"}, annex::test::reference("fr").law, annex::test::vocabulary())};
  annex::Catalog catalog;
  catalog.state = LoadState::loaded;
  catalog.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  return catalog;
}

const std::string kSeedId = "hebergement-mutualise-flexible-web-publisher";

TEST(Update, OpensAndGoesBack) {
  const State open = after(beginning(), "open some-service");
  EXPECT_EQ(open.view, View::annex);
  EXPECT_EQ(open.service, "some-service");
  EXPECT_EQ(after(open, "back"), beginning());
}

TEST(Update, WhatMakesNoSenseChangesNothing) {
  for (const char* action :
       {"", " ", "nothing", "as-of", "facet ", "wording", "language ", "dropped", "dismiss"})
    EXPECT_EQ(after(beginning(), action), beginning()) << action;
}

TEST(Update, TogglesComeBack) {
  for (const char* action : {"facet sensitive", "wording activities/collect"}) {
    const State once = after(beginning(), action);
    EXPECT_NE(once, beginning()) << action;
    EXPECT_EQ(after(once, action), beginning()) << action;
  }
}

TEST(Update, WhatCannotBeIsDroppedAndTold) {
  State state = beginning();
  for (const char* action : {"as-of 2026-02-30", "facet no-such", "dropped view"})
    state = after(state, action);
  EXPECT_EQ(state.dropped, (std::set<std::string>{"2026-02-30", "no-such", "view"}));
  EXPECT_EQ(after(state, "dismiss"), beginning()) << "nothing else has changed";
  for (int index = 0; index < 20; ++index)
    state = after(state, ("dropped part" + std::to_string(index)).c_str());
  EXPECT_EQ(state.dropped.size(), 5u) << "a hostile link does not fill the page";
}

TEST(PageOf, WhatWasDroppedIsToldUntilDismissed) {
  const annex::Reference reference = annex::test::reference("en");
  const State state = after(beginning(), "as-of 2026-02-30");
  const annex::Page page = page_of(state, catalog_of_seed(), reference);
  const Notice* notice = annex::test::find_block<Notice>(page, "dropped");
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->lines[0].text, "Left out: 2026-02-30");
  ASSERT_EQ(notice->buttons.size(), 1u);
  const State dismissed = after(state, notice->buttons[0].action.c_str());
  EXPECT_FALSE(annex::test::find_block<Notice>(page_of(dismissed, catalog_of_seed(), reference), "dropped"));
}

TEST(Update, TheSearchKeepsWordsWholeAndShort) {
  EXPECT_EQ(after(beginning(), "search héberg ement").query, "héberg ement");
  std::string longest;
  for (int index = 0; index < 150; ++index) longest += "é";
  const std::string kept = after(beginning(), ("search a" + longest).c_str()).query;
  EXPECT_EQ(kept.size(), 199u) << "cut where a letter ends";
}

TEST(Update, OpeningAnotherServiceForgetsTheVersionAndTheRows) {
  State state = after(after(after(beginning(), "open one"), "version 2"), "wording activities/collect");
  state = after(state, "open two");
  EXPECT_TRUE(state.version.empty());
  EXPECT_TRUE(state.open_rows.empty());
}

State all_of(State state, const std::vector<std::string>& actions,
             const annex::Catalog& catalog = annex::Catalog()) {
  for (const std::string& action : actions) state = update(state, parse_action(action), catalog);
  return state;
}

// A catalog of which only the names are known.
annex::Catalog catalog_of(const std::vector<std::string>& ids) {
  annex::CatalogIndex index;
  for (const std::string& id : ids) {
    annex::CatalogEntry& entry = index.entries.emplace_back();
    entry.id = id;
    entry.versions = {{"1", {}, id + ".json"}};
  }
  annex::Catalog catalog;
  catalog.state = LoadState::loaded;
  catalog.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  return catalog;
}

using Ids = std::vector<std::string>;

TEST(Update, AViewOpensByItsName) {
  for (const char* name : {"compare", "needs"}) {
    const State state = after(beginning(), (std::string("view ") + name).c_str());
    EXPECT_EQ(kViewNames[static_cast<std::size_t>(state.view)], name);
    EXPECT_EQ(after(state, "view list"), beginning()) << name;
    EXPECT_EQ(after(state, "back"), beginning()) << name;
  }
  EXPECT_EQ(after(beginning(), "view everything").dropped, std::set<std::string>{"everything"});
  EXPECT_EQ(after(beginning(), "view everything").view, View::list);
}

TEST(Update, WhatSpeaksOfOneServiceNeedsOne) {
  for (const char* name : {"view annex", "view changes"}) {
    EXPECT_EQ(after(beginning(), name), beginning()) << name;
    EXPECT_EQ(all_of(beginning(), {"open one", name}).service, "one") << name;
  }
  EXPECT_EQ(all_of(beginning(), {"open one", "view changes"}).view, View::changes);
  EXPECT_EQ(all_of(beginning(), {"open one", "view changes", "view annex"}), after(beginning(), "open one"));
}

TEST(Update, AnotherViewForgetsTheRowsAndKeepsTheChoices) {
  const State state = all_of(
      beginning(), {"open one", "wording activities/store", "choose one", "search mail", "view compare"});
  EXPECT_TRUE(state.open_rows.empty());
  EXPECT_EQ(state.compared, Ids{"one"});
  EXPECT_EQ(state.query, "mail");
  EXPECT_EQ(all_of(state, {"wording glance/0", "view compare"}).open_rows.size(), 1U) << "the same view";
}

TEST(Update, ServicesAreChosenInTheirOrderAndOnce) {
  const annex::Catalog catalog = catalog_of({"a", "b", "c"});
  EXPECT_EQ(all_of(beginning(), {"choose c", "choose a"}, catalog).compared, (Ids{"c", "a"}));
  EXPECT_EQ(all_of(beginning(), {"choose c", "choose a", "choose c"}, catalog).compared, Ids{"a"});
  EXPECT_EQ(all_of(beginning(), {"choose c", "choose a", "choose"}, catalog), beginning());
  EXPECT_EQ(all_of(beginning(), {"compare b a b"}, catalog).compared, (Ids{"b", "a"}));
  EXPECT_EQ(all_of(beginning(), {"choose c", "compare  b   a "}, catalog).compared, (Ids{"b", "a"}));
  EXPECT_EQ(all_of(beginning(), {"compare b"}, catalog).view, View::compare);
  EXPECT_EQ(all_of(beginning(), {"open a", "choose b", "compare-this"}, catalog).compared, (Ids{"b", "a"}));
  EXPECT_EQ(all_of(beginning(), {"open a", "compare-this", "compare-this"}, catalog).compared, Ids{"a"});
  EXPECT_EQ(all_of(beginning(), {"compare-this"}, catalog), beginning()) << "nothing is open";
}

TEST(Update, AServiceThatIsNotThereIsDroppedOnceTheCatalogIsKnown) {
  const State known = all_of(beginning(), {"choose nowhere", "compare a elsewhere"}, catalog_of({"a"}));
  EXPECT_EQ(known.compared, Ids{"a"});
  EXPECT_EQ(known.dropped, (std::set<std::string>{"nowhere", "elsewhere"}));
  EXPECT_EQ(after(beginning(), "choose nowhere").compared, Ids{"nowhere"}) << "who knows";
}

TEST(Update, NoMoreServicesAreComparedThanFit) {
  State state = beginning();
  for (int index = 0; index < 40; ++index) state = after(state, ("choose s" + std::to_string(index)).c_str());
  EXPECT_EQ(state.compared.size(), 24U);
  EXPECT_FALSE(state.dropped.empty());
}

// Who has chosen the second may want a third; who folds what they choose from wants it folded.
TEST(Update, ServicesToChooseStayOpenWhileTheyAreChosen) {
  const State one = all_of(beginning(), {"view compare", "choose a"});
  EXPECT_EQ(after(one, "choose b").open_rows, std::set<std::string>{"services"});
  const State folded = all_of(one, {"choose b", "wording services"});
  EXPECT_TRUE(folded.open_rows.empty());
  EXPECT_TRUE(after(folded, "choose c").open_rows.empty());
  EXPECT_TRUE(all_of(beginning(), {"choose a", "choose b", "view compare"}).open_rows.empty())
      << "chosen in the list";
}

TEST(Update, RowsAreFoldedTogether) {
  EXPECT_EQ(all_of(beginning(), {"wording a", "wording b", "wording"}), beginning());
}

TEST(Update, TheComparisonsControls) {
  EXPECT_EQ(after(beginning(), "baseline a").baseline, "a");
  EXPECT_EQ(all_of(beginning(), {"baseline a", "baseline"}), beginning());
  EXPECT_TRUE(after(beginning(), "only-differences").only_differences);
  EXPECT_EQ(all_of(beginning(), {"only-differences", "only-differences"}), beginning());
}

TEST(Update, TheOlderVersionIsOfTheServiceThatIsOpen) {
  const State state = all_of(beginning(), {"open one", "view changes", "version 3", "older 1"});
  EXPECT_EQ(state.version, "3");
  EXPECT_EQ(state.older, "1");
  EXPECT_TRUE(after(state, "open two").older.empty());
}

using Needs = std::set<std::string>;

TEST(Update, ANeedIsSwitchedOnAndOff) {
  EXPECT_EQ(all_of(beginning(), {"need no-suppliers", "need no-data:sensitive"}).needs,
            (Needs{"no-data:sensitive", "no-suppliers"}));
  EXPECT_EQ(all_of(beginning(), {"need no-suppliers", "need no-suppliers"}), beginning());
  EXPECT_EQ(all_of(beginning(), {"need no-suppliers", "need retention<=P1Y", "need"}), beginning());
}

TEST(Update, ANeedWithOneValueHasOne) {
  EXPECT_EQ(all_of(beginning(), {"need retention<=P1Y", "need retention<=P6M"}).needs,
            Needs{"retention<=P6M"});
  EXPECT_EQ(all_of(beginning(), {"need retention<=P1Y", "need retention<=P1Y"}), beginning());
  EXPECT_EQ(all_of(beginning(), {"need retention<=P1Y", "need retention<="}), beginning());
  EXPECT_EQ(
      all_of(beginning(), {"need no-findings>=error", "need retention<=P1Y", "need no-findings>=notice"})
          .needs,
      (Needs{"no-findings>=notice", "retention<=P1Y"}));
  EXPECT_EQ(all_of(beginning(), {"need countries=FR", "need countries=DE"}).needs, Needs{"countries=DE"});
}

TEST(Update, ACountryMoreOrLess) {
  EXPECT_EQ(all_of(beginning(), {"need-country FR", "need-country DE"}).needs, Needs{"countries=DE,FR"});
  EXPECT_EQ(all_of(beginning(), {"need countries=FR,DE", "need-country FR"}).needs, Needs{"countries=DE"});
  EXPECT_EQ(all_of(beginning(), {"need-country FR", "need-country FR"}), beginning());
  EXPECT_EQ(after(beginning(), "need-country"), beginning());
  for (const char* none : {"France", "fr", "FR,DE", "F R", "="}) {
    const State state = after(beginning(), (std::string("need-country ") + none).c_str());
    EXPECT_TRUE(state.needs.empty()) << none;
    EXPECT_EQ(state.dropped, std::set<std::string>{none});
  }
}

TEST(Update, NoMoreNeedsAreAskedThanFit) {
  State state = beginning();
  for (int index = 0; index < 100; ++index)
    state = after(state, ("need no-data:t" + std::to_string(index)).c_str());
  EXPECT_EQ(state.needs.size(), 40U);
  EXPECT_FALSE(state.dropped.empty());
  EXPECT_EQ(after(state, "need no-data:t0").needs.size(), 39U) << "one less is possible";
  EXPECT_EQ(after(state, "need-country FR").needs.size(), 40U);
}

const char* const kVerbs[] = {
    "open",  "back",         "view",         "search",  "facet",  "clear",   "wording",  "version",
    "older", "retry",        "language",     "as-of",   "choose", "compare", "baseline", "only-differences",
    "need",  "need-country", "compare-this", "dropped", "dismiss"};

// Whatever is asked, in any state: the page is made, and nothing grows without end.
TEST(Update, NothingThatIsAskedBreaksThePage) {
  const annex::Catalog catalog = catalog_of_seed();
  const annex::Reference reference = annex::test::reference("fr");
  const std::string longest(100'000, 'x');
  const std::string arguments[] = {"",  " ",    "nowhere", kSeedId,    longest,      "\x01\n\"{services}",
                                   "=", "need", "a=b=c",   "2026-1-1", "countries=", "\xff\xfe"};
  State state = beginning();
  for (const char* view : {"view list", "view annex", "view compare", "view changes", "view needs"})
    for (const char* verb : kVerbs)
      for (const std::string& argument : arguments) {
        const State from = update(state, parse_action(view), catalog);
        state = update(from, {verb, argument}, catalog);
        EXPECT_EQ(state, update(from, {verb, argument}, catalog)) << "pure: " << verb;
        EXPECT_FALSE(page_of(state, catalog, reference).blocks.empty()) << verb;
        for (const std::string* part :
             {&state.service, &state.version, &state.older, &state.baseline, &state.query, &state.language})
          EXPECT_LE(part->size(), 4096U) << verb;
      }
}

TEST(PageOf, TheAnnexIsAskedForOnceAndShownWhenItIsThere) {
  const annex::Reference reference = annex::test::reference("fr");
  annex::Catalog catalog = catalog_of_seed();
  const State state = after(beginning(), ("open " + kSeedId).c_str());
  EXPECT_EQ(wanted_files(state, catalog, reference), std::vector<std::string>{"seed.json"});
  EXPECT_EQ(page_of(state, catalog, reference).status, "Chargement…");
  catalog.files["seed.json"] = {
      LoadState::loaded, LoadFailure::none, 200, std::make_shared<const annex::Annex>(seed()), {}};
  EXPECT_TRUE(wanted_files(state, catalog, reference).empty());
  const annex::Page page = page_of(state, catalog, reference);
  EXPECT_TRUE(annex::test::find_row(page, "activities/collect"));
  EXPECT_TRUE(annex::test::find_row(page, "finding undated")) << "the rules are asked";
}

TEST(PageOf, TheDateOfTheLawDecides) {
  const annex::Reference reference = annex::test::reference("en");
  annex::Catalog catalog = catalog_of_seed();
  annex::Annex annex = seed();
  annex.recipients[3].entities = {annex::Entity{}};
  annex.recipients[3].entities[0].name = "Thistledown";
  annex.recipients[3].entities[0].country = "GB";
  annex.recipients[3].safeguards.clear();
  catalog.files["seed.json"] = {
      LoadState::loaded, LoadFailure::none, 200, std::make_shared<const annex::Annex>(annex), {}};
  const State now = after(beginning(), ("open " + kSeedId).c_str());
  const State before = after(now, "as-of 2020-06-01");
  EXPECT_FALSE(annex::test::find_row(page_of(now, catalog, reference), "finding entity-outside-region"));
  EXPECT_TRUE(annex::test::find_row(page_of(before, catalog, reference), "finding entity-outside-region"))
      << "the United Kingdom was inside";
}

TEST(PageOf, AFailureSaysWhyWhereAndWhatToDo) {
  const annex::Reference reference = annex::test::reference("en");
  annex::Catalog catalog = catalog_of_seed();
  const State state = after(beginning(), ("open " + kSeedId).c_str());
  catalog.files["seed.json"] = {
      LoadState::failed, LoadFailure::unreadable, 200, {}, {{"unknown-key", "/x", 3, 9, "name", "x"}}};
  const annex::Page page = page_of(state, catalog, reference);
  const Notice* notice = annex::test::find_block<Notice>(page, "failure");
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->kind, annex::NoticeKind::error);
  EXPECT_NE(notice->lines[0].text.find("seed.json"), std::string::npos);
  EXPECT_NE(notice->lines[1].text.find("Line 3, column 9"), std::string::npos);
  ASSERT_EQ(notice->buttons.size(), 1u);
  EXPECT_EQ(notice->buttons[0].action, "retry");
  EXPECT_TRUE(annex::test::find_block<annex::Buttons>(page, "back")) << "the others stay usable";
}

TEST(PageOf, AnUnknownServiceIsToldAboveTheList) {
  const annex::Page page =
      page_of(after(beginning(), "open nowhere"), catalog_of_seed(), annex::test::reference("en"));
  const Notice* notice = annex::test::find_block<Notice>(page, "unknown-service");
  ASSERT_TRUE(notice);
  EXPECT_NE(notice->title.find("nowhere"), std::string::npos);
  EXPECT_TRUE(annex::test::find_block<annex::Entries>(page, "services"));
}

TEST(PageOf, AVersionThatIsNotThereGivesTheNewest) {
  annex::Catalog catalog = catalog_of_seed();
  catalog.files["seed.json"] = {
      LoadState::loaded, LoadFailure::none, 200, std::make_shared<const annex::Annex>(seed()), {}};
  const State state = after(after(beginning(), ("open " + kSeedId).c_str()), "version 9");
  const annex::Page page = page_of(state, catalog, annex::test::reference("en"));
  const Notice* notice = annex::test::find_block<Notice>(page, "missing-version");
  ASSERT_TRUE(notice);
  EXPECT_EQ(after(state, notice->buttons.at(0).action.c_str()).version, "") << "told by no link any more";
  EXPECT_TRUE(annex::test::find_row(page, "activities/collect"));
}

}  // namespace
}  // namespace widget
