// The schema for authors' editors has the same names as the model; its terms and countries are compared with
// the data by tests/schema.
#include <gtest/gtest.h>

#include "core/codec/json_tree.h"
#include "core/codec/reference_parts.h"
#include "core/model/names.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

// The strings of the list at the path: keys, or indexes of arrays.
std::vector<std::string> listed(std::initializer_list<std::string_view> path) {
  const std::string bytes = read_file("data/schema/annex.schema.json");
  const JsonDocument document = parse_json(bytes, kReferenceLimits);
  EXPECT_TRUE(document.whole);
  const JsonValue* value = &document.root();
  for (const std::string_view key : path) {
    const JsonValue* next = nullptr;
    for (const JsonValue& item : value->items())
      if (item.key == key) next = &item;
    EXPECT_NE(next, nullptr) << key;
    if (next == nullptr) return {};
    value = next;
  }
  std::vector<std::string> list;
  for (const JsonValue& item : value->items()) list.emplace_back(item.text);
  return list;
}

template <typename Enum, std::size_t Size>
std::vector<std::string> names_in(const std::array<Name<Enum>, Size>& names) {
  std::vector<std::string> list;
  for (const auto& entry : names) list.emplace_back(entry.name);
  return list;
}

std::vector<std::string> field(std::string_view definition, std::string_view name) {
  return listed({"$defs", definition, "properties", name, "enum"});
}

TEST(SchemaNames, AreThoseOfTheModel) {
  EXPECT_EQ(listed({"$defs", "answer", "enum"}), names_in(kAnswerNames));
  EXPECT_EQ(field("subjectMatter", "role"), names_in(kRoleNames));
  EXPECT_EQ(field("retention", "basis"), names_in(kRetentionBasisNames));
  EXPECT_EQ(field("retention", "jurisdiction"), names_in(kJurisdictionNames));
  EXPECT_EQ(field("recipientGroup", "relation"), names_in(kRelationNames));
  EXPECT_EQ(field("recipientGroup", "region"), names_in(kRegionNames));
  EXPECT_EQ(field("safeguard", "tool"), names_in(kSafeguardToolNames));
  EXPECT_EQ(field("safeguard", "status"), names_in(kSafeguardStatusNames));
  EXPECT_EQ(field("safeguard", "scope"), names_in(kAdequacyScopeNames));
}

TEST(SchemaNames, AreThoseOfArticle9) {
  const std::vector<std::string> kinds(kSensitiveKinds.begin(), kSensitiveKinds.end());
  EXPECT_EQ(listed({"$defs", "dataCategory", "properties", "kinds", "items", "enum"}), kinds);
  std::vector<std::string> letters;
  for (const char letter : kSensitiveConditions) letters.emplace_back(1, letter);
  EXPECT_EQ(field("dataCategory", "condition"), letters);
}

}  // namespace
}  // namespace annex::test
