// Wordings of retention in French and English.
#include "core/import/retention_phrases.h"

#include "core/import/wording.h"

namespace annex::importing {

const std::vector<BasisWords>& basis_words() {
  static const std::vector<BasisWords> kWords = {
      {RetentionBasis::service_term, patterns({"nécessaire pour fournir",
                                               "nécessaire à la fourniture",
                                               "nécessaires à la fourniture",
                                               "nécessaire pour la fourniture",
                                               "nécessaire pour rendre",
                                               "nécessaire à l exécution du",
                                               "fourniture du service",
                                               "fourniture des services",
                                               "durée du service",
                                               "durée des services",
                                               "durée du contrat",
                                               "durée contractuelle",
                                               "durée de l abonnement",
                                               "durée de la prestation",
                                               "tant que le service",
                                               "tant que le contrat",
                                               "fin du service",
                                               "fin du contrat",
                                               "résiliation du service",
                                               "résiliation du contrat",
                                               "fin de l abonnement",
                                               "terme du contrat",
                                               "terme du service",
                                               "durée de la relation contractuelle",
                                               "fin des services",
                                               "cessation du service",
                                               "vie du contrat",
                                               "necessary to provide",
                                               "necessary for providing",
                                               "necessary for the provision",
                                               "needed to provide",
                                               "required to provide",
                                               "needed for the provision",
                                               "required for the provision",
                                               "provision of the service",
                                               "provision of the services",
                                               "duration of the service",
                                               "duration of the services",
                                               "duration of service",
                                               "duration of the contract",
                                               "duration of the agreement",
                                               "term of the contract",
                                               "term of the agreement",
                                               "term of the service",
                                               "contract term",
                                               "service term",
                                               "contract duration",
                                               "subscription period",
                                               "subscription term",
                                               "end of the service",
                                               "end of the services",
                                               "end of the contract",
                                               "end of the agreement",
                                               "end of service",
                                               "end of contract",
                                               "termination of the service",
                                               "termination of the services",
                                               "termination of the contract",
                                               "termination of the agreement",
                                               "as long as the service",
                                               "as long as the contract",
                                               "life of the contract",
                                               "contract ends",
                                               "service ends"})},
      {RetentionBasis::hosting_term,
       patterns({"durée du service d hébergement", "durée de l hébergement", "durée d hébergement",
                 "service d hébergement", "fin de l hébergement", "fin du service d hébergement",
                 "durée de la prestation d hébergement", "prestation d hébergement",
                 "duration of the hosting", "duration of hosting", "hosting service", "hosting services",
                 "hosting period", "hosting term", "end of the hosting", "end of hosting",
                 "termination of the hosting"})},
      {RetentionBasis::transmission, patterns({"durée de la transmission",
                                               "durée de transmission",
                                               "temps de la transmission",
                                               "durée de l acheminement",
                                               "durée d acheminement",
                                               "temps de l acheminement",
                                               "durée de la communication",
                                               "durée de l appel",
                                               "durée du transport",
                                               "durée du transit",
                                               "pendant la transmission",
                                               "le temps du transit",
                                               "duration of the transmission",
                                               "duration of transmission",
                                               "during transmission",
                                               "during the transmission",
                                               "in transit",
                                               "time of transmission",
                                               "time of the transmission",
                                               "length of the transmission",
                                               "duration of the call",
                                               "duration of the communication",
                                               "transmission time",
                                               "while it is transmitted",
                                               "for the transmission"})},
      {RetentionBasis::customer_choice, patterns({"demandée par le client",
                                                  "demandé par le client",
                                                  "choisie par le client",
                                                  "définie par le client",
                                                  "fixée par le client",
                                                  "souhaitée par le client",
                                                  "déterminée par le client",
                                                  "configurée par le client",
                                                  "paramétrée par le client",
                                                  "convenue avec le client",
                                                  "précisée par le client",
                                                  "sélectionnée par le client",
                                                  "décidée par le client",
                                                  "voulue par le client",
                                                  "demande du client",
                                                  "choix du client",
                                                  "instructions du client",
                                                  "discrétion du client",
                                                  "paramétrage du client",
                                                  "requested by customer",
                                                  "requested by the customer",
                                                  "requested by client",
                                                  "asked by the customer",
                                                  "asked for by the customer",
                                                  "asked by customer",
                                                  "chosen by the customer",
                                                  "chosen by customer",
                                                  "set by the customer",
                                                  "set by customer",
                                                  "defined by the customer",
                                                  "defined by customer",
                                                  "determined by the customer",
                                                  "determined by customer",
                                                  "specified by the customer",
                                                  "specified by customer",
                                                  "selected by the customer",
                                                  "configured by the customer",
                                                  "decided by the customer",
                                                  "agreed with the customer",
                                                  "agreed with customer",
                                                  "customer s request",
                                                  "customer s choice",
                                                  "customer s discretion",
                                                  "customer s instructions",
                                                  "request of the customer",
                                                  "customer asks",
                                                  "customer requests"})},
      {RetentionBasis::legal_requirement, patterns({"requise par la loi",
                                                    "exigée par la loi",
                                                    "imposée par la loi",
                                                    "prévue par la loi",
                                                    "prescrite par la loi",
                                                    "fixée par la loi",
                                                    "requis par la loi",
                                                    "loi applicable",
                                                    "lois applicables",
                                                    "législation applicable",
                                                    "législation en vigueur",
                                                    "réglementation applicable",
                                                    "réglementation en vigueur",
                                                    "droit applicable",
                                                    "obligation légale",
                                                    "obligations légales",
                                                    "durée légale",
                                                    "durées légales",
                                                    "requise par la réglementation",
                                                    "imposée par la réglementation",
                                                    "prévue par la réglementation",
                                                    "exigences légales",
                                                    "obligations légales et réglementaires",
                                                    "prescription légale",
                                                    "required by law",
                                                    "required by applicable law",
                                                    "required by the applicable law",
                                                    "required by the law",
                                                    "imposed by law",
                                                    "imposed by applicable law",
                                                    "prescribed by law",
                                                    "applicable law",
                                                    "applicable laws",
                                                    "applicable legislation",
                                                    "applicable regulation",
                                                    "legal obligation",
                                                    "legal obligations",
                                                    "legally required",
                                                    "legal requirement",
                                                    "legal requirements",
                                                    "statutory retention",
                                                    "statutory period",
                                                    "legal retention",
                                                    "retention period provided by law",
                                                    "mandated by law"})},
      {RetentionBasis::unlimited,
       patterns({"illimitée", "illimité", "sans limite", "sans limitation", "indéfiniment",
                 "durée indéterminée", "jamais supprimées", "unlimited", "indefinitely", "indefinite",
                 "for ever", "forever", "permanently", "no time limit", "without limit", "never deleted"})}};
  return kWords;
}

const std::vector<Pattern>& each_country_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"chaque pays", "chacun des pays", "pays où", "pays dans lesquels", "pays concernés",
       "pays d utilisation", "each country", "every country", "each of the countries", "country where",
       "country in which", "countries where", "countries in which", "relevant country", "each jurisdiction"});
  return kWords;
}

