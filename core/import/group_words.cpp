// Words of group labels in French and English.
#include "core/import/group_words.h"

#include "core/import/wording.h"

namespace annex::importing {

const std::vector<StarterWords>& group_starts() {
  static const std::vector<StarterWords> kWords = {
      {Relation::affiliate, "fr",
       patterns({"entités légales", "entité légale", "entités juridiques", "entités du groupe",
                 "entités affiliées", "sociétés affiliées", "sociétés du groupe", "filiales", "affiliés",
                 "affiliées", "entités", "sociétés apparentées"})},
      {Relation::affiliate, "en",
       patterns({"legal entities", "legal entity", "affiliates", "affiliated companies",
                 "affiliated entities", "group companies", "group entities", "entities", "subsidiaries",
                 "companies of the group", "group members"})},
      {Relation::supplier, "fr",
       patterns({"fournisseurs", "fournisseurs tiers", "prestataires", "prestataires tiers",
                 "prestataires externes", "sous traitants externes", "sous traitants tiers",
                 "sous traitants ultérieurs", "sociétés tierces", "partenaires", "sous traitants situés",
                 "sous traitants établis", "sous traitants dans", "sous traitants hors",
                 "sous traitants en dehors", "autres sous traitants"})},
      {Relation::supplier, "en",
       patterns({"suppliers", "third party suppliers", "vendors", "third party vendors",
                 "third party providers", "third party sub processors", "third parties", "sub contractors",
                 "external sub processors", "external suppliers", "external providers", "service providers",
                 "partners", "providers", "sub processors located", "sub processors in",
                 "sub processors outside", "sub processors within", "other sub processors"})}};
  return kWords;
}

const std::vector<Pattern>& outside_words() {
  static const std::vector<Pattern> kWords = patterns({"dehors de l UE",
                                                       "dehors de l union",
                                                       "dehors de l EEE",
                                                       "dehors de l espace",
                                                       "dehors UE",
                                                       "dehors EEE",
                                                       "hors de l UE",
                                                       "hors de l union",
                                                       "hors de l EEE",
                                                       "hors de l espace",
                                                       "hors UE",
                                                       "hors EEE",
                                                       "hors union",
                                                       "hors espace",
                                                       "à l extérieur de l UE",
                                                       "à l extérieur de l EEE",
                                                       "à l extérieur de l union",
                                                       "pays tiers",
                                                       "outside the EU",
                                                       "outside of the EU",
                                                       "outside EU",
                                                       "outside of EU",
                                                       "outside the EEA",
                                                       "outside of the EEA",
                                                       "outside EEA",
                                                       "outside of EEA",
                                                       "outside the European",
                                                       "outside of the European",
                                                       "outside of European",
                                                       "outside European",
                                                       "non EU",
                                                       "non EEA",
                                                       "third countries",
                                                       "third country",
                                                       "not in the EU",
                                                       "beyond the EU"});
  return kWords;
}

const std::vector<Pattern>& inside_words() {
  static const std::vector<Pattern> kWords = patterns({"dans l UE",
                                                       "dans l union",
                                                       "dans l EEE",
                                                       "dans l espace",
                                                       "au sein de l UE",
                                                       "au sein de l union",
                                                       "au sein de l EEE",
                                                       "au sein de l espace",
                                                       "à l intérieur de l UE",
                                                       "à l intérieur de l union",
                                                       "à l intérieur de l EEE",
                                                       "en UE",
                                                       "within the EU",
                                                       "within EU",
                                                       "within EEA",
                                                       "within the EEA",
                                                       "within the European",
                                                       "inside the EU",
                                                       "inside EU",
                                                       "inside of the EU",
                                                       "inside of EU",
                                                       "inside the EEA",
                                                       "inside EEA",
                                                       "inside of the EEA",
                                                       "inside the European",
                                                       "in the EU",
                                                       "in EU",
                                                       "in the EEA",
                                                       "in EEA",
                                                       "in the European",
                                                       "of the EU",
                                                       "membres de l UE",
                                                       "de l UE"});
  return kWords;
}

}  // namespace annex::importing
