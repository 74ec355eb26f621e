// Comparison, needs and changes as whole pages in text, compared with tests/corpus/pages. After a change that
// is meant, ANNEX_REBASELINE=1 writes them anew, and the difference is read before it is committed.
#include <gtest/gtest.h>

#include <deque>
#include <set>

#include "core/codec/annex_json.h"
#include "core/export/text.h"
#include "core/pages/changes_page.h"
#include "core/pages/compare_page.h"
#include "core/pages/needs_page.h"
#include "core/query/catalog.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

Annex read_annex(const std::string& file) {
  auto decoded = decode_annex(test::read_file(file), test::vocabulary(), test::places());
  EXPECT_TRUE(decoded.ok()) << file;
  return std::move(decoded.value);
}

void expect_page(const Page& page, const std::string& name) {
  const std::string made = to_text(page, 80);
  const std::string path = "tests/corpus/pages/" + name + "." + page.language + ".txt";
  if (test::rebaseline()) test::write_file(path, made);
  ASSERT_TRUE(test::has_file(path)) << "ANNEX_REBASELINE=1 writes it";
  EXPECT_EQ(made, test::read_file(path));
}

class ViewCorpus : public testing::TestWithParam<const char*> {
 protected:
  const Reference reference_ = test::reference(GetParam());
};

// Everything there is, next to nothing, and the first annex that was published.
class CompareCorpus : public ViewCorpus {
 protected:
  CompareCorpus() {
    for (const char* file : {"tests/corpus/pages/everything.json", "tests/corpus/pages/bare.json",
                             "data/annexes/hebergement-mutualise-flexible-web-publisher/1.json"})
      annexes_.push_back(read_annex(file));
    for (const Annex& annex : annexes_) {
      index_.entries.push_back(entry_of({&annex}, {annex.id + ".json"}, test::law(), test::vocabulary()));
      compared_.push_back(&annex);
    }
  }

  std::deque<Annex> annexes_;
  std::vector<const Annex*> compared_;
  CatalogIndex index_;
};

TEST_P(CompareCorpus, SideBySide) {
  expect_page(compare_page({compared_, reference_, kDay, "", false, {}, &index_}), "compare");
}

TEST_P(CompareCorpus, WhatDiffersFromABaselineWithItsWording) {
  const std::set<std::string> open = {"subjectMatters/hosting", "recipients/supplier-eea"};
  expect_page(compare_page({compared_, reference_, kDay, annexes_[2].id, true, open, nullptr}),
              "compare-baseline");
}

TEST_P(CompareCorpus, Needs) {
  std::vector<AskedService> services;
  for (std::size_t at = 0; at < annexes_.size(); ++at)
    services.push_back({&index_.entries[at], at == 1 ? nullptr : &annexes_[at]});
  std::vector<Need> needs;
  for (const char* text :
       {"no-third-country", "countries=FR,DE", "no-data:sensitive", "activity:erase", "retention<=P2M"})
    needs.push_back(parse_need(text, reference_.vocabulary).value());
  expect_page(needs_page({services, needs, reference_, kDay, 2}), "needs");
}

TEST_P(ViewCorpus, Changes) {
  std::vector<Annex> versions;
  for (const char* version : {"3", "2", "1"})
    versions.push_back(read_annex(std::string("data/annexes/content-delivery/") + version + ".json"));
  const CatalogEntry entry = entry_of({&versions[0], &versions[1], &versions[2]},
                                      {"3.json", "2.json", "1.json"}, test::law(), test::vocabulary());
  const auto changes =
      changes_between(versions[2], versions[0], {reference_.law, reference_.vocabulary, kDay});
  expect_page(changes_page({versions[2], versions[0], reference_, changes, kDay, &entry}), "changes");
}

std::string name_of_test(const testing::TestParamInfo<const char*>& info) { return info.param; }

INSTANTIATE_TEST_SUITE_P(Views, ViewCorpus, testing::Values("fr", "en"), name_of_test);
INSTANTIATE_TEST_SUITE_P(Views, CompareCorpus, testing::Values("fr", "en"), name_of_test);

}  // namespace
}  // namespace annex
