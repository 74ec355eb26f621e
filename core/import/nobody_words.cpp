// Tells items of a list that name nobody from names.
#include "core/import/nobody_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/import/entity_places.h"
#include "core/import/entity_words.h"
#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// How items begin that name nobody, and items that are no name as a whole.
constexpr std::array<std::string_view, 26> kNobodyStarts = {"a communiquer",
                                                            "a preciser",
                                                            "a definir",
                                                            "a completer",
                                                            "a confirmer",
                                                            "a determiner",
                                                            "liste disponible",
                                                            "liste sur",
                                                            "liste des",
                                                            "liste communiquee",
                                                            "list available",
                                                            "list on",
                                                            "list of",
                                                            "list can",
                                                            "voir",
                                                            "see",
                                                            "cf",
                                                            "disponible",
                                                            "available",
                                                            "to be",
                                                            "tbc",
                                                            "tbd",
                                                            "sur demande",
                                                            "on request",
                                                            "upon request",
                                                            "consultable"};
// How an item says that there is none, and what may follow without saying anything else.
constexpr std::array<std::string_view, 22> kNoneStarts = {"aucun sous traitant",
                                                          "aucuns sous traitants",
                                                          "aucun fournisseur",
                                                          "aucune entite",
                                                          "aucune societe",
                                                          "pas de sous traitant",
                                                          "pas de sous traitants",
                                                          "pas de sous traitance",
                                                          "pas de fournisseur",
                                                          "pas d entite",
                                                          "no sub processor",
                                                          "no sub processors",
                                                          "no subprocessor",
                                                          "no subprocessors",
                                                          "no supplier",
                                                          "no suppliers",
                                                          "no entity",
                                                          "non applicable",
                                                          "not applicable",
                                                          "sans objet",
                                                          "neant",
                                                          "none"};
constexpr std::array<std::string_view, 13> kSoFar = {"",
                                                     "a ce jour",
                                                     "a date",
                                                     "ulterieur",
                                                     "ulterieurs",
                                                     "pour ce service",
                                                     "pour le moment",
                                                     "currently",
                                                     "to date",
                                                     "at present",
                                                     "for this service",
                                                     "today",
                                                     "actuellement"};
constexpr std::array<std::string_view, 8> kNobodys = {"oui", "non", "yes",    "no",
                                                      "x",   "etc", "autres", "others"};

enum class Named { somebody, nobody, none };  // none: the item says that there is no one

// "Pas de sous-traitant à ce jour"; one "hors UE" only says nothing of the others.
Named read_none(const std::string& folded) {
  for (const std::string_view start : kNoneStarts) {
    if (folded.rfind(start, 0) != 0) continue;
    if (folded.size() > start.size() && folded[start.size()] != ' ') continue;
    const std::string rest = folded.substr(std::min(folded.size(), start.size() + 1));
    return std::find(kSoFar.begin(), kSoFar.end(), rest) != kSoFar.end() ? Named::none : Named::nobody;
  }
  return Named::somebody;
}

}  // namespace

bool names_nobody(const Document& document, const std::vector<int>& item) {
  const std::string text = trimmed(document.joined(item));
  const std::string folded = fold_phrase(text);
  if (read_none(folded) == Named::nobody) return true;
  if (folded.empty() || folded.find_first_not_of("0123456789 ") == std::string::npos) return true;
  if (std::find(kNobodys.begin(), kNobodys.end(), folded) != kNobodys.end()) return true;
  if (folded.rfind("www", 0) == 0 || folded.rfind("http", 0) == 0) return true;
  return std::any_of(kNobodyStarts.begin(), kNobodyStarts.end(), [&](std::string_view start) {
    const bool begins =
        folded.rfind(start, 0) == 0 && (folded.size() == start.size() || folded[start.size()] == ' ');
    // "See Tickets SA" is a name: what follows begins with a capital and ends in a legal form.
    return begins && !(item.size() > 1 && is_legal_form(document.folded(item.back())));
  });
}

bool is_empty_answer(const Document& document, const std::vector<int>& item) {
  std::vector<int> words;
  for (const int word : item)
    if (!is_decoration(document, word) || item.size() == 1) words.push_back(word);
  if (words.empty()) return false;
  std::size_t said = 0;  // "NA NA": two cells
  while (said < words.size()) {
    const int count = not_applicable_words(document, words, said);
    if (count == 0) break;
    said += static_cast<std::size_t>(count);
  }
  return said >= words.size() || read_none(fold_phrase(trimmed(document.joined(words)))) == Named::none;
}

}  // namespace annex::importing
