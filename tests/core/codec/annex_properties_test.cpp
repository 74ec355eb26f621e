// What holds of every annex, shown on many at random: nothing is lost, writing is stable, nothing breaks the
// reader.
#include <gtest/gtest.h>

#include "core/codec/annex_json.h"
#include "core/codec/characters.h"
#include "tests/support/annex_generator.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

constexpr int kAnnexes = 300;
constexpr int kBrokenFiles = 3000;

std::string told(const Decoded<Annex>& decoded) {
  std::string text;
  for (const Problem& problem : decoded.problems)
    text += problem.code + " " + problem.path + " " + problem.expected + " " + problem.found + "\n";
  return text;
}

TEST(AnnexProperties, WhatIsWrittenIsReadBackTheSame) {
  AnnexGenerator generator(20261123, vocabulary(), places());
  for (int index = 0; index < kAnnexes; ++index) {
    const Annex annex = generator.next();
    const std::string written = encode_annex(annex);
    const Decoded<Annex> read = decode_annex(written, vocabulary(), places());
    ASSERT_TRUE(read.ok()) << told(read) << written;
    ASSERT_EQ(read.value, annex) << written;
    ASSERT_EQ(encode_annex(read.value), written);
  }
}

TEST(AnnexProperties, EveryAnnexOfTheDataIsReadAndWrittenInItsCanonicalForm) {
  for (const std::string& path : files_in("data/annexes", ".json")) {
    const std::string bytes = read_file(path);
    const Decoded<Annex> read = decode_annex(bytes, vocabulary(), places());
    EXPECT_TRUE(read.ok()) << path << "\n" << told(read);
    EXPECT_EQ(encode_annex(read.value), bytes) << path << " is not as it would be written";
  }
}

TEST(AnnexProperties, LinesGoOverTheEdgeOnlyWhereNothingCanBeBroken) {
  AnnexGenerator generator(7, vocabulary(), places());
  for (int index = 0; index < kAnnexes / 10; ++index) {
    const std::string written = encode_annex(generator.next());
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t end = written.find('\n', at);
      const std::string line = written.substr(at, end - at);
      at = end + 1;
      const bool one_scalar =
          line.find("\": {") == std::string::npos && line.find("\": [") == std::string::npos;
      if (!one_scalar) {
        EXPECT_LE(code_points_in(line), 100U) << line;
      }
    }
  }
}

// Bytes changed, taken away, doubled: every problem still has its place, in order.
TEST(AnnexProperties, BrokenFilesAreToldAndNeverBreakTheReader) {
  AnnexGenerator generator(99, vocabulary(), places());
  Random random(5);
  std::string whole = encode_annex(generator.next());
  for (int index = 0; index < kBrokenFiles; ++index) {
    if (index % 100 == 0) whole = encode_annex(generator.next());
    std::string broken = whole;
    const int changes = random.between(1, 3);
    for (int change = 0; change < changes; ++change) {
      const std::size_t at = random.below(broken.size());
      if (random.chance(40))
        broken[at] = static_cast<char>(random.between(0, 255) - 128);
      else if (random.chance(50))
        broken.erase(at, random.below(40) + 1);
      else
        broken.insert(at, broken.substr(random.below(broken.size()), random.below(40)));
    }
    const Decoded<Annex> read = decode_annex(broken, vocabulary(), places());
    std::pair<int, int> last{0, 0};
    for (const Problem& problem : read.problems) {
      const std::pair<int, int> place{problem.line, problem.column};
      EXPECT_GE(place, last) << broken;
      EXPECT_GE(problem.line, 1);
      EXPECT_GE(problem.column, 1);
      last = place;
    }
    if (!read.ok()) continue;
    const Decoded<Annex> again = decode_annex(encode_annex(read.value), vocabulary(), places());
    EXPECT_TRUE(again.ok()) << told(again) << broken;
    EXPECT_EQ(again.value, read.value);
  }
}

}  // namespace
}  // namespace annex::test
