// Words that say nothing: texts that only point elsewhere, and placeholders.
#include <algorithm>

#include "core/rules/completeness.h"
#include "core/rules/folding.h"
#include "core/rules/words_of_annex.h"

namespace annex {

namespace {

bool is_word_character(char character) {
  const char lower = static_cast<char>(character | 0x20);
  return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9') || character == '_' ||
         static_cast<unsigned char>(character) >= 0x80;
}

bool is_blank_character(char character) {
  return character == ' ' || (character >= '\t' && character <= '\r');
}

// An upper-case letter at `at`: of ASCII, or of Latin-1, which UTF-8 writes as C3 80 to C3 9E.
bool is_capital(std::string_view text, std::size_t at) {
  if (text[at] >= 'A' && text[at] <= 'Z') return true;
  return text[at] == '\xC3' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x9E;
}

// Whether another sentence begins after some end of one.
bool has_second_sentence(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '.' && text[i] != '!' && text[i] != '?') continue;
    std::size_t next = i + 1;
    while (next < text.size() && is_blank_character(text[next])) ++next;
    if (next > i + 1 && next < text.size() && is_capital(text, next)) return true;
  }
  return false;
}

// The part before the region: phrases are listed by language alone.
std::string primary_language(const std::string& tag) { return tag.substr(0, tag.find('-')); }

// The phrase that `text` starts with, as a whole word; empty where there is none.
std::string starting_phrase(const std::string& text, const std::vector<std::string>& phrases) {
  const std::string folded = fold(text);
  std::string found;
  for (const std::string& phrase : phrases) {
    const std::string start = fold(phrase);
    if (start.size() <= found.size() || folded.compare(0, start.size(), start) != 0) continue;
    if (folded.size() == start.size() || !is_word_character(folded[start.size()])) found = start;
  }
  return found;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
    const bool starts = at == 0 || !is_word_character(text[at - 1]);
    const std::size_t end = at + word.size();
    if (starts && (end == text.size() || !is_word_character(text[end]))) return true;
  }
  return false;
}

// A lower-case letter at `at`: of ASCII, or of Latin-1.
bool is_small(std::string_view text, std::size_t at) {
  if (text[at] >= 'a' && text[at] <= 'z') return true;
  return text[at] == '\xC3' && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0x9F;
}

// Between brackets: an ellipsis, or at least two letters and all of them capitals ("[NAME]", not "[1]", "[a
// note]").
bool is_placeholder_content(std::string_view content) {
  const std::string folded = fold(content);
  if (folded == "\u2026" || folded == "...") return true;
  int capitals = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (is_small(content, i)) return false;
    if (is_capital(content, i)) ++capitals;
  }
  return capitals >= 2;
}

// In a text before a closing bracket: the first bracket that nothing but capitals stands behind, or the last.
std::string_view opened_placeholder(std::string_view before) {
  std::size_t outer = std::string_view::npos;
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (is_small(before, at)) outer = std::string_view::npos;
    if (before[at] == '[' && outer == std::string_view::npos) outer = at;
  }
  for (const std::size_t open : {outer, before.rfind('[')})
    if (open != std::string_view::npos && is_placeholder_content(before.substr(open + 1)))
      return before.substr(open);
  return {};
}

// Each part of the text is read once, however many brackets are opened in it.
std::string_view bracketed_placeholder(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t close = 0; (close = text.find(']', start)) != std::string_view::npos; start = close + 1)
    if (const auto opened = opened_placeholder(text.substr(start, close - start)); !opened.empty())
      return text.substr(close - opened.size(), opened.size() + 1);
  return {};
}

std::string_view braced_placeholder(std::string_view text) {
  const std::size_t open = text.find("{{");
  if (open == std::string_view::npos) return {};
  const std::size_t close = text.find("}}", open + 2);
  return close == std::string_view::npos ? std::string_view() : text.substr(open, close + 2 - open);
}

// The first placeholder in a text; empty where there is none.
std::string placeholder_in(const std::string& text, const Wordings& wordings) {
  if (const auto found = bracketed_placeholder(text); !found.empty()) return std::string(found);
  if (const auto found = braced_placeholder(text); !found.empty()) return std::string(found);
  for (const std::string& word : wordings.placeholder_words)
    if (has_word(text, word)) return word;
  const std::string folded = fold(text);
  for (const std::string& alone : wordings.placeholder_texts)
    if (folded == fold(alone)) return text;
  return {};
}

}  // namespace

// EDPB Guidelines 07/2020: the annex itself has to say it, a reference to other documents does not.
void by_reference_only(const Annex& annex, const Context& context, Report& report) {
  const auto& pointers = context.law.wordings.pointers;
  for_each_words(annex, [&](const FoundWords& found) {
    if (found.kind != WordsKind::details && found.kind != WordsKind::purpose) return;
    const auto phrases = pointers.find(primary_language(found.language));
    if (phrases == pointers.end() || has_second_sentence(found.words)) return;
    if (!starting_phrase(found.words, phrases->second).empty())
      report.add({found.path}, {{"words", found.words}, {"language", found.language}});
  });
}

void placeholder_left(const Annex& annex, const Context& context, Report& report) {
  for_each_words(annex, [&](const FoundWords& found) {
    const std::string placeholder = placeholder_in(found.words, context.law.wordings);
    if (!placeholder.empty()) report.add({found.path}, {{"words", placeholder}});
  });
}

}  // namespace annex
