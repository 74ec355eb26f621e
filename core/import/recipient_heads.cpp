// Heads of the table of section 6, in French and English.
#include "core/import/recipient_heads.h"

#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

const std::vector<Pattern>& heads() {
  static const std::vector<Pattern> kHeads =
      patterns({"sous traitants approuvés par le client",
                "sous traitants approuvés",
                "sous traitants agréés par le client",
                "sous traitants agréés",
                "sous traitants autorisés par le client",
                "sous traitants autorisés",
                "sous traitants",
                "sous traitant",
                "catégories de sous traitants",
                "catégorie de sous traitant",
                "type de sous traitant",
                "nom du sous traitant",
                "nom des sous traitants",
                "entités",
                "entité",
                "nom",
                "pays",
                "localisation",
                "liste des sous traitants",
                "mesures de sécurité pour les sous traitants en dehors de l UE EEE",
                "mesures de sécurités pour les sous traitants en dehors de l UE EEE",
                "mesures de sécurité pour les sous traitants hors UE EEE",
                "mesures de sécurité pour les sous traitants situés en dehors de l UE EEE",
                "mesures de sécurité pour les sous traitants en dehors de l UE",
                "mesures de sécurité pour les sous traitants hors UE",
                "mesures de sécurités",
                "mesures de sécurité",
                "mesures de protection",
                "mesures",
                "garanties appropriées",
                "garanties",
                "garanties pour les sous traitants hors UE EEE",
                "garanties pour les transferts hors UE EEE",
                "garanties pour les transferts hors UE",
                "mécanisme de transfert",
                "outil de transfert",
                "encadrement des transferts",
                "sub processors approved by customer",
                "sub processors approved by the customer",
                "approved sub processors",
                "authorised sub processors",
                "authorized sub processors",
                "sub processors authorised by the customer",
                "sub processors authorised by customer",
                "sub processors",
                "sub processor",
                "name of sub processor",
                "category of sub processor",
                "categories of sub processors",
                "name",
                "country",
                "location",
                "entity",
                "security measures for sub processors outside of the EU EEA",
                "security measures for sub processors outside the EU EEA",
                "security measures for sub processors outside of EU EEA",
                "security measures for sub processors outside EU EEA",
                "safety measures for sub processors outside the EU EEA",
                "measures for sub processors outside the EU EEA",
                "safeguards for sub processors outside the EU EEA",
                "safeguards for sub processors outside of the EU EEA",
                "safeguards for sub processors outside EU EEA",
                "safeguards for transfers outside the EU EEA",
                "safeguards for transfers outside EU EEA",
                "security measures",
                "appropriate safeguards",
                "safeguards",
                "transfer mechanism",
                "transfer mechanisms",
                "transfer tool",
                "measures"});
  return kHeads;
}

}  // namespace

std::size_t head_words(const Document& document, const std::vector<int>& words) {
  constexpr std::size_t kMostWords = 60;
  const std::vector<int> first(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kMostWords)));
  const FoldedText text(document, first);
  std::size_t count = 0;
  for (int letter = 0; letter < text.size();) {
    const FoundPattern found = match_any(text, heads(), letter);
    if (!found.found()) break;
    count = static_cast<std::size_t>(text.word_at(found.match.end - 1)) + 1;
    letter = text.letter_at(static_cast<int>(count));
  }
  return count;
}

bool is_long_head(const Document& document, const std::vector<int>& words, std::size_t at) {
  constexpr std::size_t kMostWords = 16;
  constexpr int kLongHead = 20;
  const auto last = std::min(words.size(), at + kMostWords);
  const FoldedText text(document, {words.begin() + static_cast<std::ptrdiff_t>(at),
                                   words.begin() + static_cast<std::ptrdiff_t>(last)});
  const FoundPattern found = match_any(text, heads(), 0);
  return found.found() && found.match.end >= kLongHead;
}

}  // namespace annex::importing
