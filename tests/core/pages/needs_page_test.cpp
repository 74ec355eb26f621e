// A customer's needs: who meets them, what stands against the others, and the switches. What an annex does
// not say never meets a need.
#include "core/pages/needs_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "tests/core/pages/page_reader.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

CatalogEntry entry(const std::string& id) {
  CatalogEntry made;
  made.id = id;
  made.language = "en";
  made.service.name = "Service " + id;
  made.provider.name = "Roseraie";
  made.versions = {{"1", {}, id + ".json"}};
  return made;
}

Annex with_store(std::optional<Answer> answer) {
  Annex made;
  if (answer) made.activities = {{{"store", {}, {}, {}}, *answer}};
  return made;
}

std::vector<Need> needs_of(const std::vector<const char*>& texts) {
  std::vector<Need> needs;
  for (const char* text : texts) needs.push_back(parse_need(text, test::vocabulary()).value());
  return needs;
}

// Three services that do, do not and do not say; and one whose file could not be read.
class NeedsPage : public testing::Test {
 protected:
  NeedsPage() {
    entries_ = {entry("yes"), entry("no"), entry("open"), entry("unread")};
    for (std::size_t at = 0; at < entries_.size(); ++at)
      services_.push_back({&entries_[at], at < 3 ? &annexes_[at] : nullptr});
  }

  Page page(const std::vector<const char*>& texts, int left_out = 0, const char* language = "en") const {
    const std::vector<Need> needs = needs_of(texts);
    return needs_page({services_, needs, test::reference(language), kDay, left_out, true});
  }

  static std::vector<std::string> keys(const Page& page, const char* part) {
    std::vector<std::string> found;
    if (const Entries* entries = test::find_block<Entries>(page, part))
      for (const Entry& each : entries->entries) found.push_back(each.key);
    return found;
  }

  const Annex annexes_[3] = {with_store(Answer::yes), with_store(Answer::no), with_store({})};
  std::vector<CatalogEntry> entries_;
  std::vector<AskedService> services_;
};

using Keys = std::vector<std::string>;

TEST_F(NeedsPage, PartsThoseThatMeetThoseThatDoNotAndThoseThatCouldNotBeRead) {
  const Page page = this->page({"activity:store"});
  EXPECT_EQ(keys(page, "met"), Keys{"open yes"});
  EXPECT_EQ(keys(page, "unmet"), (Keys{"open no", "open open"}));
  EXPECT_EQ(keys(page, "unread"), Keys{"open unread"});
  EXPECT_EQ(page.status, "1 service of 4 meets every need.");
}

TEST_F(NeedsPage, WhatIsSaidAgainstAndWhatIsNotSaidHaveTheirOwnMarksAndWords) {
  const Page page = this->page({"activity:store"});
  const Entries& unmet = *test::find_block<Entries>(page, "unmet");
  ASSERT_EQ(unmet.entries[0].facts.size(), 1U);
  EXPECT_EQ(unmet.entries[0].facts[0].label, "Done: Storage");
  EXPECT_EQ(unmet.entries[0].facts[0].mark, Mark::no);
  EXPECT_EQ(unmet.entries[1].facts[0].mark, Mark::unstated);
  EXPECT_NE(unmet.entries[0].facts[0].value, unmet.entries[1].facts[0].value);
}

TEST_F(NeedsPage, WithoutANeedNobodyIsAsked) {
  const Page page = this->page({}, 3);
  EXPECT_TRUE(test::find_block<Notice>(page, "no needs"));
  for (const char* part : {"met", "unmet", "unread"}) EXPECT_TRUE(keys(page, part).empty()) << part;
  EXPECT_FALSE(test::find_block<Notice>(page, "left out")) << "nobody is asked, so nobody is left out";
  EXPECT_FALSE(test::find_block<Buttons>(page, "clear"));
}

TEST_F(NeedsPage, ThatNobodyMeetsThemAllIsSaid) {
  const Page page = this->page({"activity:store", "no-activity:store"});
  EXPECT_TRUE(test::find_block<Notice>(page, "nobody"));
  EXPECT_EQ(page.status, "0 services of 4 meet every need.");
  EXPECT_FALSE(test::find_block<Entries>(page, "met"));
  EXPECT_EQ(test::find_block<Entries>(page, "unmet")->entries[2].facts.size(), 2U) << "each need is told";
}

TEST_F(NeedsPage, ThoseThatWereNotAskedAreCounted) {
  EXPECT_FALSE(test::find_block<Notice>(page({"no-suppliers"}), "left out"));
  const auto title = [&](int count) {
    return test::find_block<Notice>(page({"no-suppliers"}, count), "left out")->title;
  };
  EXPECT_EQ(title(1), "1 service was not asked");
  EXPECT_EQ(title(7), "7 services were not asked");
}

