// What the decoder says of every case in tests/corpus/decode and decode-text. ANNEX_REBASELINE=1 writes what
// it says now; look at the difference before committing it.
#include "tests/support/decode_corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/codec/annex_json.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

std::vector<std::string> corpus() {
  std::vector<std::string> files = files_in("tests/corpus/decode", ".txt");
  for (std::string& path : files_in("tests/corpus/decode-text", ".txt")) files.push_back(std::move(path));
  return files;
}

std::vector<std::string> said_of(const std::string& input) {
  std::vector<std::string> said;
  for (const Problem& problem : decode_annex(input, vocabulary(), places()).problems)
    said.push_back(expectation_of(problem));
  return said;
}

class DecodeCorpus : public ::testing::TestWithParam<std::string> {};

TEST_P(DecodeCorpus, SaysWhatIsExpected) {
  DecodeFile file = read_decode_file(GetParam());
  ASSERT_FALSE(file.cases.empty());
  for (DecodeCase& one : file.cases) {
    const std::vector<std::string> said = said_of(one.input);
    if (rebaseline())
      one.expect = said;
    else
      EXPECT_EQ(said, one.expect) << GetParam() << ": " << one.name << "\n" << one.input;
  }
  if (rebaseline()) write_decode_file(file);
}

// What is accepted comes out of the writer as it went in.
TEST_P(DecodeCorpus, LosesNothing) {
  for (const DecodeCase& one : read_decode_file(GetParam()).cases) {
    const Decoded<Annex> first = decode_annex(one.input, vocabulary(), places());
    if (!first.ok()) continue;
    const std::string written = encode_annex(first.value);
    const Decoded<Annex> second = decode_annex(written, vocabulary(), places());
    EXPECT_TRUE(second.ok()) << one.name << "\n" << written;
    EXPECT_EQ(second.value, first.value) << one.name;
    EXPECT_EQ(encode_annex(second.value), written) << one.name;
  }
}

TEST_P(DecodeCorpus, HasEachNameOnceAndSaysWhyTheSchemaIsLeftOut) {
  std::set<std::string> names;
  const DecodeFile file = read_decode_file(GetParam());
  const bool is_text = file.path.find("decode-text") != std::string::npos;
  for (const DecodeCase& one : file.cases) {
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    EXPECT_EQ(one.why.empty(), !is_text) << one.name;
  }
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name;
  for (const char character : info.param.substr(std::string("tests/corpus/").size()))
    name += std::isalnum(static_cast<unsigned char>(character)) != 0 ? character : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Files, DecodeCorpus, ::testing::ValuesIn(corpus()), test_name);

}  // namespace
}  // namespace annex::test
