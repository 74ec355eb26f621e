// Every annex of data/ is read without a problem, lies where its id and version say, and says honestly
// whether it is real.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/codec/annex_json.h"
#include "tests/data/languages.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using testing::EndsWith;
using testing::IsEmpty;

struct Published {
  std::string path;
  Annex annex;
};

const std::vector<Published>& published() {
  static const std::vector<Published> kPublished = [] {
    std::vector<Published> all;
    for (const std::string& path : files_in("data/annexes", ".json")) {
      Decoded<Annex> decoded = decode_annex(read_file(path), vocabulary(), places());
      for (const Problem& problem : decoded.problems)
        ADD_FAILURE() << path << ":" << problem.line << ":" << problem.column << ": " << problem.code << " "
                      << problem.path << " expected " << problem.expected << " found " << problem.found;
      all.push_back({path, std::move(decoded.value)});
    }
    return all;
  }();
  return kPublished;
}

bool is_illustrative(const Annex& annex) { return annex.illustrative.value_or(false); }

std::vector<std::string> contacts_of(const Annex& annex) {
  std::vector<std::string> contacts;
  if (annex.provider.contact) contacts.push_back(*annex.provider.contact);
  for (const RecipientGroup& group : annex.recipients)
    for (const Entity& entity : group.entities)
      if (entity.contact) contacts.push_back(*entity.contact);
  return contacts;
}

template <typename Parts>
void expect_no_wording(const Parts& parts) {
  for (const auto& part : parts) EXPECT_THAT(part.text, IsEmpty());
}

// A provider's own words need not be in every language that the widget speaks; in an example they show how.
template <typename Rows>
void expect_details_in_both_languages(const Rows& rows) {
  for (const Row& row : rows) {
    if (row.details.empty()) continue;
    for (const char* language : {"en", "fr"}) {
      ASSERT_EQ(row.details.count(language), 1U) << row.term << " in " << language;
      EXPECT_THAT(marks(row.details.find(language)->second, language), IsEmpty()) << row.term;
    }
  }
}

TEST(PublishedAnnexes, AreReadWithoutAProblem) { EXPECT_GE(published().size(), 10U); }

TEST(PublishedAnnexes, LieWhereTheirIdAndVersionSay) {
  for (const auto& [path, annex] : published())
    EXPECT_EQ(path, "data/annexes/" + annex.id + "/" + annex.version + ".json");
}

TEST(PublishedAnnexes, AreInTheirCanonicalForm) {
  for (const auto& [path, annex] : published()) EXPECT_EQ(encode_annex(annex), read_file(path)) << path;
}

TEST(PublishedAnnexes, PointEditorsToTheSchema) {
  EXPECT_TRUE(has_file("data/schema/annex.schema.json"));
  for (const auto& [path, annex] : published())
    EXPECT_EQ(annex.schema, "../../schema/annex.schema.json") << path;
}

// Either an annex says which document it was read from, or it is shown as invented.
TEST(PublishedAnnexes, SayWhetherTheyAreInvented) {
  std::set<std::string> invented;
  std::set<std::string> real;
  for (const auto& [path, annex] : published()) {
    EXPECT_NE(is_illustrative(annex), annex.source.has_value()) << path;
    (is_illustrative(annex) ? invented : real).insert(annex.provider.name);
  }
  EXPECT_EQ(invented.size(), 2U);
  for (const std::string& provider : invented) EXPECT_EQ(real.count(provider), 0U) << provider;
}

// The document's sentences are not ours to publish: an imported annex carries facts and the numbers of lines.
TEST(PublishedAnnexes, CarryNoWordingOfTheirDocument) {
  for (const auto& [path, annex] : published()) {
    SCOPED_TRACE(path);
    expect_no_wording(annex.activities);
    expect_no_wording(annex.data_categories);
    expect_no_wording(annex.subject_matters);
    expect_no_wording(annex.purposes);
    expect_no_wording(annex.data_subjects);
    expect_no_wording(annex.recipients);
    for (const SubjectMatter& row : annex.subject_matters) expect_no_wording(row.retention);
  }
}

// RFC 2606 keeps .example free: nobody is written to by mistake.
TEST(PublishedAnnexes, InventNoAddressThatSomebodyMayHave) {
  for (const auto& [path, annex] : published()) {
    if (!is_illustrative(annex)) continue;
    for (const std::string& contact : contacts_of(annex)) EXPECT_THAT(contact, EndsWith(".example")) << path;
  }
}

TEST(PublishedAnnexes, GiveDetailsInBothLanguagesWhereTheyAreInvented) {
  for (const auto& [path, annex] : published()) {
    if (!is_illustrative(annex)) continue;
    SCOPED_TRACE(path);
    expect_details_in_both_languages(annex.activities);
    expect_details_in_both_languages(annex.data_categories);
    expect_details_in_both_languages(annex.subject_matters);
    expect_details_in_both_languages(annex.purposes);
    expect_details_in_both_languages(annex.data_subjects);
  }
}

TEST(PublishedAnnexes, AreOfAFamilyThatHasAName) {
  for (const auto& [path, annex] : published())
    for (const std::string& language : languages()) {
      ASSERT_TRUE(annex.service.family) << path;
      EXPECT_TRUE(texts(language).has("family." + *annex.service.family)) << path << " in " << language;
    }
}

TEST(PublishedAnnexes, GiveEachVersionADateOfItsOwn) {
  std::map<std::string, std::vector<const Annex*>> versions;
  for (const auto& [path, annex] : published()) versions[annex.id].push_back(&annex);
  for (const auto& [id, all] : versions) {
    std::set<std::string> dates;
    for (const Annex* annex : all) {
      EXPECT_EQ(annex->provider.name, all.front()->provider.name) << id;
      if (all.size() > 1) {
        ASSERT_TRUE(annex->effective) << id;
        EXPECT_TRUE(dates.insert(to_string(*annex->effective)).second) << id;
      }
    }
  }
}

}  // namespace
}  // namespace annex::test
