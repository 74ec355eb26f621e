// Answers that a cell breaks, or that stand in the middle of a line: whose they are, and whether they are
// any.
#include <gtest/gtest.h>

#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using Answers = std::vector<std::string>;

Answers activities(const std::string& rows) {
  return answers_of(import_text("Service : Relais\n1. Activités de traitement\n" + rows).draft);
}

Answers subjects(const std::string& rows) {
  return answers_of(import_text("Service : Relais\n3. Objets et durées du traitement\n\n" + rows).draft);
}

TEST(AnswerRows, NotApplicableIsNoAnswerWhereACellBreaksIt) {
  EXPECT_EQ(activities("Collecte (données du client…)\nNon\napplicable\nConservation Oui\n"),
            Answers({"activities/store=yes"}));
  EXPECT_EQ(activities("Collecte (données du client, et celles que nous      Non\n"
                       "recevons de lui…)                                   applicable\n"
                       "Enregistrement                                      Oui\n"
                       "Organisation                                        Oui\n"
                       "Conservation                                        Non\n"),
            Answers({"activities/organise=yes", "activities/record=yes", "activities/store=no"}));
}

TEST(AnswerRows, NotApplicableIsNoAnswerHoweverItIsBroken) {
  for (const char* cell : {"Non ap-\nplicable", "Non\nap-\nplicable", "Non ap\nplicable", "Non\nconcerné"})
    EXPECT_EQ(subjects(std::string("Gestion des incidents ") + cell + "\nHébergement Oui 6 mois\n"),
              Answers({"subjectMatters/hosting=yes"}))
        << cell;
  EXPECT_EQ(activities("Collecte (recevoir des données à Non\ncaractère personnel…)\napplicable\n"
                       "Conservation Oui\n"),
            Answers({"activities/store=yes"}));
}

// "NA" and "Oui Collecte" show that answers stand left of their rows, where what follows a label is not its
// own.
TEST(AnswerRows, AnAnswerAboveItsLabelIsNotThatOfTheLabelBefore) {
  const std::string rest =
      "Enregistrement (écrire dans\nun fichier…)\nNon\nConservation (garder des\ndonnées…)\n";
  EXPECT_EQ(activities("NA Collecte (recevoir…)\nOui\n" + rest), Answers());
  EXPECT_EQ(activities("Oui Collecte (recevoir…)\nOui\n" + rest), Answers());
}

TEST(AnswerRows, NotApplicableBelowAnAnswerIsTheNextRows) {
  const std::string labels =
      "5. Catégories de personnes concernées\nEmployés et sous-traitants du Client\n"
      "Les autres utilisateurs finaux du service\n\n";
  EXPECT_EQ(answers_of(import_text("Service : Relais\n" + labels + "Oui\nN/A\n").draft), Answers());
}

TEST(AnswerRows, ARowThatHasAnsweredTakesNoAnswerOfTheNext) {
  EXPECT_EQ(subjects("Activation du service N/A Pour la durée nécessaire pour fournir le service \n"
                     "au Client Authentification de l’usager  Non \n"),
            Answers({"subjectMatters/user-authentication=no"}));
  EXPECT_EQ(subjects("Activation du service non Pour la durée nécessaire pour fournir le service \n"
                     "au Client Authentification de l’usager  oui \n\nGestion des incidents oui \n"),
            Answers({"subjectMatters/incident-management=yes"}));
}

TEST(AnswerRows, ARowThatLostItsEndTakesNoAnswerOfTheNext) {
  const ImportResult result = import_text(
      "Service: Relay\n1. Processing activities\nCollection (receiving data…) Yes\n"
      "Transmission (carrying traffic over our\nDisclosure or otherwise making available (handing data\n"
      "to others…) No\n");
  EXPECT_EQ(answers_of(result.draft), Answers({"activities/collect=yes"}));
}

TEST(AnswerRows, YesInSmallLettersIsReadBeforeAnotherCell) {
  EXPECT_EQ(subjects("Activation du service oui Pour la durée nécessaire pour fournir le service \n"
                     "au Client Authentification de l’usager  non \n\nGestion des incidents oui \n"),
            Answers({"subjectMatters/incident-management=yes", "subjectMatters/service-activation=yes",
                     "subjectMatters/user-authentication=no"}));
}

// Boxes are of another typeface, and some programs write all words of a line before them, or behind.
TEST(AnswerRows, BoxesApartFromTheirWordsAreTheirsInOrder) {
  for (const char* yes :
       {"Oui  Non☒ ☐", "Oui Non ☒ ☐", "☒ ☐ Oui Non", "☒ ☐Oui Non", "☒ Oui ☐ Non", "Oui ☒ Non ☐"})
    EXPECT_EQ(activities(std::string("Collecte  ") + yes + "\n"), Answers({"activities/collect=yes"})) << yes;
  for (const char* no : {"Oui  Non☐ ☒", "Oui Non ☐ ☒", "☐ ☒ Oui Non", "☐ Oui ☒ Non", "Oui ☐ Non ☒"})
    EXPECT_EQ(activities(std::string("Collecte  ") + no + "\n"), Answers({"activities/collect=no"})) << no;
  for (const char* none : {"Oui  Non☐ ☐", "Oui  Non☒ ☒", "☒ ☒ Oui Non"})
    EXPECT_EQ(activities(std::string("Collecte  ") + none + "\n"), Answers()) << none;
}

// A time that is not understood is told, and is not the cell above in silence.
TEST(AnswerRows, ATimeOnItsOwnLineIsNoEndOfALabel) {
  const std::string above =
      "Service: Relay\n3. Subject-matter and duration\nRouting information\nYes\n6 months\n";
  const auto times = [&](const std::string& cell) {
    return retentions_of(import_text(above + "Incident management\nYes\n" + cell + "\nHosting\nNo\n").draft);
  };
  EXPECT_EQ(times("13 rolling months"),
            Answers({"routing-information: fixed P6M", "incident-management: fixed P13M"}));
  EXPECT_EQ(times("13 billing months"),
            Answers({"routing-information: fixed P6M", "incident-management: other"}));
}

// Each box and each word has a line of the narrow cell: which box is whose only its order could tell.
TEST(AnswerRows, WordsBelowTheirBoxesAreNoAnswers) {
  EXPECT_EQ(activities("                                        ☐\n"
                       "Collecte (nous recevons des données     Oui\n"
                       "que le client nous confie pour ce       ☒\n"
                       "service…)                               Non\n"
                       "                                        ☒\n"
                       "Conservation (nous gardons des données  Oui\n"
                       "du client pour un temps donné, et       ☐\n"
                       "nos archives…)                          Non\n"),
            Answers());
}

}  // namespace
}  // namespace annex::test