// What is asked of the switch with this action; nothing where it is not offered.
std::optional<bool> chosen(const Page& page, const std::string& action) {
  for (const Block& block : page.blocks)
    if (const Choices* choices = std::get_if<Choices>(&block.body))
      for (const Choice& each : choices->choices)
        if (each.action == action) return each.chosen;
  return std::nullopt;
}

TEST_F(NeedsPage, SwitchesAreOnWhereTheirNeedIsAsked) {
  const Page page = this->page({"no-suppliers", "no-data:sensitive", "retention<=P1Y", "no-findings>=error"});
  for (const char* on : {"no-suppliers", "no-data:sensitive", "retention<=P1Y", "no-findings>=error"})
    EXPECT_EQ(chosen(page, std::string("need ") + on), true) << on;
  for (const char* off : {"no-third-country", "no-data:financial", "no-activity:store", "activity:store",
                          "retention<=P6M", "retention<=", "no-findings>=warning", "no-findings>="})
    EXPECT_EQ(chosen(page, std::string("need ") + off), false) << off;
}

TEST_F(NeedsPage, WithoutALimitTheSwitchWithoutOneIsOn) {
  const Page page = this->page({"no-suppliers"});
  EXPECT_EQ(chosen(page, "need retention<="), true);
  EXPECT_EQ(chosen(page, "need no-findings>="), true);
  EXPECT_EQ(test::find_block<Choices>(page, "needs retention")->kind, ChoicesKind::one_of);
}

// A link may ask for any: it stands among the others by its length, and is the only one chosen.
TEST_F(NeedsPage, ALimitThatIsNotOfferedStandsWhereItBelongs) {
  const Page page = this->page({"retention<=P2M"});
  std::vector<std::string> labels;
  int on = 0;
  for (const Choice& each : test::find_block<Choices>(page, "needs retention")->choices) {
    labels.push_back(each.label);
    on += each.chosen ? 1 : 0;
  }
  EXPECT_EQ(labels, (Keys{"Any time", "1 month", "2 months", "6 months", "1 year", "3 years", "5 years"}));
  EXPECT_EQ(on, 1);
  EXPECT_EQ(chosen(page, "need retention<=P2M"), true);
}

TEST_F(NeedsPage, TheCountriesAreThoseThatServicesNameAndThoseThatAreAsked) {
  EXPECT_FALSE(test::find_block<Choices>(page({}), "needs countries")) << "none is named";
  entries_[0].summary.countries = {"FR", "US"};
  entries_[1].provider.country = "BE";
  const Page page = this->page({"countries=FR,JP"});
  EXPECT_EQ(chosen(page, "need-country FR"), true);
  EXPECT_EQ(chosen(page, "need-country JP"), true) << "asked for, and nobody is there";
  EXPECT_EQ(chosen(page, "need-country US"), false);
  EXPECT_EQ(chosen(page, "need-country BE"), false) << "where a provider is";
  EXPECT_EQ(chosen(page, "need-country DE"), std::nullopt);
}

// Nothing at all is stated: nothing meets a need but that for findings, which the rules answer themselves.
TEST_F(NeedsPage, WhatIsNotSaidMeetsNoNeed) {
  for (const char* need : {"no-third-country", "no-suppliers", "countries=FR", "no-data:sensitive",
                           "no-activity:store", "activity:store", "retention<=P5Y"}) {
    const Keys met = keys(page({need}), "met");
    EXPECT_EQ(std::count(met.begin(), met.end(), "open open"), 0) << need;
  }
}

TEST_F(NeedsPage, EverySwitchTogglesANeedThatIsUnderstood) {
  for (const char* language : {"fr", "en"}) {
    const Page page = this->page({"countries=FR"}, 2, language);
    for (const std::string& words : test::all_words(page)) EXPECT_FALSE(test::looks_like_key(words)) << words;
    EXPECT_TRUE(test::keys_are_unique(page)) << language;
    for (const Block& block : page.blocks) {
      const Choices* choices = std::get_if<Choices>(&block.body);
      if (!choices) continue;
      for (const Choice& each : choices->choices) {
        const bool none = each.action.back() == '=';
        const bool country = each.action.compare(0, 13, "need-country ") == 0;
        EXPECT_TRUE(none || country || parse_need(each.action.substr(5), test::vocabulary())) << each.action;
      }
    }
  }
}

}  // namespace
}  // namespace annex
