// Names that a narrow cell breaks, and lines that are nobody's name.
#include <gtest/gtest.h>

#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using Names = std::vector<std::string>;

Names suppliers(const std::string& cells) {
  return entities_of(
      import_text("Service : Relais\n6. Sous-traitants\nFournisseurs de Dunlin en dehors de l’UE/EEE\n" +
                  cells)
          .draft);
}

TEST(RecipientNames, LoseTheHyphenOfTheirLine) {
  EXPECT_EQ(suppliers("Drakkar Telecommunications La-\nboratories (États-Unis)\nClauses types\n"),
            Names({"supplier-third-country: Drakkar Telecommunications Laboratories (US)"}));
  EXPECT_EQ(suppliers("Drakkar Interna\u2010\ntional (États-Unis)\nClauses types\n"),
            Names({"supplier-third-country: Drakkar International (US)"}));
  EXPECT_EQ(suppliers("Drakkar-\nNord (États-Unis)\nClauses types\n"),
            Names({"supplier-third-country: Drakkar-Nord (US)"}));
}

TEST(RecipientNames, GoOnBehindACommaOfTheirRow) {
  EXPECT_EQ(suppliers("Lindwurm Hosting (Inde), Drakkar\nTechnologies (Chine)\nClauses types\n"),
            Names({"supplier-third-country: Drakkar Technologies (CN)",
                   "supplier-third-country: Lindwurm Hosting (IN)"}));
}

TEST(RecipientNames, MayHoldACountryBeforeTheirForm) {
  EXPECT_EQ(suppliers("Drakkar Services (India)\nPrivate Limited (Inde)\nClauses types\n"),
            Names({"supplier-third-country: Drakkar Services (India) Private Limited (IN)"}));
}

TEST(RecipientNames, AreNotWhoseClausesTheyAre) {
  const ImportResult result = import_text(
      "Service: Relay\n6. Sub-processors\nSuppliers of Dunlin located outside the EU/EEA\n"
      "Drakkar Inc. (United States)\n\nEU Standard Contractual Clauses (2021/914)\n");
  EXPECT_EQ(entities_of(result.draft), Names({"supplier-third-country: Drakkar Inc. (US)"}));
  ASSERT_EQ(result.draft.recipients.size(), 1U);
  ASSERT_EQ(result.draft.recipients[0].safeguards.size(), 1U);
  EXPECT_EQ(describe(result.draft.recipients[0].safeguards[0]), "standard-contractual-clauses 2021/914");
}

// Lines of several cells are mixed: what is left of a head is nobody, and the group is unrecognised.
TEST(RecipientNames, AreNotTheFormsOwnWords) {
  for (const char* line :
       {"approuvés par le Client Drakkar (Inde)", "Germany (DE)", "UE/EEE", "located in (Inde)"})
    EXPECT_EQ(suppliers(std::string(line) + "\nClauses types\n"), Names()) << line;
}

}  // namespace
}  // namespace annex::test
