// Reads the labelled lines above the first section.
#include "core/import/service_words.h"

#include <algorithm>
#include <array>

#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

const std::vector<Pattern>& service_labels() {
  static const std::vector<Pattern> kLabels =
      patterns({"nom du service", "nom de l offre", "nom de la prestation", "nom du produit",
                "intitulé du service", "désignation du service", "service concerné", "nom service", "service",
                "prestation", "offre", "service name", "name of service", "name of the service",
                "service title", "product name", "name of the product", "service concerned"});
  return kLabels;
}

const std::vector<Pattern>& provider_labels() {
  static const std::vector<Pattern> kLabels =
      patterns({"prestataire", "fournisseur", "nom du prestataire", "nom du fournisseur", "sous traitant",
                "provider", "processor", "supplier", "name of the provider", "service provider",
                "provider name", "data processor"});
  return kLabels;
}

const std::vector<Pattern>& titles() {
  static const std::vector<Pattern> kTitles = patterns({"annexe",
                                                        "annex",
                                                        "appendix",
                                                        "schedule",
                                                        "exhibit",
                                                        "description du traitement",
                                                        "description des traitements",
                                                        "description of processing",
                                                        "description of the processing",
                                                        "traitement de données",
                                                        "traitements de données",
                                                        "traitement des données",
                                                        "processing of personal data",
                                                        "data processing",
                                                        "protection des données",
                                                        "data protection",
                                                        "accord de traitement",
                                                        "fiche de traitement",
                                                        "fiche",
                                                        "caractéristiques du traitement",
                                                        "details of processing",
                                                        "details of the processing"});
  return kTitles;
}

struct Row {
  std::vector<int> words;
  int row = 0;
};

std::vector<Row> rows_of(const Document& document, const std::vector<int>& words) {
  std::vector<Row> rows;
  for (const int word : words) {
    if (rows.empty() || rows.back().row != document.word(word).row)
      rows.push_back({{}, document.word(word).row});
    rows.back().words.push_back(word);
  }
  return rows;
}

std::string trimmed(std::string text) {
  constexpr std::string_view kMarks = " :\"-";
  while (!text.empty() && kMarks.find(text.front()) != std::string_view::npos) text.erase(0, 1);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':' || text.back() == '"')) text.pop_back();
  for (const std::string_view mark : {"« ", "«", "“", "– "})
    if (text.rfind(mark, 0) == 0) text.erase(0, mark.size());
  for (const std::string_view mark : {" »", "»", "”"})
    if (text.size() > mark.size() && text.compare(text.size() - mark.size(), mark.size(), mark) == 0)
      text.resize(text.size() - mark.size());
  return text;
}

