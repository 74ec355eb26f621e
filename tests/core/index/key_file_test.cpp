// Files of keys: what is written is read back, in any number of files; what is damaged is not believed.
#include "core/index/key_file.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "core/index/key_files.h"
#include "core/index/postings.h"

namespace annex {
namespace {

using Numbers = std::vector<ServiceNumber>;
using Content = std::map<std::string, std::map<std::string, Numbers>>;

constexpr std::size_t kWhole = 1 << 30;

Numbers numbers_in(std::string_view postings, std::size_t services) {
  Bits bits(services);
  add_postings(postings, bits);
  return bits.numbers(0, services);
}

KeyFiles files_of(const Content& content) {
  KeyFiles files;
  for (const auto& [key, groups] : content)
    for (const auto& [tag, numbers] : groups)
      for (const ServiceNumber number : numbers) files.add(key, tag, number);
  return files;
}

KeySet set_of(std::vector<NamedKeyFile> files) {
  KeySet set;
  for (NamedKeyFile& file : files) {
    auto read = KeyFile::read(std::move(file.bytes));
    EXPECT_TRUE(read) << file.first;
    if (read) set.add(std::make_shared<const KeyFile>(std::move(*read)));
  }
  return set;
}

Content read_back(const KeySet& set, std::string_view start) {
  Content content;
  for (KeyWalk walk(set, start); walk.next();)
    content[std::string(walk.key())][std::string(walk.tag())] = numbers_in(walk.postings(), set.services());
  return content;
}

// Many keys that share beginnings, few and many services, some with all.
Content random_content(std::size_t services) {
  std::mt19937 random(7);
  Content content;
  for (int index = 0; index < 300; ++index) {
    std::string key;
    for (std::size_t length = 1 + random() % 6; length > 0; --length)
      key += static_cast<char>('a' + random() % 3);
    const unsigned share = index % 5 == 0 ? 1 : index % 5 == 1 ? 2 : 40;
    for (const char* tag : {"1 here", "8 there"}) {
      Numbers numbers;
      for (ServiceNumber number = 0; number < services; ++number)
        if (random() % share == 0) numbers.push_back(number);
      if (!numbers.empty()) content[key][tag] = numbers;
    }
  }
  return content;
}

TEST(Postings, AreTheShortestOfThreeWaysAndReadBack) {
  for (const Numbers& numbers : {Numbers{}, Numbers{0}, Numbers{7, 8, 99}, Numbers{0, 50, 98}}) {
    const std::string bytes = encode_postings(numbers, 100);
    EXPECT_TRUE(are_postings(bytes, 100));
    EXPECT_EQ(numbers_in(bytes, 100), numbers);
  }
  Numbers all, odd;
  for (ServiceNumber number = 0; number < 100; ++number) {
    all.push_back(number);
    if (number % 2 == 1) odd.push_back(number);
  }
  EXPECT_EQ(encode_postings(all, 100).size(), 1u);
  EXPECT_EQ(encode_postings(odd, 100).size(), 14u) << "bits";
  EXPECT_EQ(numbers_in(encode_postings(odd, 100), 100), odd);
  EXPECT_FALSE(are_postings(encode_postings({99}, 100), 99)) << "a number beyond";
  EXPECT_FALSE(are_postings(encode_postings(odd, 100), 99)) << "a bit beyond";
  EXPECT_FALSE(are_postings("", 100));
  EXPECT_FALSE(are_postings(std::string("\x02\xFF", 2), 100)) << "a number without an end";
}

TEST(Postings, AreAddedToWhatIsThere) {
  constexpr std::size_t kServices = 1000;
  std::mt19937 random(3);
  const Numbers borders = {0, 63, 64, 127, 128, 320, 999};
  for (const unsigned share : {1u, 2u, 9u, 64u, 300u, 2000u}) {
    Numbers numbers;
    for (ServiceNumber number = 0; number < kServices; ++number)
      if (random() % share == 0) numbers.push_back(number);
    Bits bits(kServices), wanted(kServices);
    for (const Numbers& each : {borders, numbers}) {
      add_postings(encode_postings(each, kServices), bits);
      for (const ServiceNumber number : each) wanted.add(number);
    }
    EXPECT_EQ(bits, wanted) << "one in " << share;
  }
  Bits nobody(0);
  add_postings(encode_postings({}, 1), nobody);
  EXPECT_TRUE(nobody.none());
}

TEST(KeyFile, IsReadBackByAnyBeginning) {
  constexpr std::size_t kServices = 100;
  const Content content = random_content(kServices);
  const KeySet set = set_of(files_of(content).encode(kServices, kWhole));
  EXPECT_EQ(read_back(set, ""), content);
  for (const std::string start : {"a", "ab", "abc", "cc", "b", "zz", "aaaaaaaa"}) {
    Content wanted;
    for (const auto& [key, groups] : content)
      if (key.compare(0, start.size(), start) == 0) wanted[key] = groups;
    EXPECT_EQ(read_back(set, start), wanted) << start;
  }
  EXPECT_EQ(set.of(content.begin()->first).count() > 0, true);
}

TEST(KeyFile, InManyFilesSaysTheSame) {
  constexpr std::size_t kServices = 100;
  const Content content = random_content(kServices);
  const auto files = files_of(content).encode(kServices, 300);
  EXPECT_GT(files.size(), 10u);
  std::vector<KeyShard> shards;
  for (const NamedKeyFile& file : files) {
    EXPECT_LT(file.bytes.size(), 700u);
    shards.push_back({file.first, "file " + std::to_string(shards.size())});
  }
  EXPECT_EQ(read_back(set_of(files), ""), content);
  // The files that a beginning asks for are enough, and not all.
  for (const std::string start : {"a", "abca", "cc", "b"}) {
    const std::vector<std::string> asked = shards_for(shards, start);
    EXPECT_LT(asked.size(), files.size());
    std::vector<NamedKeyFile> some;
    for (std::size_t at = 0; at < files.size(); ++at)
      if (std::count(asked.begin(), asked.end(), shards[at].file) > 0) some.push_back(files[at]);
    EXPECT_EQ(read_back(set_of(some), start), read_back(set_of(files), start)) << start;
  }
}

// A file of one catalog beside those of another: its postings would count services that the others do not
// have.
TEST(KeyFile, OfAnotherNumberOfServicesSpoilsTheSet) {
  const auto of = [](const Content& content, std::size_t services) {
    return files_of(content).encode(services, kWhole);
  };
  std::vector<NamedKeyFile> files = of({{"a", {{"", {0, 1}}}}}, 2);
  for (std::vector<NamedKeyFile> other : {of({{"b", {{"", {0, 8999}}}}}, 9000), of({{"c", {{"", {1}}}}}, 2)})
    files.push_back(std::move(other.front()));
  const KeySet set = set_of(std::move(files));
  EXPECT_EQ(set.services(), 0u);
  EXPECT_TRUE(set.of("a").none());
  EXPECT_TRUE(read_back(set, "").empty());
}

TEST(KeyFile, GivesServicesNewNumbersAndLeavesOut) {
  KeyFiles files = files_of({{"a", {{"", {0, 1, 2}}}}, {"b", {{"", {1}}}}});
  files.renumber({2, std::nullopt, 0});
  EXPECT_EQ(read_back(set_of(files.encode(3, kWhole)), ""), (Content{{"a", {{"", {0, 2}}}}}));
}

TEST(KeyFile, DamagedInAnyByteIsRefusedOrHarmless) {
  const Content content = random_content(40);
  const std::string whole = files_of(content).encode(40, kWhole).front().bytes;
  ASSERT_TRUE(KeyFile::read(whole));
  int refused = 0;
  for (std::size_t at = 0; at < whole.size(); at += 3)
    for (const int change : {1, 0x80, 0xFF}) {
      std::string damaged = whole;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      auto read = KeyFile::read(damaged);
      refused += !read;
      if (!read) continue;
      KeySet set;
      set.add(std::make_shared<const KeyFile>(std::move(*read)));
      for (KeyWalk walk(set, ""); walk.next();) {
        EXPECT_TRUE(are_postings(walk.postings(), set.services()));
        EXPECT_LE(walk.tag().size(), damaged.size());
      }
    }
  EXPECT_GT(refused, 100);
  for (std::size_t length = 0; length < whole.size(); length += 11)
    EXPECT_FALSE(KeyFile::read(whole.substr(0, length))) << length;
  EXPECT_FALSE(KeyFile::read(whole + "x"));
}

}  // namespace
}  // namespace annex
