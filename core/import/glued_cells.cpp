// Knows a border of cells by what stands before and behind it. A capital alone is none: names have them
// inside.
#include "core/import/glued_cells.h"

#include <algorithm>
#include <array>

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 4> kAnswers = {"Oui", "Non", "Yes", "No"};
constexpr std::array<std::string_view, 4> kLoudAnswers = {"OUI", "NON", "YES", "NO"};
constexpr std::array<std::string_view, 4> kSoftAnswers = {"oui", "non", "yes", "no"};
// With these a cell about time begins.
constexpr std::array<std::string_view, 16> kTimes = {
    "Pour",    "Pendant", "Durée", "Jusqu",  "Tant",  "For",      "Illimité", "Unlimited",
    "Conserv", "Un an",   "As ",   "During", "Until", "Duration", "Term ",    "The "};
constexpr std::array<std::string_view, 2> kNothing = {"N/A", "NA"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

bool ends_at(std::string_view text, std::size_t at) { return at >= text.size() || is_blank(text[at]); }
bool starts_at(std::string_view text, std::size_t at) { return at == 0 || is_blank(text[at - 1]); }

// "Pour": a word of ordinary writing, not an abbreviation.
bool is_title(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && is_upper(text[at]) && is_lower(text[at + 1]);
}

bool says_nothing(std::string_view text, std::size_t at) {
  return std::any_of(kNothing.begin(), kNothing.end(), [&](std::string_view word) {
    return text.substr(at, word.size()) == word && ends_at(text, at + word.size());
  });
}

bool says_time(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') return true;
  return std::any_of(kTimes.begin(), kTimes.end(),
                     [&](std::string_view start) { return text.substr(at, start.size()) == start; });
}

template <std::size_t kCount>
bool is_last(const std::array<std::string_view, kCount>& words, std::string_view text, std::size_t at) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.substr(at, word.size()) == word &&
           (ends_at(text, at + word.size()) || says_nothing(text, at + word.size()) ||
            (word.size() > 2 && says_time(text, at + word.size())));
  });
}

bool ends_in(std::string_view before, std::string_view ending) {
  return before.size() >= ending.size() && before.substr(before.size() - ending.size()) == ending;
}

// Brackets, quotes and dots close a label's explanation.
bool closes(std::string_view before) {
  return !before.empty() &&
         (before.back() == ')' || ends_in(before, "…") || ends_in(before, "”") || ends_in(before, "»"));
}

// The answer "Oui" stands right before `at`, and is a cell. "No" goes before many a capital ("NoSQL").
bool follows_answer(std::string_view text, std::size_t at) {
  const auto cell = [&](std::string_view word) {
    if (!ends_in(text.substr(0, at), word)) return false;
    const std::size_t start = at - word.size();
    return starts_at(text, start) || is_lower(text[start - 1]) || closes(text.substr(0, start));
  };
  const bool answer = cell("Oui") || cell("Non") || cell("Yes") || cell("OUI") || cell("NON") || cell("YES");
  const bool any = answer || cell("No") || cell("NO");
  return (answer && says_time(text, at)) || (any && says_nothing(text, at));
}

// "…dans l'UE/EEE" ends a label, and no word goes on behind it.
bool follows_region(std::string_view before) {
  constexpr std::size_t kRegion = 3;
  if (before.size() <= kRegion || !(ends_in(before, "EEE") || ends_in(before, "EEA"))) return false;
  const char link = before[before.size() - kRegion - 1];
  return !is_upper(link) && !is_lower(link);
}

}  // namespace

bool cell_begins(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || is_blank(text[at - 1])) return false;
  if (text[at] >= '0' && text[at] <= '9') return follows_answer(text, at);
  if (!is_upper(text[at]) && !is_lower(text[at])) return false;
  const std::string_view before = text.substr(0, at);
  const bool closed = closes(before);
  if (!is_upper(text[at])) return closed && is_last(kSoftAnswers, text, at);
  if (closed && (is_title(text, at) || is_last(kLoudAnswers, text, at) || says_nothing(text, at)))
    return true;
  if (is_lower(before.back()) && is_last(kAnswers, text, at)) return true;
  return follows_answer(text, at) ||
         (follows_region(before) && (is_title(text, at) || says_nothing(text, at)));
}

}  // namespace annex::importing
