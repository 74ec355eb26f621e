// Collecting what a search looks through; see the header.
#include "core/find/searched_texts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/rules/rows.h"
#include "core/rules/words_of_annex.h"

namespace annex {
namespace {

int worth_of(const FoundWords& found) {
  if (found.kind == WordsKind::wording) return wording_worth;
  if (found.kind != WordsKind::name) return details_worth;
  if (found.path == "/service") return service_worth;
  return found.path == "/provider" ? provider_worth : recipient_worth;
}

class SearchedTexts {
 public:
  SearchedTexts(const Annex& annex, const Reference& reference) : annex_(annex), reference_(reference) {}

  std::vector<SearchedText> collect() {
    for_each_words(annex_, [&](const FoundWords& found) { add(found.path, found.words, worth_of(found)); });
    add("", annex_.id, alias_worth);
    add_rows(annex_.activities, Section::activities);
    add_rows(annex_.data_categories, Section::data_categories);
    add_rows(annex_.subject_matters, Section::subject_matters);
    add_rows(annex_.purposes, Section::purposes);
    add_rows(annex_.data_subjects, Section::data_subjects);
    add_countries();
    return std::move(texts_);
  }

 private:
  void add(const std::string& path, const std::string& words, int worth) {
    if (!words.empty()) texts_.push_back({path, words, worth});
  }

  // What the form and other documents call the rows that the annex has.
  template <typename Rows>
  void add_rows(const Rows& rows, Section section) {
    for (std::size_t index = 0; index < rows.size(); ++index) {
      const Term* term = reference_.vocabulary.find(section, rows[index].term);
      const TermWords* words = term ? words_of(*term, reference_.texts.language) : nullptr;
      const std::string path = row_path(section, index);
      add(path, words ? words->label : rows[index].term, label_worth);
      if (!words) continue;
      for (const std::string& alias : words->aliases) add(path, alias, alias_worth);
    }
  }

  void add_country(const std::string& path, const std::optional<std::string>& code) {
    if (!code) return;
    add(path, std::string(reference_.places.name(*code, reference_.texts.language)), recipient_worth);
    add(path, *code, alias_worth);
  }

  void add_countries() {
    add_country("/provider", annex_.provider.country);
    for (std::size_t group = 0; group < annex_.recipients.size(); ++group) {
      const auto& entities = annex_.recipients[group].entities;
      for (std::size_t entity = 0; entity < entities.size(); ++entity)
        add_country(entity_path(group, entity), entities[entity].country);
    }
  }

  const Annex& annex_;
  const Reference& reference_;
  std::vector<SearchedText> texts_;
};

}  // namespace

std::vector<SearchedText> searched_texts(const Annex& annex, const Reference& reference) {
  return SearchedTexts(annex, reference).collect();
}

int match(const std::string& wanted, const std::vector<std::string>& words) {
  int best = 0;
  for (const std::string& word : words)
    if (word.compare(0, wanted.size(), wanted) == 0)
      best = std::max(best, word.size() == wanted.size() ? 2 : 1);
  return best;
}

}  // namespace annex
