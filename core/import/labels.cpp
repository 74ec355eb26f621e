// Matches every label phrase at every word where a row of the form may start.
#include "core/import/labels.h"

#include <algorithm>

#include "core/import/wording.h"

namespace annex::importing {
namespace {

std::string_view up_to_bracket(std::string_view label) {
  const auto bracket = label.find('(');
  return bracket == std::string_view::npos || bracket == 0 ? label : label.substr(0, bracket);
}

// The words behind a hit close a bracket that was opened before it: it stands inside an explanation.
bool is_inside_brackets(const Document& document, const std::vector<int>& words, int first) {
  constexpr int kMostWords = 60;
  int balance = 0;
  const int stop = std::min(static_cast<int>(words.size()), first + kMostWords);
  for (int index = first; index < stop; ++index) {
    balance += bracket_balance(document.text(words[static_cast<std::size_t>(index)]));
    if (balance < 0) return true;
  }
  return false;
}

struct Best {
  const LabelPhrase* phrase = nullptr;
  int end = -1;
  bool told = true;  // in one language only
  std::string_view language() const { return told ? phrase->language : std::string_view(); }
};

Best longest_at(const FoldedText& text, const std::vector<LabelPhrase>& phrases, int letter) {
  Best best;
  for (const auto& phrase : phrases) {
    const auto match = text.match(phrase.pattern, letter);
    if (!match.found() || match.end < best.end) continue;
    if (match.end > best.end)
      best = {&phrase, match.end};
    else
      best.told = best.told && phrase.language == best.phrase->language;
  }
  return best;
}

}  // namespace

std::vector<LabelPhrase> label_phrases(const Vocabulary& vocabulary, Section section) {
  std::vector<LabelPhrase> phrases;
  const auto add = [&phrases](const Term& term, const std::string& language, std::string_view words) {
    Pattern pattern(words);
    if (!pattern.parts.empty()) phrases.push_back({&term, language, std::move(pattern)});
  };
  for (const Term* term : vocabulary.in(section))
    for (const auto& [language, words] : term->words) {
      add(*term, language, up_to_bracket(words.label));
      for (const auto& alias : words.aliases) add(*term, language, alias);
    }
  return phrases;
}

std::vector<LabelHit> find_labels(const Document& document, const FoldedText& text,
                                  const std::vector<LabelPhrase>& phrases,
                                  const std::vector<LabelStart>& starts) {
  struct Candidate {
    LabelHit hit;
    bool capital;
  };
  constexpr int kFewCapitals = 2;
  std::vector<Candidate> candidates;
  int capitals = 0;
  const auto count = static_cast<int>(text.words().size());
  for (int index = 0; index < count; ++index) {
    const LabelStart start = starts[static_cast<std::size_t>(index)];
    const bool capital = document.word(text.words()[static_cast<std::size_t>(index)]).capital;
    if (start == LabelStart::no || (start == LabelStart::by_capital && !capital)) continue;
    const Best best = longest_at(text, phrases, text.letter_at(index));
    if (best.phrase == nullptr || is_inside_brackets(document, text.words(), index)) continue;
    candidates.push_back(
        {{best.phrase->term, best.language(), index, text.word_at(best.end - 1) + 1}, capital});
    if (capital) ++capitals;
  }
  std::vector<LabelHit> hits;
  for (const auto& candidate : candidates) {
    // Where rows start with a capital, a word without one is from the middle of a sentence.
    if (!candidate.capital && capitals >= kFewCapitals) continue;
    if (!hits.empty() && candidate.hit.first < hits.back().last) continue;
    hits.push_back(candidate.hit);
  }
  return hits;
}

}  // namespace annex::importing
