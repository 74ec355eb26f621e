// Heads of such tables in French and English, wrapped or not.
#include "core/import/entity_heads.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

struct ColumnWords {
  EntityColumn column;
  std::vector<Pattern> phrases;
};

const std::vector<ColumnWords>& column_words() {
  static const std::vector<ColumnWords> kWords = {
      {EntityColumn::name, patterns({"nom",
                                     "noms",
                                     "nom du sous traitant",
                                     "nom du sous traitant ultérieur",
                                     "nom des sous traitants",
                                     "nom de l entité",
                                     "nom de la société",
                                     "nom et forme juridique",
                                     "sous traitant",
                                     "sous traitants",
                                     "sous traitant ultérieur",
                                     "sous traitants ultérieurs",
                                     "identité du sous traitant",
                                     "raison sociale",
                                     "dénomination",
                                     "dénomination sociale",
                                     "entité",
                                     "entités",
                                     "entité légale",
                                     "société",
                                     "sociétés",
                                     "prestataire",
                                     "fournisseur",
                                     "name",
                                     "name of the sub processor",
                                     "name of sub processor",
                                     "sub processor name",
                                     "sub processor",
                                     "sub processors",
                                     "name of the entity",
                                     "name of entity",
                                     "entity name",
                                     "entity",
                                     "entities",
                                     "legal entity",
                                     "legal name",
                                     "company",
                                     "company name",
                                     "supplier",
                                     "vendor",
                                     "third party"})},
      {EntityColumn::country, patterns({"pays",
                                        "pays de traitement",
                                        "pays du traitement",
                                        "pays d hébergement",
                                        "pays d intervention",
                                        "lieu",
                                        "lieu du traitement",
                                        "lieu de traitement",
                                        "lieux de traitement",
                                        "lieu d hébergement",
                                        "lieu d exécution",
                                        "localisation",
                                        "localisation du traitement",
                                        "localisation des données",
                                        "pays de localisation",
                                        "pays localisation",
                                        "country",
                                        "countries",
                                        "country of processing",
                                        "countries of processing",
                                        "processing country",
                                        "location",
                                        "locations",
                                        "location of processing",
                                        "location of the processing",
                                        "processing location",
                                        "place of processing",
                                        "data location",
                                        "country location",
                                        "hosting location"})},
      {EntityColumn::established,
       patterns({"pays d établissement", "pays d immatriculation", "pays du siège",
                 "country of establishment", "country of incorporation", "country of registration"})},
      {EntityColumn::task, patterns({"objet",
                                     "objet de la sous traitance",
                                     "objet du traitement",
                                     "objet de la prestation",
                                     "objet du traitement sous traité",
                                     "finalité",
                                     "finalités",
                                     "finalité du traitement",
                                     "nature du traitement",
                                     "nature de la prestation",
                                     "nature des prestations",
                                     "activité",
                                     "activités",
                                     "activité sous traitée",
                                     "activités sous traitées",
                                     "activité de traitement",
                                     "prestation",
                                     "prestations",
                                     "prestation sous traitée",
                                     "prestations sous traitées",
                                     "prestation fournie",
                                     "service",
                                     "services",
                                     "service fourni",
                                     "services fournis",
                                     "rôle",
                                     "mission",
                                     "missions",
                                     "tâche",
                                     "fonction",
                                     "description",
                                     "traitement",
                                     "traitement effectué",
                                     "traitement réalisé",
                                     "traitement confié",
                                     "traitements confiés",
                                     "purpose",
                                     "purposes",
                                     "purpose of processing",
                                     "purpose of the processing",
                                     "purpose of sub processing",
                                     "subject matter",
                                     "nature of processing",
                                     "nature of the processing",
                                     "activity",
                                     "activities",
                                     "processing activity",
                                     "processing activities",
                                     "service provided",
                                     "services provided",
                                     "role",
                                     "task",
                                     "tasks",
                                     "function",
                                     "processing"})},
      {EntityColumn::safeguards, patterns({"garanties",
                                           "garantie",
                                           "garanties appropriées",
                                           "garanties de transfert",
                                           "garanties pour les transferts",
                                           "garanties pour le transfert",
                                           "garanties hors UE",
                                           "garanties hors UE EEE",
                                           "mesures de sécurité",
                                           "mesures de sécurités",
                                           "mesures de sécurité hors UE EEE",
                                           "mécanisme de transfert",
                                           "outil de transfert",
                                           "base du transfert",
                                           "fondement du transfert",
                                           "encadrement",
                                           "encadrement du transfert",
                                           "encadrement des transferts",
                                           "transfert hors UE",
                                           "transferts hors UE",
                                           "safeguards",
                                           "safeguard",
                                           "appropriate safeguards",
                                           "transfer safeguards",
                                           "transfer mechanism",
                                           "transfer mechanisms",
                                           "transfer tool",
                                           "transfer basis",
                                           "basis of transfer",
                                           "basis for transfer",
                                           "legal basis for transfer",
                                           "security measures"})},
      {EntityColumn::contact, patterns({"contact", "contacts", "coordonnées", "e mail", "email", "courriel",
                                        "contact details", "DPO", "contact DPO"})},
      {EntityColumn::address,
       patterns({"adresse", "siège", "siège social", "adresse du siège", "adresse du siège social", "address",
                 "registered office", "registered address"})}};
  return kWords;
}

