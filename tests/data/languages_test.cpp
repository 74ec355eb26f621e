// The marks that the other tests rely on are made, and only where they belong.
#include "tests/data/languages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace annex::test {
namespace {

using testing::IsEmpty;
using testing::Not;

TEST(Languages, AreAtLeastFrenchAndEnglish) { EXPECT_THAT(languages(), testing::IsSupersetOf({"en", "fr"})); }

TEST(Marks, FindWhatIsSetWronglyInFrench) {
  for (const char* wrong : {"l'annexe", "la suite...", "un  blanc", "Pays : France", "oui ; non", "Quoi ?",
                            "Non !", "« mot", "mot »", "Pays: France", "Quoi?", "oui; non", "été: France"})
    EXPECT_THAT(marks(wrong, "fr"), Not(IsEmpty())) << wrong;
}

TEST(Marks, LeaveGoodFrenchAlone) {
  for (const char* good :
       {"l’annexe", "la suite…", "Pays\u00A0: France", "oui\u202F; non", "Quoi\u202F?", "«\u00A0mot\u00A0»",
        "{file}:{line}\u00A0: mot", "https://exemple.example/a", "{\"fr\": \"…\"}", "à 12:30"})
    EXPECT_THAT(marks(good, "fr"), IsEmpty()) << good;
}

TEST(Marks, FindWhatIsSetWronglyInEnglish) {
  for (const char* wrong :
       {"the annex's", "and so on...", "two  blanks", "Country\u00A0: France", "What\u202F?"})
    EXPECT_THAT(marks(wrong, "en"), Not(IsEmpty())) << wrong;
  for (const char* good : {"the annex’s", "Country: France", "What?", "yes; no"})
    EXPECT_THAT(marks(good, "en"), IsEmpty()) << good;
}

}  // namespace
}  // namespace annex::test
