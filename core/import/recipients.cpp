// Makes groups of recipients of the rows of section 6.
#include "core/import/recipients.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/import/answer_marks.h"
#include "core/import/entity_row.h"
#include "core/import/entity_words.h"
#include "core/import/recipient_cells.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

constexpr std::size_t kMostCellWords = 4000;

class GroupReader {
 public:
  GroupReader(const Document& document, const CountryNames& countries, ImportWording wording, Ledger& ledger)
      : document_(document), countries_(countries), wording_(wording), ledger_(ledger) {}

  // Nothing where the cell of entities says neither whom nor that there is none.
  std::optional<RecipientGroup> read(const RecipientRow& row) {
    if (!row.table.empty()) return read_table(row);
    if (row.entities.empty() || row.entities.size() > kMostCellWords) return std::nullopt;
    const EntityList list = read_entities(document_, row.entities, countries_, row.width);
    if (list.entities.empty() && !list.not_applicable) return std::nullopt;
    // Half a bracket is half a name, and nobody is called "Pays" or "hors de l'UE": the lines are not in the
    // order of the cells.
    const bool torn = std::any_of(list.entities.begin(), list.entities.end(), [this](const Entity& entity) {
      return bracket_balance(entity.name) != 0 || entity.name.front() == '(' || is_no_name(entity.name) ||
             holds_country(entity.name) || countries_.find(entity.name).has_value();
    });
    if (torn) return std::nullopt;
    RecipientGroup group;
    group.relation = *row.label.relation;
    group.region = *row.label.region;
    group.entities = list.entities;
    std::vector<int> used = row.label.words;
    for (const int word : row.entities)
      if (std::find(list.unread.begin(), list.unread.end(), word) == list.unread.end()) used.push_back(word);
    std::string words = document_.joined(row.label.words);
    if (read_safeguard_cell(row.safeguards, group)) {
      used.insert(used.end(), row.safeguards.begin(), row.safeguards.end());
      if (!group.safeguards.empty()) words += " – " + document_.joined(row.safeguards);
    }
    if (wording_ == ImportWording::keep) group.text[std::string(row.label.language)] = words;
    group.lines = lines_of(document_, used);
    ledger_.put(used, Use::fact);
    return group;
  }

 private:
  // "Acme SA (France) Beta Inc.": two names that nothing parts.
  bool holds_country(const std::string& name) const {
    for (auto open = name.find('('); open != std::string::npos; open = name.find('(', open + 1)) {
      const auto close = std::min(name.find(')', open), name.size());
      const std::string behind = close < name.size() ? fold_phrase(name.substr(close + 1)) : "";
      const bool form = behind.rfind("private ", 0) == 0 || is_legal_form(behind);
      if (!form && countries_.find(name.substr(open + 1, close - open - 1))) return true;
    }
    return false;
  }

  static bool is_no_name(const std::string& name) {
    const Document document(name);
    std::vector<int> words(document.words().size());
    std::iota(words.begin(), words.end(), 0);
    AnswerHeads none;
    return names_region(FoldedText(document, words)) || entity_head(document, words) ||
           !find_answer_marks(document, words, none).empty() || is_of_form(document, words);
  }

  // Words of the form's heads and labels, which no name has: "approuvés par le Client", "located in the
  // EU/EEA".
  static bool is_of_form(const Document& document, const std::vector<int>& words) {
    constexpr std::array<std::string_view, 14> kForm = {"par",     "qui",     "dont",     "by", "that",
                                                        "which",   "ue eee",  "eu eea",   "ue", "eu",
                                                        "located", "outside", "trouvent", "eea"};
    const auto of_form = [&](int word) {
      return std::find(kForm.begin(), kForm.end(), document.folded(word)) != kForm.end();
    };
    return not_applicable_words(document, words, 0) == static_cast<int>(words.size()) ||
           std::any_of(words.begin(), words.end(), of_form);
  }

  // The entities of a table; what they all have is the group's.
  std::optional<RecipientGroup> read_table(const RecipientRow& row) {
    RecipientGroup group;
    group.relation = *row.label.relation;
    group.region = *row.label.region;
    std::vector<int> used = row.label.words;
    for (const EntityCells& cells : row.table)
      for (auto& entity : read_entity_row(document_, cells, countries_, used))
        group.entities.push_back(std::move(entity));
    const auto& first = group.entities.front().safeguards;
    const bool same = std::all_of(group.entities.begin(), group.entities.end(),
                                  [&first](const Entity& entity) { return entity.safeguards == first; });
    if (same && first) {
      group.safeguards = *first;
      for (auto& entity : group.entities) entity.safeguards.reset();
    }
    if (wording_ == ImportWording::keep)
      group.text[std::string(row.label.language)] = document_.joined(row.label.words);
    group.lines = lines_of(document_, used);
    ledger_.put(used, Use::fact);
    return group;
  }

  // Whether the cell was understood: a safeguard, or that none applies.
  bool read_safeguard_cell(const std::vector<int>& words, RecipientGroup& group) const {
    if (words.empty()) return false;
    group.safeguards = read_safeguards(document_, words);
    return !group.safeguards.empty() ||
           not_applicable_words(document_, words, 0) == static_cast<int>(words.size());
  }

  const Document& document_;
  const CountryNames& countries_;
  ImportWording wording_;
  Ledger& ledger_;
};

// A table that goes on behind a page break may give a group's label twice.
void merge(RecipientGroup& into, const RecipientGroup& other) {
  for (const auto& entity : other.entities)
    if (std::find(into.entities.begin(), into.entities.end(), entity) == into.entities.end())
      into.entities.push_back(entity);
  for (const auto& safeguard : other.safeguards)
    if (std::find(into.safeguards.begin(), into.safeguards.end(), safeguard) == into.safeguards.end())
      into.safeguards.push_back(safeguard);
  into.lines =
      Lines{std::min(into.lines->first, other.lines->first), std::max(into.lines->last, other.lines->last)};
}

// The safeguards of a group as those of each of its entities.
void settle(RecipientGroup& group) {
  for (auto& entity : group.entities)
    if (!entity.safeguards) entity.safeguards = group.safeguards;
}

}  // namespace

void merge_tables(RecipientGroup& into, RecipientGroup other) {
  if (into.safeguards != other.safeguards) settle(into), settle(other);
  merge(into, other);
}

Recipients read_recipients(const Document& document, const std::vector<int>& words,
                           const CountryNames& countries, ImportWording wording, Ledger& ledger) {
  Recipients result;
  GroupReader reader(document, countries, wording, ledger);
  for (const auto& row : read_recipient_rows(document, words, countries, ledger)) {
    auto group = reader.read(row);
    if (!group) continue;
    if (!row.label.provider.empty()) result.providers.push_back(row.label.provider);
    result.languages.push_back(row.label.language);
    const auto same =
        std::find_if(result.groups.begin(), result.groups.end(), [&group](const RecipientGroup& other) {
          return other.relation == group->relation && other.region == group->region;
        });
    if (same == result.groups.end())
      result.groups.push_back(std::move(*group));
    else
      merge(*same, *group);
  }
  return result;
}

}  // namespace annex::importing
