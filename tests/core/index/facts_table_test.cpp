// Tables of facts: read back as they were written, damaged ones refused, the closest found.
#include "core/index/facts_table.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace annex {
namespace {

PackedFacts facts(std::uint64_t stated, std::uint64_t yes, std::vector<std::uint32_t> values,
                  std::vector<AddedFact> added = {}) {
  return {{stated, 0}, {yes, 0}, std::move(values), std::move(added)};
}

const std::vector<PackedFacts>& samples() {
  static const std::vector<PackedFacts> kSamples = {
      facts(0b1111, 0b1010, {7, 0}, {{3, 9, false}, {4, 9, true}}),
      facts(0b1111, 0b1010, {7, 0}, {{3, 9, false}}),
      facts(0b0111, 0b0010, {8, 5}),
      facts(0, 0, {0, 0}),
      facts(0b1111, 0b0101, {7, 6}, {{1, 2, false}, {4, 9, true}}),
  };
  return kSamples;
}

FactsTable table_of(const std::vector<PackedFacts>& all) {
  FactsTable table;
  for (const PackedFacts& each : all) table.add(each);
  return table;
}

TEST(FactsTable, IsReadAsItWasWritten) {
  for (std::size_t count = 0; count <= samples().size(); ++count) {
    const FactsTable table =
        table_of({samples().begin(), samples().begin() + static_cast<std::ptrdiff_t>(count)});
    const std::string bytes = table.encode();
    EXPECT_EQ(bytes.size(), table.encoded_size());
    const std::optional<FactsTable> read = FactsTable::read(bytes);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->services(), count);
    for (std::size_t place = 0; place < count; ++place) EXPECT_EQ(read->at(place), samples()[place]);
    EXPECT_EQ(read->encode(), bytes);
  }
}

// One byte more or less, any byte of the head or of the ends another: refused, or another table that is
// whole.
TEST(FactsTable, IsNotReadInPart) {
  const std::string bytes = table_of(samples()).encode();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(FactsTable::read(std::string_view(bytes).substr(0, size)));
  EXPECT_FALSE(FactsTable::read(bytes + '\0'));
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const char other : {'\0', '\1', '\x7f', '\xff'}) {
      std::string damaged = bytes;
      damaged[at] = other;
      const std::optional<FactsTable> read = FactsTable::read(damaged);
      if (!read) continue;
      for (std::size_t one = 0; one < read->services(); ++one) EXPECT_LE(read->differences(0, one), 1000u);
      EXPECT_TRUE(at >= 21 || damaged == bytes) << at;
    }
}

TEST(FactsTable, CountsTheRowsThatDiffer) {
  const FactsTable table = table_of(samples());
  EXPECT_EQ(table.differences(0, 0), 0u);
  EXPECT_EQ(table.differences(0, 1), 0u) << "what stands in a broader term's row is compared there";
  EXPECT_EQ(table.differences(1, 2), 4u) << "one answer, two values, one row of its own";
  EXPECT_EQ(table.differences(2, 1), 4u);
  EXPECT_EQ(table.differences(1, 3), 6u);
  EXPECT_EQ(table.differences(0, 4), 7u);
}

TEST(FactsTable, RanksByTheShareOfWhatIsStated) {
  const FactsTable table = table_of(samples());
  Closest closest(3);
  table.rank(samples()[0], 0, 0, closest);
  const std::vector<Similar> expected = {{1, {6, 6}}, {2, {3, 7}}, {4, {1, 8}}};
  EXPECT_EQ(closest.best(), expected);
}

TEST(FactsTable, RanksOverSeveralTablesAsOverOne) {
  const FactsTable whole = table_of(samples());
  Closest at_once(4), in_parts(4);
  whole.rank(samples()[2], 0, 2, at_once);
  for (const std::size_t first : {3u, 0u}) {
    const auto begin = samples().begin() + static_cast<std::ptrdiff_t>(first);
    const FactsTable part = table_of({begin, first == 0 ? begin + 3 : samples().end()});
    part.rank(samples()[2], static_cast<ServiceNumber>(first), 2, in_parts);
  }
  EXPECT_EQ(at_once.best(), in_parts.best());
  EXPECT_EQ(at_once.best().size(), 4u);
  EXPECT_TRUE(std::none_of(at_once.best().begin(), at_once.best().end(),
                           [](const Similar& each) { return each.service == 2; }));
}

TEST(FactsTable, RanksNothingOfAnotherShape) {
  Closest closest(3);
  table_of(samples()).rank({{0}, {0}, {1}, {}}, 0, 99, closest);
  EXPECT_TRUE(closest.best().empty());
}

}  // namespace
}  // namespace annex