bool is_edition_word(std::string_view folded) {
  constexpr std::array<std::string_view, 10> kWords = {
      "version", "edition", "formule", "offre", "option", "gamme", "niveau", "plan", "release", "variante"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

class PreambleReader {
 public:
  PreambleReader(const Document& document, const std::vector<int>& words, Ledger& ledger)
      : document_(document), ledger_(ledger), rows_(rows_of(document, words)) {}

  Preamble read() {
    Preamble preamble;
    for (std::size_t index = 0; index < rows_.size(); ++index) {
      if (preamble.service.name.empty()) {
        const std::string name = value_at(index, service_labels());
        if (!name.empty()) preamble.service = split_edition(name);
      }
      if (preamble.provider.empty()) preamble.provider = value_at(index, provider_labels());
    }
    mark_titles();
    return preamble;
  }

 private:
  // The words behind a label and its colon, on its row or the next, and on while the row is too long to end
  // there.
  std::string value_at(std::size_t index, const std::vector<Pattern>& labels) {
    const Row& row = rows_[index];
    const FoldedText text(document_, row.words);
    if (text.size() == 0) return {};
    const FoundPattern label = match_any(text, labels, text.letter_at(0));
    if (!label.found()) return {};
    auto at = static_cast<std::size_t>(text.word_at(label.match.end - 1)) + 1;
    const bool colon_on_label = document_.text(row.words[at - 1]).find(':') != std::string_view::npos;
    const bool colon =
        colon_on_label || (at < row.words.size() && document_.text(row.words[at]).front() == ':');
    const bool apart = at < row.words.size() && document_.word(row.words[at]).gap >= 3;
    const bool alone = at >= row.words.size();
    if (!colon && !apart && !(alone && labels[static_cast<std::size_t>(label.which)].size > 9)) return {};
    std::vector<int> value(row.words.begin() + static_cast<std::ptrdiff_t>(at), row.words.end());
    std::size_t last = index;
    while (last + 1 < rows_.size() && (only_marks(value) || goes_on(last))) {
      ++last;
      value.insert(value.end(), rows_[last].words.begin(), rows_[last].words.end());
    }
    std::string words = document_.joined(value);
    if (colon_on_label) {
      const auto label_word = document_.text(row.words[at - 1]);
      const auto behind = label_word.substr(label_word.find(':') + 1);
      if (!behind.empty()) words = std::string(behind) + ' ' + words;
    }
    words = trimmed(words);
    if (words.empty()) return {};
    for (std::size_t used = index; used <= last; ++used) ledger_.put(rows_[used].words, Use::structure);
    return words;
  }

  bool only_marks(const std::vector<int>& words) const {
    return std::all_of(words.begin(), words.end(),
                       [this](int word) { return is_decoration(document_, word); });
  }

  bool goes_on(std::size_t index) const {
    constexpr int kLongRow = 60;
    const Row& next = rows_[index + 1];
    if (next.row != rows_[index].row + 1) return false;
    const int end = rows_[index].words.back();
    const bool open = is_open_end(document_, end) || document_.word(end).end_column >= kLongRow ||
                      is_edition_word(document_.folded(end));
    return open && std::none_of(next.words.begin(), next.words.end(),
                                [this](int word) { return document_.text(word).back() == ':'; });
  }

  void mark_titles() {
    for (const Row& row : rows_) {
      const FoldedText text(document_, row.words);
      if (text.size() > 0 && ledger_.unused(row.words.front()) &&
          match_any(text, titles(), text.letter_at(0)).found())
        ledger_.put(row.words, Use::structure);
    }
  }

  const Document& document_;
  Ledger& ledger_;
  std::vector<Row> rows_;
};

struct Separator {
  std::string_view text;
  bool splits_alone;  // without a word such as "version" behind it
};
constexpr std::array kSeparators = {Separator{", ", false}, Separator{" – ", true}, Separator{" — ", true},
                                    Separator{" - ", true}, Separator{" (", false}, Separator{" ", false}};

// "version Pro", "Pro edition": the edition without the word that says it is one; empty where none does.
std::string edition_in(std::string_view text, bool leading_only) {
  const auto first_end = std::min(text.find(' '), text.size());
  if (is_edition_word(fold_phrase(text.substr(0, first_end))) && first_end < text.size())
    return trimmed(std::string(text.substr(first_end)));
  const auto last = text.rfind(' ');
  if (!leading_only && last != std::string_view::npos && is_edition_word(fold_phrase(text.substr(last + 1))))
    return trimmed(std::string(text.substr(0, last)));
  return {};
}

}  // namespace

Preamble read_preamble(const Document& document, const std::vector<int>& words, Ledger& ledger) {
  return PreambleReader(document, words, ledger).read();
}

Service split_edition(std::string_view name) {
  Service service;
  service.name = std::string(name);
  for (const auto& separator : kSeparators) {
    const bool plain_blank = separator.text == " ";
    for (auto at = name.find(separator.text); at != std::string_view::npos && at > 0;
         at = name.find(separator.text, at + 1)) {
      std::string_view behind = name.substr(at + separator.text.size());
      if (separator.text == " (" && !behind.empty() && behind.back() == ')') behind.remove_suffix(1);
      if (plain_blank && fold_phrase(behind).rfind("version ", 0) != 0 &&
          fold_phrase(behind).rfind("edition ", 0) != 0)
        continue;
      std::string edition = edition_in(behind, plain_blank);
      const bool only_one = name.find(separator.text, at + 1) == std::string_view::npos;
      if (edition.empty() && separator.splits_alone && only_one) edition = trimmed(std::string(behind));
      if (edition.empty()) continue;
      service.name = trimmed(std::string(name.substr(0, at)));
      service.edition = edition;
      return service;
    }
  }
  return service;
}

std::string draft_id(const Service& service) {
  constexpr std::size_t kMostLetters = 80;
  std::string id = fold_phrase(service.name + ' ' + service.edition.value_or(""));
  if (id.size() > kMostLetters) {
    const auto blank = id.rfind(' ', kMostLetters);
    id.resize(blank == std::string::npos ? kMostLetters : blank);
  }
  std::replace(id.begin(), id.end(), ' ', '-');
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "unnamed-service" : id;
}

std::string provider_of_subheadings(const Document& document, const std::vector<int>& words) {
  for (std::size_t index = 1; index < words.size(); ++index) {
    const std::string_view before = document.folded(words[index - 1]);
    const bool by = document.folded(words[index]) == "par" || document.folded(words[index]) == "by";
    if (!by || before.find("identifiable") == std::string_view::npos) continue;
    std::vector<int> name;
    for (std::size_t at = index + 1; at < words.size() && at < index + 7; ++at) {
      const bool new_row = document.word(words[at]).row != document.word(words[index]).row;
      if ((new_row && !name.empty()) ||
          (document.word(words[at]).gap >= 2 && !document.first_of_row(words[at])))
        break;
      name.push_back(words[at]);
    }
    std::string words_of_name = trimmed(document.joined(name));
    while (!words_of_name.empty() && (words_of_name.back() == ':' || words_of_name.back() == '.'))
      words_of_name.pop_back();
    if (!words_of_name.empty()) return words_of_name;
  }
  return {};
}

}  // namespace annex::importing
