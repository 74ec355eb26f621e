// Tables of entities with a column that the format has no place for: the others are read, it is told.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/import/import_support.h"

namespace annex::test {
namespace {

ImportResult suppliers(const std::string& table) {
  return import_text("Service : Relais\n6. Sous-traitants\nFournisseurs de Dunlin dans l’UE/EEE\n" + table);
}

bool tells(const ImportResult& result, std::string_view words) {
  const auto& all = result.report.unrecognised;
  return std::any_of(all.begin(), all.end(),
                     [&](const SourceText& text) { return text.text.find(words) != std::string::npos; });
}

TEST(UnknownColumn, IsToldAndTheOthersAreRead) {
  const ImportResult result = suppliers(
      "Nom                     Pays         Criticité     Objet\n"
      "Drakkar Hosting AB      Suède        Élevée        Sauvegarde\n"
      "Kornblume GmbH          Allemagne    Moyenne       Supervision\n");
  EXPECT_EQ(entities_of(result.draft), std::vector<std::string>({"supplier-eea: Drakkar Hosting AB (SE)",
                                                                 "supplier-eea: Kornblume GmbH (DE)"}));
  ASSERT_EQ(result.draft.recipients.size(), 1U);
  ASSERT_EQ(result.draft.recipients[0].entities.size(), 2U);
  EXPECT_EQ(result.draft.recipients[0].entities[0].task, "Sauvegarde");
  EXPECT_TRUE(tells(result, "Élevée"));
  EXPECT_TRUE(tells(result, "Moyenne"));
}

TEST(UnknownColumn, IsOneAtMostAndBesideANameAndACountry) {
  for (const char* heads : {"Nom                     Niveau       Criticité     Objet\n",
                            "Nom                     Rang         Criticité     Niveau\n",
                            "Titre                   Pays         Criticité     Objet\n"})
    EXPECT_EQ(entities_of(
                  suppliers(std::string(heads) + "Drakkar Hosting AB      Suède        Élevée        Aide\n")
                      .draft),
              std::vector<std::string>())
        << heads;
}

}  // namespace
}  // namespace annex::test