const std::vector<Pattern>& plus_words() {
  static const std::vector<Pattern> kWords =
      patterns({"plus", "augmentée de", "majorée de", "prolongée de", "suivie de", "puis", "then",
                "followed by", "extended by", "increased by", "additional"});
  return kWords;
}

const std::vector<Pattern>& link_words() {
  static const std::vector<Pattern> kWords = patterns({"et", "ainsi que", "and"});
  return kWords;
}

const std::vector<Pattern>& either_words() {
  static const std::vector<Pattern> kWords = patterns({"ou", "or"});
  return kWords;
}

const std::vector<Pattern>& after_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"après", "suivant", "à compter de", "à partir de", "à l issue de", "au delà de", "supplémentaires",
       "from", "after", "following", "thereafter", "post", "beyond", "as of", "additional"});
  return kWords;
}

const std::vector<Pattern>& at_most_words() {
  static const std::vector<Pattern> kWords =
      patterns({"maximum", "max", "maximale", "maximal", "au plus", "au maximum", "dans la limite de",
                "limitée à", "jusqu à", "sans dépasser", "plafonnée à", "at most", "up to", "no longer than",
                "not exceeding", "no more than", "limited to"});
  return kWords;
}

const std::vector<Pattern>& default_words() {
  static const std::vector<Pattern> kWords = patterns({"par défaut", "défaut", "by default", "default"});
  return kWords;
}

const std::vector<Pattern>& inexact_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"moins de",      "moins d un",    "moins d une", "plus de",      "plus d un",    "plus d une",
       "environ",       "au moins",      "minimum",     "minimale",     "inférieure à", "inférieur à",
       "supérieure à",  "supérieur à",   "quelques",    "plusieurs",    "ouvrés",       "ouvré",
       "ouvrables",     "ouvrable",      "sauf",        "sous réserve", "less than",    "more than",
       "about",         "approximately", "at least",    "a few",        "several",      "some",
       "business days", "working days",  "or more",     "ou plus",      "unless",       "except",
       "subject to"});
  return kWords;
}

const std::vector<Pattern>& event_words() {
  static const std::vector<Pattern> kWords =
      patterns({"après",       "suivant",      "suivants",     "à l issue de",  "une fois",
                "avant",       "à compter de", "à compter du", "à compter des", "à partir de",
                "à partir du", "à partir des", "depuis",       "after",         "following",
                "once",        "before",       "from",         "as of",         "since"});
  return kWords;
}

const std::vector<Pattern>& beginning_words() {
  static const std::vector<Pattern> kWords =
      patterns({"collecte", "création", "enregistrement", "réception", "émission", "production", "collection",
                "collected", "creation", "created", "recording", "recorded", "receipt", "received", "issue",
                "facture", "facturation", "invoice"});
  return kWords;
}

const std::vector<Pattern>& law_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"article", "articles", "art l", "art r", "code de", "code du", "code des", "code général", "décret",
       "directive", "règlement ue", "section", "regulation eu", "commercial code", "tax code"});
  return kWords;
}

const std::vector<Pattern>& starter_words() {
  static const std::vector<Pattern> kWords = patterns(
      {"pour la durée", "pour une durée", "pour le temps", "pour",         "pendant",     "durant",
       "durée",         "jusqu à",        "jusqu au",      "tant que",     "selon",       "aussi longtemps",
       "le temps",      "la durée",       "conservation",  "conformément", "illimitée",   "for the",
       "for as long",   "for a",          "for",           "as long",      "during",      "until",
       "up to",         "throughout",     "duration",      "while",        "the time",    "the period",
       "the duration",  "period",         "unlimited",     "indefinitely", "as required", "as requested",
       "in accordance"});
  return kWords;
}

}  // namespace annex::importing
