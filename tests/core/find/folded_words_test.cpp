// Words as a search compares them.
#include "core/find/folded_words.h"

#include <gtest/gtest.h>

namespace annex {
namespace {

using Words = std::vector<std::string>;

TEST(FoldedWords, FoldsWhatSpellingLeavesOpen) {
  EXPECT_EQ(folded_words("HÉBERGEMENT"), Words{"hebergement"});
  EXPECT_EQ(folded_words("e\u0301te\u0301"), Words{"ete"}) << "accents of their own";
  EXPECT_EQ(folded_words("Œuvre cœur Straße"), (Words{"oeuvre", "coeur", "strasse"}));
  EXPECT_EQ(folded_words("o\uFB03ce \uFB01chier"), (Words{"office", "fichier"})) << "as a PDF copies them";
}

TEST(FoldedWords, PunctuationPartsWordsWhateverItsShape) {
  EXPECT_EQ(folded_words("l’esprit d'équipe"), (Words{"l", "esprit", "d", "equipe"}));
  EXPECT_EQ(folded_words("«\u202fVM\u202f» (n°\u00a02) – Platform.sh"),
            (Words{"vm", "n", "2", "platform", "sh"}));
  EXPECT_EQ(folded_words("co\u00adopté"), Words{"coopte"}) << "a soft hyphen is not there to be read";
}

TEST(FoldedWords, LettersOfOtherScriptsAreWords) {
  EXPECT_EQ(folded_words("София 東京"), (Words{"София", "東京"}));
}

TEST(FoldedWords, NothingIsNoWord) {
  EXPECT_EQ(folded_words(""), Words{});
  EXPECT_EQ(folded_words(" … ?! "), Words{});
  EXPECT_EQ(folded_words("ab \xC3"), Words{"ab"}) << "what is no UTF-8 ends the text";
}

TEST(FoldedWords, EveryWantedWordBeginsSomeWord) {
  const Words words = folded_words("Sauvegarde gérée, France");
  EXPECT_TRUE(all_begin(folded_words("fra SAUV"), words));
  EXPECT_FALSE(all_begin(folded_words("sauv allemagne"), words));
  EXPECT_FALSE(all_begin(folded_words("garde"), words));
  EXPECT_TRUE(all_begin({}, words));
}

}  // namespace
}  // namespace annex
