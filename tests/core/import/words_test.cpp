// The importer's readers of cells, each by what people write in them.
#include <gtest/gtest.h>

#include <numeric>

#include "core/import/answer_marks.h"
#include "core/import/countries.h"
#include "core/import/entity_words.h"
#include "core/import/folded_text.h"
#include "core/import/retention_words.h"
#include "core/import/safeguard_words.h"
#include "core/import/service_words.h"
#include "tests/core/import/import_support.h"
#include "tests/support/test_data.h"

namespace annex::test {
namespace {

using namespace importing;

std::vector<int> all_words(const Document& document) {
  std::vector<int> words(document.words().size());
  std::iota(words.begin(), words.end(), 0);
  return words;
}

std::string retention_of(const std::string& text) {
  const Document document(text);
  std::string all;
  for (const auto& retention : read_retention(document, all_words(document), CountryNames(places()), "fr"))
    all += (all.empty() ? "" : "; ") + describe(retention);
  return all;
}

TEST(RetentionWords, MapsWordingsToBases) {
  EXPECT_EQ(retention_of("Pour la durée nécessaire pour fournir le service au\nClient plus 6 mois"),
            "service-term +P6M");
  EXPECT_EQ(retention_of("6 mois après la fin du contrat"), "service-term +P6M");
  EXPECT_EQ(retention_of("Durée du contrat + 5 ans"), "service-term +P5Y");
  EXPECT_EQ(retention_of("For the term of the contract and ninety (90) days thereafter"),
            "service-term +P90D");
  EXPECT_EQ(retention_of("Pour la durée du service d’hébergement demandé par le Client"), "hosting-term");
  EXPECT_EQ(retention_of("Le temps de l’acheminement"), "transmission");
  EXPECT_EQ(retention_of("As requested by the Customer, no longer than 2 years"), "customer-choice max P2Y");
  EXPECT_EQ(retention_of("Selon la demande du Client (30 jours par défaut)"), "customer-choice");
  EXPECT_EQ(retention_of("Pour la durée requise par la loi applicable"), "legal-requirement applicable-law");
  EXPECT_EQ(
      retention_of("As the law of each country where the service is used, as required by applicable law"),
      "legal-requirement each-country-of-use");
  EXPECT_EQ(retention_of("Durée légale en France et en Allemagne"), "legal-requirement applicable-law FR DE");
  EXPECT_EQ(retention_of("Illimitée"), "unlimited");
  EXPECT_EQ(retention_of("Indefinitely"), "unlimited");
}

// A part that is understood is never taken for the whole.
TEST(RetentionWords, NeverTakesAPartForTheWhole) {
  for (const char* text :
       {"6 à 12 mois", "1,5 an", "moins de 3 mois", "3 mois ouvrés", "10 jours ouvrables", "quelques mois",
        "environ 6 mois", "au moins 1 an", "0 jour", "30 jours après suppression du compte",
        "Au plus tard 30 jours après la résiliation", "two to three years", "about 6 months",
        "less than a year", "30 days after account deletion", "6 months or more",
        "Pour la durée nécessaire pour fournir le service plus quelques mois", "supprimé immédiatement"})
    EXPECT_EQ(retention_of(text).substr(0, 5), "other") << text << " is " << retention_of(text);
  EXPECT_EQ(retention_of("30 jours après la collecte"), "fixed P30D");
  EXPECT_EQ(retention_of("30 days after creation"), "fixed P30D");
}

TEST(RetentionWords, ReadsTimesInWordsAndDigits) {
  EXPECT_EQ(retention_of("six mois"), "fixed P6M");
  EXPECT_EQ(retention_of("six (6) mois"), "fixed P6M");
  EXPECT_EQ(retention_of("un an à compter de la collecte"), "fixed P1Y");
  EXPECT_EQ(retention_of("1 an et 6 mois"), "fixed P1Y6M");
  EXPECT_EQ(retention_of("Twelve (12) months"), "fixed P12M");
  EXPECT_EQ(retention_of("24h"), "fixed PT24H");
  EXPECT_EQ(retention_of("2 semaines"), "fixed P2W");
}

TEST(RetentionWords, ReadsNumbersInWords) {
  EXPECT_EQ(retention_of("Quarante-huit heures"), "fixed PT48H");
  EXPECT_EQ(retention_of("vingt et un jours"), "fixed P21D");
  EXPECT_EQ(retention_of("cinquante-deux semaines"), "fixed P52W");
  EXPECT_EQ(retention_of("soixante-douze heures"), "fixed PT72H");
  EXPECT_EQ(retention_of("quatre-vingt-dix jours"), "fixed P90D");
  EXPECT_EQ(retention_of("dix-sept jours"), "fixed P17D");
  EXPECT_EQ(retention_of("cent vingt (120) jours"), "fixed P120D");
  EXPECT_EQ(retention_of("Forty-five days"), "fixed P45D");
  EXPECT_EQ(retention_of("one hundred and eighty days"), "fixed P180D");
  EXPECT_EQ(retention_of("un an et six mois"), "fixed P1Y6M");
}

// One time behind another: of retentions side by side the longest would govern, which is too short.
TEST(RetentionWords, AddsWhatFollows) {
  EXPECT_EQ(retention_of("Pour la durée du contrat, puis 10 ans"), "service-term +P10Y");
  EXPECT_EQ(retention_of("Durée du contrat puis 5 ans en archivage intermédiaire"), "service-term +P5Y");
  EXPECT_EQ(retention_of("3 mois en base active, puis 9 mois en archive"), "other");
  EXPECT_EQ(retention_of("Durée de la relation commerciale puis 3 ans"), "other");
}

TEST(RetentionWords, TakesNoBoundForMore) {
  for (const char* text :
       {"Pour la durée du contrat, jusqu’à 5 ans maximum", "For the term of the contract, up to 12 months",
        "6 mois, sauf obligation légale de conservation plus longue", "Durée de vie du compte + 12 mois",
        "Exercice en cours plus 10 ans", "5 ans après la fin du contrat ou à la demande du Client",
        "Inférieure à 24 heures", "24 h/24", "moins d’un an"})
    EXPECT_EQ(retention_of(text), "other") << text;
  EXPECT_EQ(retention_of("3 ans au plus"), "fixed P3Y");
}

// How long before the event it is kept nobody can tell; unless the keeping begins with it.
TEST(RetentionWords, CountsFromTheBeginningAlone) {
  for (const char* text : {"3 ans à compter du dernier contact", "5 ans à partir de la fermeture du compte",
                           "1 year from account closure", "10 ans à compter de la clôture de l’exercice"})
    EXPECT_EQ(retention_of(text), "other") << text;
  EXPECT_EQ(retention_of("13 mois à compter de leur collecte"), "fixed P13M");
  EXPECT_EQ(retention_of("10 ans à compter de la date de la facture"), "fixed P10Y");
  EXPECT_EQ(retention_of("5 ans à compter de la fin du contrat"), "service-term +P5Y");
}

// What could be read in two ways is kept in words.
TEST(RetentionWords, GuessesNoTime) {
  for (const char* text :
       {"2 à 5 ans", "1,5 an", "un an et demi", "3-5 years", "six (7) mois", "0 jours", "99999 jours",
        "Durée du contrat, 5 ans", "Jusqu’à la clôture du compte", "6 mois ou 1 an"})
    EXPECT_EQ(retention_of(text), "other") << text;
}

TEST(RetentionWords, ReadsNothingWhereNothingApplies) {
  for (const char* text :
       {"NA", "N/A", "n.a.", "Sans objet", "Non applicable", "Not applicable", "-", "Néant", "None"})
    EXPECT_EQ(retention_of(text), "") << text;
}

TEST(RetentionWords, TellsSeveralApart) {
  EXPECT_EQ(retention_of("Pour la durée du contrat ; 10 ans"), "service-term; fixed P10Y");
  EXPECT_EQ(retention_of("12 mois ; pour la durée requise par la loi applicable"),
            "fixed P12M; legal-requirement applicable-law");
}

std::string entities_in(const std::string& text) {
  const Document document(text);
  std::string all;
  for (const auto& entity :
       read_entities(document, all_words(document), CountryNames(places()), 0).entities) {
    all += (all.empty() ? "" : "; ") + entity.name + " [" + entity.country.value_or("") + ']';
    if (entity.location) all += '@' + *entity.location;
    if (entity.task) all += " = " + *entity.task;
  }
  return all;
}

TEST(EntityWords, CutsCellsIntoEntities) {
  EXPECT_EQ(entities_in("Alder SAS (France)\nBirch GmbH (Allemagne)"), "Alder SAS [FR]; Birch GmbH [DE]");
  EXPECT_EQ(entities_in("Alder SAS (France), Birch, Inc. (US); Cedar (UK)"),
            "Alder SAS [FR]; Birch, Inc. [US]; Cedar [GB]");
  EXPECT_EQ(entities_in("Alder et\nAssociés\n(France)\nBirch\nHoldings (Pays-\nBas)"),
            "Alder et Associés [FR]; Birch Holdings [NL]");
  EXPECT_EQ(entities_in("• Alder (FR)\n• Birch (BE)"), "Alder [FR]; Birch [BE]");
  EXPECT_EQ(entities_in("Alder SAS\nBirch Ltd\nCedar"), "Alder SAS []; Birch Ltd []; Cedar []");
  EXPECT_EQ(entities_in("Alder SAS, France; Birch – Ireland"), "Alder SAS [FR]; Birch [IE]");
  EXPECT_EQ(entities_in("Alder (ex Elm) (France)"), "Alder (ex Elm) [FR]");
  EXPECT_EQ(entities_in("Alder (France) : support téléphonique"), "Alder [FR] = support téléphonique");
}

TEST(EntityWords, TellsCountriesFromOtherPlaces) {
  EXPECT_EQ(entities_in("Alder (Germany, Berlin)"), "Alder [DE]@Berlin");
  EXPECT_EQ(entities_in("Alder (France, Belgique)"), "Alder [FR]; Alder [BE]");
  EXPECT_EQ(entities_in("Alder (US / EU)"), "Alder []@US / EU");
  EXPECT_EQ(entities_in("Alder (Global)"), "Alder []@Global");
  EXPECT_EQ(entities_in("Alder (Lyon)"), "Alder []@Lyon");
}

TEST(EntityWords, ReadsWhatABracketSaysBesides) {
  EXPECT_EQ(entities_in("Alder, Inc. (San Francisco, CA)"), "Alder, Inc. []@San Francisco, CA");
  EXPECT_EQ(entities_in("Alder (Paris, FR)"), "Alder [FR]@Paris");
  EXPECT_EQ(entities_in("Alder (support, Maroc)"), "Alder [MA] = support");
  const Document document("Alder (USA, DPF)\nBirch (Inde – clauses contractuelles types)");
  const auto entities = read_entities(document, all_words(document), CountryNames(places()), 0).entities;
  ASSERT_EQ(entities.size(), 2U);
  EXPECT_EQ(entities[0].country, "US");
  ASSERT_TRUE(entities[0].safeguards);
  EXPECT_EQ(describe(entities[0].safeguards->front()), "adequacy-decision 2023/1795 certified");
  EXPECT_EQ(entities[1].country, "IN");
  EXPECT_EQ(describe(entities[1].safeguards->front()), "standard-contractual-clauses");
}

TEST(EntityWords, CutsAtCommasAndLinksOnlyWhereANameBegins) {
  EXPECT_EQ(entities_in("Alder Ltd, Londres, Royaume-Uni"), "Alder Ltd [GB]@Londres");
  EXPECT_EQ(entities_in("Alder (Suisse), uniquement en cas d’incident"),
            "Alder [CH] = uniquement en cas d’incident");
  EXPECT_EQ(entities_in("Alder, Inc. (USA) et Birch Ltd (Irlande)"), "Alder, Inc. [US]; Birch Ltd [IE]");
  EXPECT_EQ(entities_in("alder, birch"), "alder []; birch []");
}

std::string safeguards_in(const std::string& text) {
  const Document document(text);
  std::string all;
  for (const auto& safeguard : read_safeguards(document, all_words(document)))
    all += (all.empty() ? "" : "; ") + describe(safeguard);
  return all;
}

TEST(SafeguardWords, MapsWordingsToTools) {
  EXPECT_EQ(safeguards_in("Clauses-modèle\nstandard"), "standard-contractual-clauses");
  EXPECT_EQ(safeguards_in("SCC (2021/914, module 3)"), "standard-contractual-clauses 2021/914 module 3");
  EXPECT_EQ(safeguards_in("Clauses contractuelles types (décision 2010/87/UE)"),
            "standard-contractual-clauses 2010/87/EU");
  EXPECT_EQ(safeguards_in("Standard contractual clauses, module two"),
            "standard-contractual-clauses 2021/914 module 2");
  EXPECT_EQ(safeguards_in("Accord intragroupe avec les clauses types, demande d’approbation des règles "
                          "contraignantes d’entreprise"),
            "intra-group-agreement; standard-contractual-clauses; binding-corporate-rules applied-for");
  EXPECT_EQ(safeguards_in("Binding corporate rules"), "binding-corporate-rules");
  EXPECT_EQ(safeguards_in("Décision d’adéquation"), "adequacy-decision");
  EXPECT_EQ(safeguards_in("Certified under the EU-US Data Privacy Framework"),
            "adequacy-decision 2023/1795 certified");
  EXPECT_EQ(safeguards_in("Privacy Shield"), "adequacy-decision 2016/1250 certified");
  EXPECT_EQ(safeguards_in("Code de conduite ; article 49"), "code-of-conduct; derogation");
  EXPECT_EQ(safeguards_in("NA"), "");
  EXPECT_EQ(safeguards_in("Mesures adaptées"), "");
  EXPECT_EQ(safeguards_in("SCC (décision 2021/914, module 3) et mesures"),
            "standard-contractual-clauses 2021/914 module 3");
  EXPECT_EQ(safeguards_in("Mécanisme de certification (article 42)"), "certification");
  EXPECT_EQ(safeguards_in("Certification ISO 27001"), "");
  EXPECT_EQ(safeguards_in("Certification HDS"), "");
}

// What is denied, or not there yet, is no safeguard, nor is the other half of the cell.
TEST(SafeguardWords, NeverTakesTheContrary) {
  for (const char* cell :
       {"Pas de clauses-modèle standard", "Aucune clause type",
        "Clauses-modèle standard en cours de signature", "Clauses contractuelles types non signées",
        "Sans clauses contractuelles types", "No standard contractual clauses signed yet",
        "Standard contractual clauses not yet signed", "Standard contractual clauses: pending"})
    EXPECT_EQ(safeguards_in(cell), "") << cell;
}

TEST(EntityWords, NamesNobodyWhereNobodyIsNamed) {
  for (const char* cell :
       {"À communiquer", "Liste disponible sur demande", "Oui", "Voir www.example.org", "See our website",
        "List available on request", "www.example.org/sub-processors", "12", "1.", "TBD", "À préciser",
        "Pas de sous-traitant", "Aucun sous-traitant hors UE", "Non applicable à ce jour",
        "Clauses contractuelles types", "Sous-traitants approuvés par le Client"})
    EXPECT_EQ(entities_in(cell), "") << cell;
  EXPECT_EQ(entities_in("Alder\nBirch (France)"), "Alder []; Birch [FR]");
  EXPECT_EQ(entities_in("Alder (Belgique) - support niveau 2\nBirch (France)"),
            "Alder [BE] = support niveau 2; Birch [FR]");
  EXPECT_EQ(entities_in("Alder (Belgique)*\nBirch (France)").substr(0, 10), "Alder [BE]");
  EXPECT_EQ(entities_in("1. Alder (Belgique)\n2. Birch (France)"), "Alder [BE]; Birch [FR]");
  EXPECT_EQ(entities_in("1) Alder (Belgique)\n2) Birch"), "Alder [BE]; Birch []");
}

TEST(EntityWords, TellsThatThereIsNobody) {
  const auto says_none = [](const char* cell) {
    const Document document(cell);
    return read_entities(document, all_words(document), CountryNames(places()), 0).not_applicable;
  };
  EXPECT_TRUE(says_none("Pas de sous-traitant"));
  EXPECT_TRUE(says_none("Non applicable à ce jour"));
  EXPECT_TRUE(says_none("No sub-processors"));
  EXPECT_FALSE(says_none("Aucun sous-traitant hors UE"));
}

std::string marks_in(const std::string& text) {
  const Document document(text);
  std::string all;
  AnswerHeads heads;
  for (const auto& mark : find_answer_marks(document, all_words(document), heads))
    all += !mark.answer ? '?' : *mark.answer == Answer::yes ? 'y' : 'n';
  return all;
}

TEST(AnswerMarks, TellsAnswersFromWords) {
  EXPECT_EQ(marks_in("Collecte (données) Oui"), "y");
  EXPECT_EQ(marks_in("Hébergement OUI Pour la durée"), "y");
  EXPECT_EQ(marks_in("Hébergement\nnon"), "n");
  EXPECT_EQ(marks_in("Stockage\tNo\t6 months"), "n");
  EXPECT_EQ(marks_in("Catégories non identifiables"), "");
  EXPECT_EQ(marks_in("Non applicable"), "");
  EXPECT_EQ(marks_in("Autre (si OUI à détailler) Non"), "n");
  EXPECT_EQ(marks_in("Autre (si “OUI” à détailler)"), "");
  EXPECT_EQ(marks_in("carte / no d’identité, téléphone"), "");
  EXPECT_EQ(marks_in("données à caractère personnel non\nstructurées"), "");
}

// What is not clear is no answer: "?" where a form has both words, nothing where neither is meant.
TEST(AnswerMarks, NeverGuesses) {
  for (const char* words : {"communiqué", "renseignée", "précisé", "défini", "connu à ce jour", "évalué",
                            "déterminé à ce jour", "concerné", "documenté", "disponible", "applicable"}) {
    EXPECT_EQ(marks_in(std::string("Collecte (données) Non ") + words), "") << words;
    EXPECT_EQ(marks_in(std::string("Collecte (données)      Non ") + words), "") << words;
    EXPECT_EQ(marks_in(std::string("Collecte (données)\nNon ") + words), "") << words;
  }
  EXPECT_EQ(marks_in("Collecte (données) Oui?"), "");
  EXPECT_EQ(marks_in("Collecte (données) No information"), "");
  for (const char* both : {"Oui et Non", "Oui | Non", "Oui ou Non", "Yes or No", "Yes and No",
                           "[ ] Oui [ ] Non", "( ) Oui ( ) Non", "[x] Oui [x] Non", "(x) Oui (x) Non",
                           "○ Oui ○ Non", "● Oui ● Non", "Oui X Non", "Oui ☒ Non"})
    EXPECT_EQ(marks_in(std::string("Collecte (données) ") + both), "?") << both;
  EXPECT_EQ(marks_in("(CARTE / NO D’IDENTITÉ, NOM) OUI"), "y");
  EXPECT_EQ(marks_in("Identification (no de client) Non"), "n");
}

TEST(AnswerMarks, ReadsBoxesOfAllKinds) {
  for (const char* no : {"[ ] Oui [X] Non", "[ ]Oui [x]Non", "( ) Oui (x) Non", "Oui [ ] Non [x]",
                         "○ Oui ● Non", "☐ Oui ☒ Non", "_ Oui X Non", "Oui | Non X", "◯ Oui ⬤ Non",
                         "[ ] Oui [ x ] Non", "□ Yes ■ No", "Oui ☐ Non 🗹"})
    EXPECT_EQ(marks_in(std::string("Collecte (données) ") + no), "n") << no;
  for (const char* yes : {"[X] Oui [ ] Non", "[x]Oui [ ]Non", "(x) Oui ( ) Non", "Oui [x] Non [ ]",
                          "● Oui ○ Non", "X Oui _ Non", "Oui X | Non", "■ Yes □ No"})
    EXPECT_EQ(marks_in(std::string("Collecte (données) ") + yes), "y") << yes;
}

TEST(AnswerMarks, ReadsTablesWithBars) {
  EXPECT_EQ(marks_in("| Objet | Oui | Non |\n| --- | --- | --- |\n| Collecte | | X |\n| Routage | X | |"),
            "?ny");
  EXPECT_EQ(marks_in("| Collecte | ☐ Oui ☒ Non |\n| Routage | Oui |"), "ny");
}

TEST(AnswerMarks, ReadsBoxesAndCrosses) {
  EXPECT_EQ(marks_in("Collecte ☒ Oui ☐ Non"), "y");
  EXPECT_EQ(marks_in("Collecte Oui ☐ Non ☒"), "n");
  EXPECT_EQ(marks_in("Collecte ☐ Oui ☐ Non"), "?");
  EXPECT_EQ(marks_in("Collecte ☒ Oui ☒ Non"), "?");
  EXPECT_EQ(marks_in("Collecte Oui / Non"), "?");
  EXPECT_EQ(marks_in("Objet      Oui     Non\nCollecte            X\nRoutage      X"), "?ny");
}

// A box without words below two heads: its place alone tells what it says, and every page has its own scale.
TEST(AnswerMarks, GoByTheirPlaceBelowTwoHeads) {
  EXPECT_EQ(marks_in("Objet Oui Non\nCollecte\n✔\nRoutage\n✔"), "???");
  EXPECT_EQ(marks_in("Objet\n\nOui\n\nNon\n\nCollecte\n\n☒\n\nRoutage\n\n☒"), "????");
  EXPECT_EQ(marks_in("Objet Oui Non\nCollecte ☐ ☒\nRoutage ☒ ☐"), "?ny");
  const std::string head = "Objet              Oui     Non\nCollecte            X\n\f";
  EXPECT_EQ(marks_in(head + "Routage      X\nTri                X\n"), "?yyn");
  EXPECT_EQ(marks_in(head + "Routage            X\nTri                X\n"), "?y??");
  const std::string no_page = "Objet                 Oui     Non\nCollecte               X\n";
  EXPECT_EQ(marks_in(no_page + "Routage                        X\n"), "?yn");
  EXPECT_EQ(marks_in(no_page + "Routage         X\nTri                     X\n"), "????");
  // A bare cross is a tick beside an empty box, and none beside a tick.
  EXPECT_EQ(marks_in("Collecte ✗ Oui ✔ Non"), "n");
  EXPECT_EQ(marks_in("Collecte ✗ Oui ☐ Non"), "y");
  EXPECT_EQ(marks_in("Collecte      ✗"), "?");
  // Boxes of one cell, one below the other.
  EXPECT_EQ(marks_in("Collecte      ☒ Oui\n              ☐ Non"), "y");
  EXPECT_EQ(marks_in("Collecte\n☐ Oui\n☐ Non"), "?");
  EXPECT_EQ(marks_in("              ✗ Oui ✔\nCollecte      Non"), "n");
  EXPECT_EQ(marks_in("              ✗ Oui ✗\nCollecte      Non"), "?");
  EXPECT_EQ(marks_in("Collecte      Oui\n              [ ] Non [x]"), "?");
  EXPECT_EQ(marks_in("Collecte      Oui [x]\n              / Non [\n              ]"), "y");
}

TEST(ServiceWords, SplitsNameAndEdition) {
  const auto split = [](const char* name) {
    const Service service = split_edition(name);
    return service.name + '|' + service.edition.value_or("");
  };
  EXPECT_EQ(split("Hébergement, version Pro"), "Hébergement|Pro");
  EXPECT_EQ(split("Hébergement – édition Pro Plus"), "Hébergement|Pro Plus");
  EXPECT_EQ(split("Hosting, Premium edition"), "Hosting|Premium");
  EXPECT_EQ(split("Hosting - Premium"), "Hosting|Premium");
  EXPECT_EQ(split("Hosting (version 2.0)"), "Hosting|2.0");
  EXPECT_EQ(split("E-mail, calendar and files"), "E-mail, calendar and files|");
}

TEST(ServiceWords, MakesTheIdOfTheName) {
  EXPECT_EQ(draft_id({"Téléphonie d’entreprise", "Œuvre 2", std::nullopt}),
            "telephonie-d-entreprise-oeuvre-2");
  EXPECT_EQ(draft_id({"Te\xCC\x81le\xCC\x81phonie", std::nullopt, std::nullopt}), "telephonie");
  EXPECT_EQ(draft_id({std::string(300, 'a'), std::nullopt, std::nullopt}).size(), 80U);
}

TEST(Document, CountsLinesByNewlineAlone) {
  const Document document("a\rb\fc\r\nd");
  ASSERT_EQ(document.words().size(), 4U);
  EXPECT_EQ(document.word(1).line, 1);
  EXPECT_EQ(document.word(2).line, 1);
  EXPECT_EQ(document.word(3).line, 2);
  EXPECT_EQ(document.rows().size(), 4U);
}

TEST(Document, FoldsWhatWritersVary) {
  EXPECT_EQ(fold_phrase("L’Œuvre ﬁnie, don\xC2\xADnées — ÉTÉ"), "l oeuvre finie donnees ete");
  EXPECT_EQ(fold_phrase("e\xCC\x81te\xCC\x81"), fold_phrase("été"));
  const Document composed("De\xCC\x81po\xCC\x82t");
  EXPECT_EQ(composed.text(0), "Dépôt");
}

}  // namespace
}  // namespace annex::test
