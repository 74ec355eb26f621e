// The catalog's index: what is written is read back, and one bad entry spoils no other.
#include "core/query/catalog_json.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

CatalogEntry entry(std::string id) {
  CatalogEntry made;
  made.id = std::move(id);
  made.language = "fr";
  made.provider = {"Lierre SA", "FR", "dpo@lierre.example", std::nullopt};
  made.service = {"Stockage \"Lierre\"", "Équipe", std::nullopt};
  made.illustrative = true;
  made.newer_unread = true;
  made.summary.data_categories = 4;
  made.summary.answered_categories = 7;
  made.summary.stated_groups = 3;
  made.summary.missing_retentions = 2;
  made.summary.sensitive = Stated::no;
  made.summary.location = Stated::yes;
  made.summary.recipients = 3;
  made.summary.suppliers = 2;
  made.summary.third_country = Stated::yes;
  made.summary.countries = {"DE", "GB", "US"};
  made.third_country = {{std::nullopt, Stated::unstated}, {Date{2021, 1, 1}, Stated::yes}};
  Retention fixed;
  fixed.basis = RetentionBasis::fixed;
  fixed.duration = parse_duration("P1Y");
  Retention law;
  law.basis = RetentionBasis::legal_requirement;
  law.countries = {"FR"};
  law.text = {{"fr", "Selon la loi"}};
  made.summary.longest_retention = {fixed, law};
  made.findings = {{std::nullopt, 1, 2, 3}, {Date{2021, 6, 28}, 0, 2, 3}, {Date{9999, 12, 31}, 0, 0, 0}};
  made.versions = {{"2", parse_date("2026-01-01"), "a.2.json"}, {"1", std::nullopt, "a.1.json"}};
  return made;
}

CatalogIndex index_of(std::vector<CatalogEntry> entries) {
  CatalogIndex index;
  index.references = {{"en", "reference.en.json"}, {"fr", "reference.fr.json"}};
  index.views = {{"en", "views.en.json"}, {"fr", "views.fr.json"}};
  index.entries = std::move(entries);
  return index;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

TEST(CatalogJson, IsReadBackAsItWasWritten) {
  CatalogEntry bare = entry("bare");
  bare.illustrative = false;
  bare.summary = Summary{};
  bare.findings.clear();
  bare.versions.pop_back();
  CatalogIndex index = index_of({entry("a"), bare});
  index.in_parts = 4;
  index.parts = {{2, "services-2.json"}};
  index.ids = {{"a", "ids-1.bin"}};
  index.facets = {{"errors", "facets-1.bin"}};
  index.words = {{"a", "words-1.bin"}, {"m", "words-2.bin"}};
  index.pages = {{"c", "pages-1.json"}};
  index.facts = {{0, "facts-0.bin"}};
  const Decoded<CatalogIndex> read = decode_catalog_index(encode_catalog_index(index));
  ASSERT_TRUE(read.ok()) << read.problems[0].code << " " << read.problems[0].path;
  EXPECT_EQ(read.value, index);
}

// What a ready page has to be judged by, and no more.
TEST(CatalogJson, TellsWhereReadyPagesAre) {
  CatalogEntry made = entry("a");
  made.page = "pages/a.json";
  made.findings = {{std::nullopt, 1, 0, 0}, {parse_date("2027-01-01"), 2, 0, 0}};
  made.versions = {{"2", parse_date("2026-02-01"), "annexes/a/2.json"},
                   {"1", std::nullopt, "annexes/a/1.json"}};
  EXPECT_EQ(encode_page_directory({&made}),
            R"({"format":"service-annex-pages/1","entries":[{"id":"a","language":"fr","page":"pages/a.json",)"
            R"("thirdCountry":[{"from":"2021-01-01"}],"findings":[{"from":"2027-01-01"}],)"
            R"("versions":[{"effective":"2026-02-01"}]}]})");
}

// Packed before there were counts, places by the day, or words apart.
TEST(CatalogJson, DoesWithoutFindingsPlacesByTheDayAndViews) {
  CatalogEntry bare = entry("a");
  bare.findings.clear();
  bare.third_country.clear();
  CatalogIndex index = index_of({bare});
  index.views.clear();
  std::string text = encode_catalog_index(index);
  EXPECT_EQ(text.find("views"), std::string::npos);
  const std::string_view findings = R"("findings":[],)";
  text.erase(text.find(findings), findings.size());
  const Decoded<CatalogIndex> read = decode_catalog_index(text);
  ASSERT_TRUE(read.ok()) << read.problems[0].code << " " << read.problems[0].path;
  EXPECT_EQ(read.value, index);
}

TEST(CatalogJson, TellsCountsThatAreNone) {
  const std::string whole = encode_catalog_index(index_of({entry("a")}));
  for (const char* counts : {R"({"errors":-1,"warnings":2,"notices":3})", R"({"errors":1,"warnings":2})",
                             R"({"from":"2021-02-30","errors":1,"warnings":2,"notices":3})"}) {
    const Decoded<CatalogIndex> read =
        decode_catalog_index(replaced(whole, R"({"errors":1,"warnings":2,"notices":3})", counts));
    EXPECT_EQ(read.problems.size(), 1U) << counts;
    EXPECT_TRUE(read.value.entries.empty()) << counts;
  }
}

TEST(CatalogJson, LeavesOutTheEntryThatCannotBeRead) {
  const std::string whole = encode_catalog_index(index_of({entry("a"), entry("b"), entry("c")}));
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {R"("id":"b",)", ""},
           {R"("id":"b")", R"("id":"b","colour":"green")"},
           {R"("id":"b","language":"fr","provider":{"name":"Lierre SA")",
            R"("id":"b","language":"fr","provider":{"name":1)"},
           {R"("id":"b")", R"("id":"a")"}}) {
    const Decoded<CatalogIndex> read = decode_catalog_index(replaced(whole, from, to));
    ASSERT_EQ(read.problems.size(), 1U) << to;
    EXPECT_EQ(read.problems[0].path.rfind("/entries/1", 0), 0U) << read.problems[0].path;
    ASSERT_EQ(read.value.entries.size(), 2U) << to;
    EXPECT_EQ(read.value.entries[0].id, "a");
    EXPECT_EQ(read.value.entries[1].id, "c");
  }
}

TEST(CatalogJson, TellsAnEntryWithoutVersionsAndAnUnknownAnswer) {
  CatalogEntry without = entry("a");
  without.versions.clear();
  EXPECT_EQ(decode_catalog_index(encode_catalog_index(index_of({without}))).problems.at(0).code, "empty");
  const std::string whole = encode_catalog_index(index_of({entry("a")}));
  EXPECT_EQ(decode_catalog_index(replaced(whole, R"("sensitive":"no")", R"("sensitive":false)"))
                .problems.at(0)
                .code,
            "wrong-type");
  EXPECT_EQ(decode_catalog_index(replaced(whole, R"("sensitive":"no",)", "")).problems.at(0).code,
            "missing-key");
}

TEST(CatalogJson, RefusesWhatIsNoCatalog) {
  EXPECT_EQ(decode_catalog_index("<!doctype html>").problems.at(0).code, "syntax");
  EXPECT_EQ(decode_catalog_index(R"({"format":"service-annex/1"})").problems.at(0).code, "missing-key");
  EXPECT_TRUE(decode_catalog_index("").value.entries.empty());
}

}  // namespace
}  // namespace annex
