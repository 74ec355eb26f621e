// Matching of phrases over words without regard to blanks.
#include "core/import/folded_text.h"

#include <algorithm>

#include "core/import/characters.h"

namespace annex::importing {
namespace {

constexpr unsigned char kStart = 1;
constexpr unsigned char kEnd = 2;
constexpr int kMaxSkippedLetters = 300;  // a bound for words of hostile length

Pattern::Part part_of(std::string_view folded) {
  Pattern::Part part;
  for (const char letter : folded) {
    if (letter == ' ') {
      if (!part.ends.empty()) part.ends.back() = true;
      continue;
    }
    part.letters.push_back(letter);
    part.ends.push_back(false);
  }
  if (!part.ends.empty()) part.ends.back() = true;
  return part;
}

}  // namespace

std::string fold_phrase(std::string_view phrase) {
  std::string folded;
  for (std::size_t at = 0; at < phrase.size();) {
    const CodePoint point = decode_utf8(phrase, at);
    if (point.bytes == 0) break;
    at += static_cast<std::size_t>(point.bytes);
    const CharacterKind kind = kind_of(point.value);
    if (kind == CharacterKind::mark || kind == CharacterKind::ignorable) continue;
    const std::string_view letters = fold_character(point.value);
    if (letters.empty() && !folded.empty() && folded.back() != ' ') folded.push_back(' ');
    folded += letters;
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

Pattern::Pattern(std::string_view phrase) {
  constexpr std::string_view kEllipsis = "…";
  for (std::size_t at = 0; at <= phrase.size();) {
    const std::size_t next = std::min(phrase.find(kEllipsis, at), phrase.size());
    Part part = part_of(fold_phrase(phrase.substr(at, next - at)));
    size += part.letters.size();
    if (!part.letters.empty()) parts.push_back(std::move(part));
    at = next + kEllipsis.size();
  }
}

FoldedText::FoldedText(const Document& document, std::vector<int> words) : words_(std::move(words)) {
  first_letter_.reserve(words_.size() + 1);
  for (std::size_t index = 0; index < words_.size(); ++index) {
    first_letter_.push_back(size());
    bool start = true;
    for (const char letter : document.folded(words_[index])) {
      if (letter == ' ') {
        if (!flags_.empty()) flags_.back() |= kEnd;
        start = true;
        continue;
      }
      letters_.push_back(letter);
      flags_.push_back(start ? kStart : 0);
      word_of_.push_back(static_cast<int>(index));
      start = false;
    }
    if (!flags_.empty()) flags_.back() |= kEnd;
  }
  first_letter_.push_back(size());
}

// Letter by letter; an "s" at the end of a word may be there on one side only ("rapport", "rapports").
int FoldedText::match_part(const Pattern::Part& part, int at) const {
  auto here = static_cast<std::size_t>(at);
  std::size_t index = 0;
  while (index < part.letters.size()) {
    const bool same = here < letters_.size() && letters_[here] == part.letters[index];
    if (same) {
      ++here;
      ++index;
    } else if (part.letters[index] == 's' && part.ends[index] && index > 0) {
      ++index;
    } else if (index > 0 && part.ends[index - 1] && here < letters_.size() && letters_[here] == 's' &&
               (flags_[here] & kEnd) != 0) {
      ++here;
    } else {
      return -1;
    }
  }
  if ((flags_[here - 1] & kEnd) != 0) return static_cast<int>(here);
  const bool plural = here < letters_.size() && letters_[here] == 's' && (flags_[here] & kEnd) != 0;
  return plural ? static_cast<int>(here) + 1 : -1;
}

FoldedText::Match FoldedText::match(const Pattern& pattern, int at) const {
  if (pattern.parts.empty() || at < 0 || at >= size()) return {};
  if ((flags_[static_cast<std::size_t>(at)] & kStart) == 0) return {};
  int end = match_part(pattern.parts.front(), at);
  for (std::size_t part = 1; part < pattern.parts.size() && end >= 0; ++part) {
    const int first_word = word_at(end - 1);
    const int stop = std::min(size(), end + kMaxSkippedLetters);
    int next = -1;
    for (int letter = end; letter < stop && next < 0 && word_at(letter) - first_word <= kMaxSkippedWords;
         ++letter)
      if ((flags_[static_cast<std::size_t>(letter)] & kStart) != 0)
        next = match_part(pattern.parts[part], letter);
    end = next;
  }
  return end < 0 ? Match{} : Match{at, end};
}

FoldedText::Match FoldedText::find(const Pattern& pattern, int from, int to) const {
  if (pattern.parts.empty()) return {};
  const int stop = to < 0 ? size() : std::min(to, size());
  const char first = pattern.parts.front().letters.front();
  for (int at = std::max(from, 0); at < stop; ++at) {
    if (letters_[static_cast<std::size_t>(at)] != first) continue;
    const Match found = match(pattern, at);
    if (found.found()) return found;
  }
  return {};
}

int FoldedText::next_start(int letter) const {
  for (int next = letter + 1; next < size(); ++next)
    if ((flags_[static_cast<std::size_t>(next)] & kStart) != 0) return next;
  return size();
}

std::string_view FoldedText::part(int letter) const {
  return std::string_view(letters_).substr(static_cast<std::size_t>(letter),
                                           static_cast<std::size_t>(next_start(letter) - letter));
}

FoundPattern find_any(const FoldedText& text, const std::vector<Pattern>& patterns, int from) {
  FoundPattern best;
  for (std::size_t index = 0; index < patterns.size(); ++index) {
    const int limit = best.found() ? best.match.begin + 1 : -1;
    const auto match = text.find(patterns[index], from, limit);
    if (!match.found()) continue;
    if (best.found() && match.begin == best.match.begin && match.end <= best.match.end) continue;
    best = {match, static_cast<int>(index)};
  }
  return best;
}

FoundPattern match_any(const FoldedText& text, const std::vector<Pattern>& patterns, int at) {
  FoundPattern best;
  for (std::size_t index = 0; index < patterns.size(); ++index) {
    const auto match = text.match(patterns[index], at);
    if (match.found() && match.end > best.match.end) best = {match, static_cast<int>(index)};
  }
  return best;
}

}  // namespace annex::importing
