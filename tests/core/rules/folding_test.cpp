// Folding: what two spellings of one word or name have in common.
#include "core/rules/folding.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

TEST(Fold, TakesCaseAndAccentsAway) {
  EXPECT_EQ(fold("Été À Ÿ ÑANDÚ"), "ete a y nandu");
  EXPECT_EQ(fold("E\u0301te\u0301"), "ete");
  EXPECT_EQ(fold("Straße Œuvre Ægir Þor ĳ"), "strasse oeuvre aegir thor ij");
  EXPECT_EQ(fold("Łódź ČEZ Şişli Đorđe"), "lodz cez sisli dorde");
}

TEST(Fold, MakesOneBlankOfMany) {
  EXPECT_EQ(fold("  a\t\n b\u00A0\u202Fc  "), "a b c");
  EXPECT_EQ(fold(" \t"), "");
}

TEST(Fold, MakesApostrophesAlike) { EXPECT_EQ(fold("l’usager"), "l'usager"); }

TEST(Fold, LeavesOtherScriptsAsTheyAre) {
  EXPECT_EQ(fold("Яндекс 東京"), "Яндекс 東京");
  EXPECT_EQ(fold("×÷"), "x");
}

TEST(Fold, PassesOverBytesThatAreNoText) {
  EXPECT_NO_FATAL_FAILURE(fold("\xC3"));
  EXPECT_NO_FATAL_FAILURE(fold("a\xFF\xF0\x80"));
}

TEST(FoldEntityName, DropsLegalFormsAtTheEnd) {
  const std::vector<std::string> forms = {"sas", "sa", "gmbh", "co", "kg", "limited liability company"};
  EXPECT_EQ(fold_entity_name("Acmé, S.A.S.", forms), "acme");
  EXPECT_EQ(fold_entity_name("ACME S. A. S.", forms), "acme");
  EXPECT_EQ(fold_entity_name("Acme GmbH & Co. KG", forms), "acme");
  EXPECT_EQ(fold_entity_name("Acme Limited Liability Company", forms), "acme");
  EXPECT_EQ(fold_entity_name("Sas Acme", forms), "sas acme");
  EXPECT_EQ(fold_entity_name("Acmesas", forms), "acmesas");
  EXPECT_EQ(fold_entity_name("SAS", forms), "sas");
  EXPECT_EQ(fold_entity_name("Platform.sh", forms), "platformsh");
  EXPECT_EQ(fold_entity_name("L'Oréal", forms), "loreal");
  EXPECT_EQ(fold_entity_name("***", forms), "***");
}

}  // namespace
}  // namespace annex
