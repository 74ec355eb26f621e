// Forms in the layouts that users have (tests/corpus/import), each beside the draft and the report expected
// of it. ANNEX_REBASELINE=1 writes them anew; the change is then reviewed as any other.
#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr std::string_view kFolder = "tests/corpus/import";

class ImportCorpus : public testing::TestWithParam<std::string> {};

std::string beside(const std::string& path, std::string_view ending) {
  return path.substr(0, path.size() - std::string_view(".txt").size()) + std::string(ending);
}

void expect_file(const std::string& path, const std::string& content) {
  if (rebaseline()) return write_file(path, content);
  EXPECT_EQ(read_file(path), content) << path;
}

TEST_P(ImportCorpus, GivesDraftAndReport) {
  const std::string& path = GetParam();
  const std::string text = read_file(path);
  const ImportResult result = import_text(text);
  ASSERT_FALSE(result.refused);
  expect_file(beside(path, ".draft.json"), encode_annex(result.draft));
  expect_file(beside(path, ".report.json"), report_to_json(result.report));
  EXPECT_EQ(lost_lines(text, result), std::vector<int>());
}

// What the importer writes, the decoder accepts and gives back.
TEST_P(ImportCorpus, DraftIsAnAnnex) {
  const ImportResult result = import_text(read_file(GetParam()));
  const auto decoded = decode_annex(encode_annex(result.draft), vocabulary(), places());
  for (const auto& problem : decoded.problems) ADD_FAILURE() << problem.code << " at " << problem.path;
  EXPECT_EQ(decoded.value, result.draft);
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name;
  for (const char c : info.param.substr(kFolder.size() + 1)) name.push_back(c == '-' || c == '.' ? '_' : c);
  return name;
}

INSTANTIATE_TEST_SUITE_P(Forms, ImportCorpus, testing::ValuesIn(files_in(kFolder, ".txt")), test_name);

// One document, whatever the layout: the same facts. Those that a layout scatters are missing, never
// different.
void expect_same_facts(const std::string& reference, const std::vector<std::string>& others) {
  const Annex expected = import_text(read_file(std::string(kFolder) + '/' + reference)).draft;
  for (const auto& other : others) {
    const Annex draft = import_text(read_file(std::string(kFolder) + '/' + other)).draft;
    EXPECT_EQ(answers_of(draft), answers_of(expected)) << other;
    EXPECT_EQ(retentions_of(draft), retentions_of(expected)) << other;
    EXPECT_EQ(entities_of(draft), entities_of(expected)) << other;
    EXPECT_EQ(draft.service, expected.service) << other;
    EXPECT_EQ(draft.provider, expected.provider) << other;
  }
}

TEST(ImportCorpusFacts, AreTheSameInEveryLayout) {
  expect_same_facts("dedicated-server.layout.txt",
                    {"dedicated-server.layout-centred.txt", "dedicated-server.raw.txt"});
  expect_same_facts("managed-database.layout.txt",
                    {"managed-database.layout-centred-answers.txt", "managed-database.one-line-a-row.txt"});
  expect_same_facts("telephony.cells-on-lines.txt",
                    {"telephony.layout-bottom.txt", "telephony.raw.txt", "telephony.hard-characters.txt"});
  expect_same_facts("business-mail.tabs.txt",
                    {"business-mail.boxes.txt", "business-mail.layout-small.txt", "business-mail.pages.txt"});
}

}  // namespace
}  // namespace annex::test
