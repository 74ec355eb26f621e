// Sets of services, of sizes around a word's edge.
#include "core/index/bits.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

using Numbers = std::vector<ServiceNumber>;

Bits bits_of(std::size_t size, const Numbers& numbers) {
  Bits bits(size);
  for (const ServiceNumber number : numbers) bits.add(number);
  return bits;
}

TEST(Bits, AllHaveNothingBeyondTheirSize) {
  for (const std::size_t size : {0u, 1u, 63u, 64u, 65u, 128u, 200u}) {
    EXPECT_EQ(Bits::all(size).count(), size);
    EXPECT_EQ(Bits::all(size).numbers(0, 1000).size(), size);
    EXPECT_TRUE(Bits(size).none());
  }
}

TEST(Bits, ArePutTogether) {
  const Bits one = bits_of(130, {0, 63, 64, 129}), other = bits_of(130, {63, 65, 129});
  Bits both = one, either = one, rest = one;
  EXPECT_EQ((both &= other), bits_of(130, {63, 129}));
  EXPECT_EQ((either |= other), bits_of(130, {0, 63, 64, 65, 129}));
  EXPECT_EQ(rest.remove(other), bits_of(130, {0, 64}));
}

TEST(Bits, GiveTheirNumbersAPageAtATime) {
  const Bits bits = bits_of(300, {1, 2, 63, 64, 200, 299});
  EXPECT_EQ(bits.numbers(0, 2), (Numbers{1, 2}));
  EXPECT_EQ(bits.numbers(2, 3), (Numbers{63, 64, 200}));
  EXPECT_EQ(bits.numbers(5, 50), Numbers{299});
  EXPECT_EQ(bits.numbers(6, 50), Numbers{});
  EXPECT_EQ(bits.numbers(0, 0), Numbers{});
}

}  // namespace
}  // namespace annex
