// A run of words as one string of letters without blanks, in which phrases are found wherever a document
// breaks its lines, hyphenates, changes its apostrophes or adds a plural.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/document.h"

namespace annex::importing {

// A phrase to look for. "…" in it stands for up to kMaxSkippedWords words of any kind.
struct Pattern {
  struct Part {
    std::string letters;
    std::vector<bool> ends;  // letters that end a word
  };
  std::vector<Part> parts;
  std::size_t size = 0;  // letters in all: longer is more telling

  explicit Pattern(std::string_view phrase);
};

inline constexpr int kMaxSkippedWords = 16;

class FoldedText {
 public:
  FoldedText(const Document& document, std::vector<int> words);

  // A stretch of letters, [begin, end); found is false where there is none.
  struct Match {
    int begin = 0;
    int end = -1;
    bool found() const { return end >= 0; }
  };

  int size() const { return static_cast<int>(letters_.size()); }
  const std::vector<int>& words() const { return words_; }
  // The word of the document that holds a letter, as an index into words().
  int word_at(int letter) const { return word_of_[static_cast<std::size_t>(letter)]; }
  // The first letter of words()[index]; the next word's where it has none; size() behind the last.
  int letter_at(int index) const { return first_letter_[static_cast<std::size_t>(index)]; }

  // Where the next part of a word ("usager" of "l'usager") or word starts; size() behind the last.
  int next_start(int letter) const;
  // The letters from a start to the next.
  std::string_view part(int letter) const;
  std::string_view letters() const { return letters_; }

  // The pattern exactly at a letter that starts a word, ending where a word ends.
  Match match(const Pattern& pattern, int at) const;
  // The first place in [from, to) where it starts.
  Match find(const Pattern& pattern, int from = 0, int to = -1) const;

 private:
  int match_part(const Pattern::Part& part, int at) const;

  std::string letters_;
  std::vector<unsigned char> flags_;  // kStart, kEnd
  std::vector<int> word_of_;
  std::vector<int> first_letter_;
  std::vector<int> words_;
};

// The first of the patterns' finds, the longest of those that start together; `which` is its index.
struct FoundPattern {
  FoldedText::Match match;
  int which = -1;
  bool found() const { return which >= 0; }
};
FoundPattern find_any(const FoldedText& text, const std::vector<Pattern>& patterns, int from = 0);
FoundPattern match_any(const FoldedText& text, const std::vector<Pattern>& patterns, int at);

// Plain lower-case letters and digits of a phrase, words one blank apart.
std::string fold_phrase(std::string_view phrase);

}  // namespace annex::importing
