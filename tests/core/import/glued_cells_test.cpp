// Cells that a program wrote without a blank between them are cells; capitals within a name are none.
#include "core/import/glued_cells.h"

#include <gtest/gtest.h>

#include "core/import/document.h"
#include "tests/core/import/import_support.h"

namespace annex::test {
namespace {

// The words of a line, with a bar between.
std::string words_of(std::string_view text) {
  const importing::Document document(text);
  std::string all;
  for (int word = 0; word < static_cast<int>(document.words().size()); ++word)
    all += (all.empty() ? "" : "|") + std::string(document.text(word));
  return all;
}

TEST(GluedCells, ArePartedWhereTheyAreCertain) {
  EXPECT_EQ(words_of("informatique…)Oui"), "informatique…)|Oui");
  EXPECT_EQ(words_of("(données…)NON"), "(données…)|NON");
  EXPECT_EQ(words_of("servicesOui\nOuiPour la durée"), "services|Oui|Oui|Pour|la|durée");
  EXPECT_EQ(words_of("NONN/A"), "NON|N/A");
  EXPECT_EQ(words_of("EU/EEANA"), "EU/EEA|NA");
  EXPECT_EQ(words_of("(France)NA"), "(France)|NA");
  EXPECT_EQ(words_of("data, etc.)no"), "data,|etc.)|no");
  EXPECT_EQ(words_of("l’UE/EEEDunlin Cloud (France)Clauses types"),
            "l’UE/EEE|Dunlin|Cloud|(France)|Clauses|types");
}

TEST(GluedCells, LeaveNamesWhole) {
  for (const char* name : {"NoSQL", "SecNumCloud", "McAfee", "PayNow", "YesWeHost", "OVHcloud", "UE/EEE",
                           "GmbH", "d’Orange", "(EU)2021/914", "NAS", "EEE", "iNo1", "Nonconformity"})
    EXPECT_EQ(words_of(name), name);
}

TEST(GluedCells, GiveTheirRowsTheirAnswers) {
  const ImportResult result = import_text(
      "Service : Relais\n1. Activités de traitement\nCollecte (recevoir des données\ndu client…)Oui\n"
      "Conservation (garder des données…)Non\n6. Sous-traitants\n"
      "Fournisseurs de Dunlin qui se trouvent\ndans l’UE/EEEDrakkar Hosting AB (Suède)\nNA\n");
  EXPECT_EQ(answers_of(result.draft),
            std::vector<std::string>({"activities/collect=yes", "activities/store=no"}));
  EXPECT_EQ(entities_of(result.draft), std::vector<std::string>({"supplier-eea: Drakkar Hosting AB (SE)"}));
}

}  // namespace
}  // namespace annex::test
