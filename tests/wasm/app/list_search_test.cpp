// What a search of the list fetches, and what its answer tells.
#include "wasm/app/list_search.h"

#include <gtest/gtest.h>

#include "core/find/word_keys.h"
#include "core/index/key_files.h"
#include "tests/support/test_data.h"
#include "tests/wasm/app/states.h"

namespace widget {
namespace {

using annex::LoadFailure;
using annex::LoadState;

annex::Annex named(const std::string& name) {
  annex::Annex made;
  made.id = made.service.name = name;
  made.version = "1";
  made.language = "en";
  return made;
}

// Two services, found by "backup" and "backyard" where they say what they do: each word in a file of its own,
// the beginning of both in that of the first.
struct Split {
  annex::Catalog catalog;
  std::vector<annex::NamedKeyFile> files;
};

Split split_catalog() {
  annex::CatalogIndex index;
  for (const char* name : {"one", "two"}) {
    const annex::Annex made = named(name);
    index.entries.push_back(
        annex::entry_of({&made}, {made.id + ".json"}, annex::test::law(), annex::test::vocabulary()));
  }
  annex::KeyFiles keys;
  keys.add("backup", "2 activities", 0);
  keys.add("backyard", "2 purposes", 1);
  annex::add_ranks(keys, 2);
  Split split{{}, keys.encode(2, 60)};
  for (std::size_t at = 0; at < split.files.size(); ++at)
    index.words.push_back({split.files[at].first, "words-" + std::to_string(at)});
  split.catalog.state = LoadState::loaded;
  split.catalog.index = std::make_shared<const annex::CatalogIndex>(std::move(index));
  return split;
}

void load(Split& split, const std::string& file) {
  const std::size_t at = static_cast<std::size_t>(std::stoi(file.substr(file.find('-') + 1)));
  auto keys = annex::KeyFile::read(split.files[at].bytes);
  ASSERT_TRUE(keys);
  split.catalog.files[file] = {LoadState::loaded,
                               LoadFailure::none,
                               200,
                               {},
                               {},
                               {},
                               std::make_shared<const annex::KeyFile>(std::move(*keys))};
}

TEST(ListSearch, TellsWhatEachServiceWasFoundByWhereTheWordsLieInTwoFiles) {
  Split split = split_catalog();
  ASSERT_EQ(split.files.size(), 2u);
  const State state = state_of({"search back"});
  ListSearch search = search_list(state, split.catalog, annex::test::reference("en"));
  for (int rounds = 0; !search.answered() && rounds < 5; ++rounds) {
    for (const std::string& file : search.wanted) load(split, file);
    search = search_list(state, split.catalog, annex::test::reference("en"));
  }
  ASSERT_TRUE(search.answered());
  EXPECT_EQ(search.found.shown.size(), 2u);
  ASSERT_EQ(search.found.places.size(), 2u);
  for (const std::vector<std::string>& places : search.found.places) EXPECT_EQ(places.size(), 1u);
}

TEST(ListSearch, FailsWhereAFileIsOfAnotherCatalog) {
  Split split = split_catalog();
  load(split, "words-0");
  annex::KeyFiles other;
  other.add("backyard", "2 purposes", 4000);
  split.files[1].bytes = other.encode(5000, 60).front().bytes;
  load(split, "words-1");
  const ListSearch search =
      search_list(state_of({"search back"}), split.catalog, annex::test::reference("en"));
  EXPECT_FALSE(search.failed.empty());
}

}  // namespace
}  // namespace widget
