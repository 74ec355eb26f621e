// The views that open later: while their files and words come, when some do not come, and of services that
// are not there.
#include <gtest/gtest.h>

#include "tests/core/pages/page_reader.h"
#include "tests/support/test_data.h"
#include "tests/wasm/app/states.h"
#include "wasm/app/page_parts.h"
#include "wasm/app/update.h"

namespace widget {
namespace {

using annex::LoadFailure;
using annex::LoadState;
using annex::Notice;

annex::Annex annex_of(const std::string& id, const std::string& version) {
  annex::Annex made;
  made.id = id;
  made.version = version;
  made.effective = annex::Date{2020 + version[0] - '0', 1, 1};
  made.language = "en";
  made.service.name = "Service " + id;
  made.provider.name = "Roseraie";
  return made;
}

// Service "a" in three versions, "b" in one; nothing is loaded.
annex::Catalog catalog() {
  annex::CatalogIndex index;
  const annex::Annex a3 = annex_of("a", "3"), a2 = annex_of("a", "2"), a1 = annex_of("a", "1"),
                     b1 = annex_of("b", "1");
  const annex::Law& law = annex::test::law();
  index.entries = {
      annex::entry_of({&a3, &a2, &a1}, {"a3.json", "a2.json", "a1.json"}, law, annex::test::vocabulary()),
      annex::entry_of({&b1}, {"b1.json"}, law, annex::test::vocabulary())};
  index.views = {{"en", "views.en.json"}, {"fr", "views.fr.json"}};
  annex::Catalog made;
  made.state = LoadState::loaded;
  made.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  return made;
}

annex::Catalog with(annex::Catalog catalog, const std::string& file, const annex::Annex& annex) {
  catalog.files[file] = {
      LoadState::loaded, LoadFailure::none, 200, std::make_shared<const annex::Annex>(annex), {}};
  return catalog;
}

annex::Catalog without(annex::Catalog catalog, const std::string& file, LoadState state) {
  const bool failed = state == LoadState::failed;
  catalog.files[file] = {
      state, failed ? LoadFailure::not_found : LoadFailure::none, failed ? 404 : 0, {}, {}};
  return catalog;
}

annex::Catalog loaded_catalog() {
  annex::Catalog made = catalog();
  for (const char* version : {"1", "2", "3"})
    made = with(made, std::string("a") + version + ".json", annex_of("a", version));
  return with(made, "b1.json", annex_of("b", "1"));
}

annex::Page page_in(const State& state, const annex::Catalog& catalog) {
  return page_of(state, catalog, annex::test::reference("en"));
}

// The texts of the first view alone, as they are before the others' have come.
annex::Page page_without_words(const State& state, const annex::Catalog& catalog) {
  annex::Texts texts = annex::test::texts("en");
  texts.strings.erase("compare.title");
  return page_of(state, catalog,
                 {annex::test::vocabulary(), annex::test::places(), annex::test::law(), texts});
}

bool has_back(const annex::Page& page) { return annex::test::find_block<annex::Buttons>(page, "back"); }

using Files = std::vector<std::string>;

const State kCompare = state_of({"compare a b"});
const State kChanges = state_of({"open a", "view changes"});
const annex::Reference kReference = annex::test::reference("en");
const State kNeeds = state_of({"view needs", "need no-suppliers"});

TEST(LaterPages, AskForTheirWordsAndTheirFiles) {
  EXPECT_EQ(wanted_files(kCompare, catalog(), kReference), (Files{"views.en.json", "a3.json", "b1.json"}));
  EXPECT_EQ(wanted_files(kChanges, catalog(), kReference), (Files{"views.en.json", "a3.json", "a2.json"}));
  EXPECT_EQ(wanted_files(kNeeds, catalog(), kReference), (Files{"views.en.json", "a3.json", "b1.json"}));
  EXPECT_EQ(wanted_files(state_of({"view needs"}), catalog(), kReference), Files{"views.en.json"})
      << "nothing is asked";
  EXPECT_EQ(wanted_files(state_of({"compare nowhere"}), catalog(), kReference), Files{"views.en.json"});
  EXPECT_EQ(wanted_files(kCompare, {}, kReference), Files{}) << "before the index";
  State french = kCompare, other = kCompare;
  french.language = "fr";
  other.language = "de";
  EXPECT_EQ(wanted_files(french, catalog(), kReference).front(), "views.fr.json");
  EXPECT_EQ(wanted_files(other, catalog(), kReference).front(), "views.en.json") << "better than none";
}

TEST(LaterPages, AskForWhatIsNotThereYetAndOnce) {
  annex::Catalog partly = without(catalog(), "views.en.json", LoadState::loading);
  partly = without(partly, "a3.json", LoadState::failed);
  EXPECT_EQ(wanted_files(kCompare, partly, kReference), Files{"b1.json"});
  EXPECT_TRUE(
      wanted_files(kCompare, without(loaded_catalog(), "views.en.json", LoadState::loaded), kReference)
          .empty());
}

TEST(LaterPages, ChangesAskForTheVersionsThatAreChosen) {
  const auto files = [](const std::vector<std::string>& more) {
    std::vector<std::string> actions = {"open a", "view changes"};
    actions.insert(actions.end(), more.begin(), more.end());
    Files wanted = wanted_files(state_of(actions), catalog(), kReference);
    wanted.erase(wanted.begin());
    return wanted;
  };
  EXPECT_EQ(files({"version 3", "older 1"}), (Files{"a3.json", "a1.json"}));
  EXPECT_EQ(files({"version 2"}), (Files{"a2.json", "a1.json"}));
  EXPECT_EQ(files({"version 2", "older 3"}), (Files{"a2.json", "a1.json"})) << "3 is not older";
  EXPECT_EQ(files({"version 1"}), Files{"a1.json"}) << "nothing is older";
}

TEST(LaterPages, SayThatTheyAreComing) {
  for (const State& state : {kCompare, kChanges, kNeeds}) {
    for (const annex::Page& page : {page_in(state, catalog()), page_without_words(state, catalog())}) {
      EXPECT_EQ(page.status, "Loading…") << page.key;
      EXPECT_TRUE(has_back(page)) << page.key;
    }
  }
}

TEST(LaterPages, AreWholeOnceEverythingCame) {
  EXPECT_TRUE(annex::test::find_block<annex::Table>(page_in(kCompare, loaded_catalog()), "comparison"));
  EXPECT_EQ(page_in(kChanges, loaded_catalog()).title, "Service a: from version 2 to version 3");
  EXPECT_TRUE(annex::test::find_block<annex::Entries>(page_in(kNeeds, loaded_catalog()), "unmet"));
  for (const State& state : {kCompare, kChanges, kNeeds})
    EXPECT_TRUE(has_back(page_in(state, loaded_catalog())));
}

TEST(LaterPages, WithoutTheirWordsSayWhy) {
  const annex::Catalog failed = without(loaded_catalog(), "views.en.json", LoadState::failed);
  for (const State& state : {kCompare, kChanges, kNeeds}) {
    const annex::Page page = page_without_words(state, failed);
    const Notice* notice = annex::test::find_block<Notice>(page, "failure");
    ASSERT_TRUE(notice) << page.key;
    EXPECT_EQ(notice->kind, annex::NoticeKind::error);
    EXPECT_TRUE(has_back(page)) << page.key;
    for (const std::string& words : annex::test::all_words(page))
      EXPECT_FALSE(annex::test::looks_like_key(words)) << words;
  }
}

std::string title_of(const annex::Page& page) {
  const auto* title = annex::test::find_block<annex::Heading>(page, "title");
  return title && title->level == annex::HeadingLevel::page ? title->words.text : "";
}

// The keyboard's focus goes to a page's heading, and stays there when the rest comes.
TEST(LaterPages, HaveTheirHeadingBeforeTheyHaveCome) {
  for (const LoadState state : {LoadState::loading, LoadState::failed}) {
    const annex::Catalog no_words = without(loaded_catalog(), "views.en.json", state);
    EXPECT_EQ(title_of(page_without_words(kChanges, no_words)), "Service a");
    EXPECT_EQ(title_of(page_without_words(kCompare, no_words)), "Services");
    const annex::Catalog no_annex = without(loaded_catalog(), "a3.json", state);
    EXPECT_EQ(title_of(page_in(kCompare, no_annex)), "Compare services");
    EXPECT_EQ(title_of(page_in(kNeeds, no_annex)), "Find by your needs");
    EXPECT_EQ(title_of(page_in(state_of({"open a"}), no_annex)), "Service a");
  }
}

TEST(LaterPages, TheComparisonDoesWithoutWhatDidNotCome) {
  const annex::Catalog partly = without(loaded_catalog(), "b1.json", LoadState::failed);
  const annex::Page page = page_in(kCompare, partly);
  ASSERT_TRUE(annex::test::find_block<Notice>(page, "failure b1.json"));
  EXPECT_TRUE(annex::test::find_block<Notice>(page, "too few")) << "of two one is left";
  EXPECT_FALSE(annex::test::find_block<Notice>(page, "failure a3.json"));
}

TEST(LaterPages, TheComparisonTellsOfServicesThatAreNotThere) {
  const State state = state_of({"compare a nowhere b"});
  const annex::Page page = page_in(state, loaded_catalog());
  const Notice* notice = annex::test::find_block<Notice>(page, "unknown nowhere");
  ASSERT_TRUE(notice) << "chosen by a link, before the catalog was known";
  EXPECT_NE(notice->title.find("nowhere"), std::string::npos);
  EXPECT_EQ(annex::test::find_block<annex::Table>(page, "comparison")->columns.size(), 3U);
  EXPECT_EQ(page.blocks.front().key, "unknown nowhere");
  ASSERT_EQ(notice->buttons.size(), 1U);
  EXPECT_EQ(update(state, parse_action(notice->buttons[0].action), loaded_catalog()), kCompare);
}

TEST(LaterPages, ChangesSayWhyAVersionDidNotCome) {
  const annex::Page page = page_in(kChanges, without(loaded_catalog(), "a2.json", LoadState::failed));
  EXPECT_TRUE(annex::test::find_block<Notice>(page, "failure a2.json"));
  EXPECT_FALSE(annex::test::find_block<annex::Paragraph>(page, "loading")) << "nothing more is coming";
  EXPECT_TRUE(has_back(page));
  const annex::Page coming = page_in(kChanges, without(loaded_catalog(), "a2.json", LoadState::loading));
  EXPECT_TRUE(annex::test::find_block<annex::Paragraph>(coming, "loading"));
}

TEST(LaterPages, ChangesOfAServiceThatIsNotThereSaySo) {
  const annex::Page page = page_in(state_of({"open nowhere", "view changes"}), loaded_catalog());
  const Notice* notice = annex::test::find_block<Notice>(page, "failure");
  ASSERT_TRUE(notice);
  EXPECT_NE(notice->title.find("nowhere"), std::string::npos);
  EXPECT_TRUE(has_back(page));
}

TEST(LaterPages, ChangesOfTheOnlyVersionAndOfTheOldestAreToldApart) {
  const annex::Page only = page_in(state_of({"open b", "view changes"}), loaded_catalog());
  EXPECT_NE(only.status.find("only one version"), std::string::npos) << only.status;
  EXPECT_FALSE(annex::test::find_block<annex::Buttons>(only, "newest"));
  const annex::Page oldest = page_in(state_of({"open a", "version 1", "view changes"}), loaded_catalog());
  EXPECT_NE(oldest.status.find("Version 1 is the oldest"), std::string::npos) << oldest.status;
  const annex::Buttons* newest = annex::test::find_block<annex::Buttons>(oldest, "newest");
  ASSERT_TRUE(newest);
  EXPECT_EQ(newest->buttons[0].action, "version 3");
}

TEST(LaterPages, NoPageOfChangesIsADeadEnd) {
  const auto ways = [](const annex::Page& page) {
    std::vector<std::string> actions;
    if (const auto* back = annex::test::find_block<annex::Buttons>(page, "back"))
      for (const annex::Button& each : back->buttons) actions.push_back(each.action);
    return actions;
  };
  const std::vector<std::string> both = {"back", "view annex"};
  const annex::Catalog failed = without(loaded_catalog(), "a2.json", LoadState::failed);
  EXPECT_EQ(ways(page_in(kChanges, loaded_catalog())), both);
  EXPECT_EQ(ways(page_in(kChanges, failed)), both);
  EXPECT_EQ(ways(page_in(kChanges, without(loaded_catalog(), "a2.json", LoadState::loading))), both);
  EXPECT_EQ(ways(page_in(state_of({"open b", "view changes"}), loaded_catalog())), both) << "one version";
  EXPECT_EQ(ways(page_in(state_of({"open a", "view changes", "version 1"}), loaded_catalog())), both);
}

TEST(LaterPages, ChangesTellOfVersionsThatAreNotThere) {
  const annex::Page page =
      page_in(state_of({"open a", "view changes", "version 9", "older 0"}), loaded_catalog());
  State state = state_of({"open a", "view changes", "version 9", "older 0"});
  for (const char* key : {"missing 9", "missing 0"}) {
    const Notice* notice = annex::test::find_block<Notice>(page, key);
    ASSERT_TRUE(notice) << key;
    state = update(state, parse_action(notice->buttons.at(0).action), loaded_catalog());
  }
  EXPECT_EQ(state, kChanges) << "told by no link any more";
  EXPECT_EQ(page.title, "Service a: from version 2 to version 3");
  EXPECT_FALSE(annex::test::find_block<Notice>(page_in(kChanges, loaded_catalog()), "missing "));
}

TEST(LaterPages, NeedsThatAreNotUnderstoodAreToldAndTheOthersAsked) {
  const annex::Page page =
      page_in(state_of({"view needs", "need no-suppliers", "need no-data:nonsense"}), loaded_catalog());
  const Notice* notice = annex::test::find_block<Notice>(page, "not understood no-data:nonsense");
  ASSERT_TRUE(notice);
  EXPECT_NE(notice->title.find("no-data:nonsense"), std::string::npos);
  EXPECT_TRUE(annex::test::find_block<annex::Entries>(page, "unmet"));
  ASSERT_EQ(notice->buttons.size(), 1U) << "the state, and with it the link, can be rid of it";
  const State asked = state_of({"view needs", "need no-suppliers", "need no-data:nonsense"});
  EXPECT_EQ(update(asked, parse_action(notice->buttons[0].action), loaded_catalog()), kNeeds);
}

TEST(LaterPages, NeedsOnOperationsAreUnfoldedByWhoWantsThem) {
  const auto folded = [](const std::vector<std::string>& actions) {
    const annex::Page page = page_in(state_of(actions), loaded_catalog());
    EXPECT_TRUE(annex::test::find_block<annex::Choices>(page, "needs data"));
    return !annex::test::find_block<annex::Choices>(page, "needs activity");
  };
  EXPECT_TRUE(folded({"view needs"}));
  EXPECT_FALSE(folded({"view needs", "wording needs"}));
  EXPECT_FALSE(folded({"view needs", "need activity:store"})) << "what is chosen is seen";
}

TEST(LaterPages, NeedsTellWhichServicesCouldNotBeRead) {
  const annex::Page page = page_in(kNeeds, without(loaded_catalog(), "b1.json", LoadState::failed));
  const annex::Entries* unread = annex::test::find_block<annex::Entries>(page, "unread");
  ASSERT_TRUE(unread);
  ASSERT_EQ(unread->entries.size(), 1U);
  EXPECT_EQ(unread->entries[0].key, "open b");
}

TEST(LaterPages, OfALargeCatalogTheFirstAreAsked) {
  annex::CatalogIndex index;
  for (std::size_t at = 0; at < kMostAsked + 3; ++at) {
    annex::CatalogEntry& entry = index.entries.emplace_back();
    entry.id = "s" + std::to_string(at);
    entry.language = "en";
    entry.versions = {{"1", {}, entry.id + ".json"}};
  }
  annex::Catalog large;
  large.state = LoadState::loaded;
  for (const annex::CatalogEntry& entry : index.entries)
    large = with(large, entry.versions[0].file, annex_of(entry.id, "1"));
  large.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  const annex::Page page = page_in(kNeeds, large);
  ASSERT_TRUE(annex::test::find_block<Notice>(page, "left out"));
  EXPECT_EQ(annex::test::find_block<Notice>(page, "left out")->title, "3 services were not asked");
  EXPECT_EQ(annex::test::find_block<annex::Entries>(page, "unmet")->entries.size(), kMostAsked);
}

}  // namespace
}  // namespace widget
