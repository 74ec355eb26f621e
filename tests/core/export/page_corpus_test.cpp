// Whole annexes as they are exported, compared with tests/corpus/pages. After a change that is meant,
// ANNEX_REBASELINE=1 writes them anew, and the difference is read before it is committed.
#include <gtest/gtest.h>

#include <ostream>
#include <set>

#include "core/codec/annex_json.h"
#include "core/export/annex_csv.h"
#include "core/export/html.h"
#include "core/export/jsonld.h"
#include "core/export/markdown.h"
#include "core/export/text.h"
#include "core/pages/annex_page.h"
#include "core/rules/rules.h"
#include "tests/support/test_data.h"

namespace annex {
namespace {

constexpr Date kDay{2026, 11, 23};

enum class With { findings, form_only };

struct PageCase {
  const char* file;
  const char* name;  // of the expectations, in tests/corpus/pages
  const char* language;
  const char* format;  // "txt", "html", "md" of the page; "csv", "jsonld"
  With with;
};

// What a failing case is called.
void PrintTo(const PageCase& one, std::ostream* out) {
  *out << one.file << " as " << one.format << " in " << one.language;
}

// Published annexes are shown without findings, so that a rule's words are not held here too.
const PageCase kCases[] = {
    {"tests/corpus/pages/everything.json", "everything", "fr", "txt", With::form_only},
    {"tests/corpus/pages/everything.json", "everything", "en", "txt", With::findings},
    {"tests/corpus/pages/everything.json", "everything", "en", "html", With::findings},
    {"tests/corpus/pages/everything.json", "everything", "fr", "md", With::form_only},
    {"tests/corpus/pages/everything.json", "everything", "en", "csv", With::form_only},
    {"tests/corpus/pages/everything.json", "everything", "fr", "jsonld", With::form_only},
    {"tests/corpus/pages/bare.json", "bare", "fr", "txt", With::findings},
    {"tests/corpus/pages/bare.json", "bare", "fr", "csv", With::form_only},
    {"tests/corpus/pages/bare.json", "bare", "en", "jsonld", With::form_only},
    {"tests/corpus/pages/bare.json", "bare", "en", "md", With::form_only},
    {"data/annexes/hebergement-mutualise-flexible-web-publisher/1.json", "shared-hosting", "fr", "txt",
     With::form_only},
    {"data/annexes/content-delivery/3.json", "content-delivery", "en", "txt", With::form_only},
    {"data/annexes/hebergement-donnees-de-sante/1.json", "health-data", "fr", "txt", With::form_only},
};

// Every wording is open, so that it is seen.
std::set<std::string> all_toggles(const Page& page) {
  std::set<std::string> keys;
  for (const Block& block : page.blocks)
    if (const Table* table = std::get_if<Table>(&block.body))
      for (const TableRow& row : table->rows)
        if (row.toggle) keys.insert(row.key);
  return keys;
}

// The page with every wording open.
Page opened_page(const Annex& annex, const Reference& reference, With with) {
  std::vector<Finding> findings;
  if (with == With::findings) findings = check(annex, {reference.law, reference.vocabulary, kDay});
  const auto open = all_toggles(annex_page({annex, reference, findings, kDay, nullptr, {}}));
  return annex_page({annex, reference, findings, kDay, nullptr, open});
}

std::string exported(const Annex& annex, const Reference& reference, const PageCase& one) {
  const std::string format = one.format;
  if (format == "csv") return to_csv(annex, reference);
  if (format == "jsonld") return to_jsonld(annex, reference);
  const Page page = opened_page(annex, reference, one.with);
  if (format == "html") return to_html(page);
  return format == "md" ? to_markdown(page) : to_text(page, 80);
}

class PageCorpus : public testing::TestWithParam<PageCase> {};

TEST_P(PageCorpus, ComesOutAsExpected) {
  const PageCase& one = GetParam();
  const Reference reference = test::reference(one.language);
  const auto decoded = decode_annex(test::read_file(one.file), reference.vocabulary, reference.places);
  ASSERT_TRUE(decoded.ok()) << one.file;
  const std::string made = exported(decoded.value, reference, one);
  const std::string path =
      std::string("tests/corpus/pages/") + one.name + "." + one.language + "." + one.format;
  if (test::rebaseline()) test::write_file(path, made);
  ASSERT_TRUE(test::has_file(path)) << "ANNEX_REBASELINE=1 writes it";
  EXPECT_EQ(made, test::read_file(path));
}

std::string name_of_test(const testing::TestParamInfo<PageCase>& info) {
  std::string name = std::string(info.param.name) + "_" + info.param.language + "_" + info.param.format;
  for (char& character : name)
    if (character == '-') character = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Pages, PageCorpus, testing::ValuesIn(kCases), name_of_test);

}  // namespace
}  // namespace annex