// Words of the heads' rows that start at about the same column, from top to bottom.
struct Stack {
  int start = 0;
  std::vector<int> words;
};

// A head may stand hardly a blank behind another, and go on below: its stack begins where it does. Else a new
// stack.
std::size_t part_stack(const Document& document, std::vector<Stack>& stacks, int column) {
  constexpr int kRounding = 2;
  for (Stack& stack : stacks)
    for (std::size_t at = 1; at < stack.words.size(); ++at) {
      if (std::abs(document.word(stack.words[at]).column - column) > kRounding) continue;
      const auto cut = stack.words.begin() + static_cast<std::ptrdiff_t>(at);
      Stack behind{column, {cut, stack.words.end()}};
      stack.words.erase(cut, stack.words.end());
      stacks.push_back(std::move(behind));
      return stacks.size() - 1;
    }
  stacks.push_back({column, {}});
  return stacks.size() - 1;
}

std::vector<Stack> stacks_of(const Document& document, const std::vector<int>& words) {
  constexpr int kDrift = 4;
  std::vector<Stack> stacks;
  std::size_t open = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = document.word(words[at]);
    const bool new_row = at == 0 || document.word(words[at - 1]).row != word.row;
    if (new_row || word.gap >= 2) {
      const auto same = std::find_if(stacks.begin(), stacks.end(), [&word](const Stack& stack) {
        return std::abs(stack.start - word.column) <= kDrift;
      });
      open = static_cast<std::size_t>(same - stacks.begin());
      if (same == stacks.end()) open = part_stack(document, stacks, word.column);
    }
    stacks[open].words.push_back(words[at]);
  }
  std::sort(stacks.begin(), stacks.end(),
            [](const Stack& left, const Stack& right) { return left.start < right.start; });
  return stacks;
}

bool holds(const EntityHeads& heads, EntityColumn column) {
  return std::find(heads.columns.begin(), heads.columns.end(), column) != heads.columns.end();
}

// Reads the heads of one stack, which may be several where hardly a blank is between them.
bool read_stack(const Document& document, const Stack& stack, EntityHeads& heads) {
  const FoldedText text(document, stack.words);
  if (text.size() == 0) return false;
  for (int letter = 0; letter < text.size();) {
    EntityColumn column = EntityColumn::name;
    int end = -1;
    for (const auto& words : column_words()) {
      const FoundPattern found = match_any(text, words.phrases, letter);
      if (found.found() && found.match.end > end) end = found.match.end, column = words.column;
    }
    if (end < 0 || holds(heads, column)) return false;
    heads.columns.push_back(column);
    const bool first = letter == 0;
    heads.starts.push_back(
        first ? stack.start
              : document.word(stack.words[static_cast<std::size_t>(text.word_at(letter))]).column);
    letter = end;
  }
  return true;
}

// A stack that is no known head, of which the heads have none yet.
bool take_unknown(const Document& document, const Stack& stack, EntityHeads& heads) {
  constexpr std::size_t kMostWords = 6;
  if (holds(heads, EntityColumn::other) || stack.words.size() > kMostWords ||
      !document.word(stack.words.front()).capital)
    return false;
  heads.columns.push_back(EntityColumn::other);
  heads.starts.push_back(stack.start);
  return true;
}

// A name and something else; beside an unknown head a country too, which tells rows apart.
bool are_heads(const EntityHeads& heads) {
  if (!holds(heads, EntityColumn::name)) return false;
  return holds(heads, EntityColumn::other) ? holds(heads, EntityColumn::country) : heads.columns.size() > 1;
}

}  // namespace

std::optional<EntityColumn> entity_head(const Document& document, const std::vector<int>& words) {
  EntityHeads heads;
  if (words.empty() || !read_stack(document, {0, words}, heads) || heads.columns.size() != 1)
    return std::nullopt;
  return heads.columns.front();
}

std::optional<EntityHeads> read_entity_heads(const Document& document, const std::vector<int>& words,
                                             std::size_t from) {
  constexpr int kMostRows = 3;
  constexpr std::size_t kMostWords = 40;
  std::optional<EntityHeads> best;
  std::size_t end = from;
  for (int rows = 0; rows < kMostRows && end < words.size() && end - from < kMostWords; ++rows) {
    const int row = document.word(words[end]).row;
    if (end > from && row - document.word(words[end - 1]).row > 1) break;
    while (end < words.size() && document.word(words[end]).row == row) ++end;
    const std::vector<int> taken(words.begin() + static_cast<std::ptrdiff_t>(from),
                                 words.begin() + static_cast<std::ptrdiff_t>(end));
    EntityHeads heads;
    heads.words = end - from;
    const auto stacks = stacks_of(document, taken);
    const bool all = std::all_of(stacks.begin(), stacks.end(), [&](const Stack& stack) {
      EntityHeads more = heads;
      if (!read_stack(document, stack, more)) return take_unknown(document, stack, heads);
      heads = std::move(more);
      return true;
    });
    if (all && are_heads(heads)) best = std::move(heads);
  }
  return best;
}

}  // namespace annex::importing
