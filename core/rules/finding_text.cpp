// Resolving the arguments of findings.
#include "core/rules/finding_text.h"

#include <vector>

namespace annex {

namespace {

// "activities/store": the term's label, else its id.
std::string term_words(std::string_view path, const Vocabulary& vocabulary, std::string_view language) {
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos) return std::string(path);
  const std::string_view id = path.substr(slash + 1);
  const auto section = section_of_key(path.substr(0, slash));
  const Term* term = section ? vocabulary.find(*section, id) : nullptr;
  const TermWords* words = term ? words_of(*term, language) : nullptr;
  return words && !words->label.empty() ? words->label : std::string(id);
}

std::string named(const Texts& texts, std::string_view area, std::string_view name) {
  const std::string key = std::string(area).append(name);
  return texts.has(key) ? texts.say(key) : std::string(name);
}

struct Prefixed {
  std::string_view prefix;
  std::string_view rest;
};

constexpr std::string_view kPrefixes[] = {
    "country:", "term:", "tool:", "date:", "duration:", "answer:", "fact:"};

Prefixed split_prefix(std::string_view value) {
  for (const std::string_view prefix : kPrefixes)
    if (value.substr(0, prefix.size()) == prefix) return {prefix, value.substr(prefix.size())};
  return {{}, value};
}

// "details:fr", "retention 2:en": words that are said in a language.
std::string fact_words(std::string_view name, const Texts& texts) {
  const std::size_t language = name.find(':');
  const std::string words = named(texts, "rule.fact.", name.substr(0, name.find_first_of(" :")));
  return language == std::string_view::npos ? words : words + ", " + std::string(name.substr(language + 1));
}

std::string single_words(std::string_view value, const Reference& reference, std::string_view language) {
  const auto [prefix, rest] = split_prefix(value);
  const Texts& texts = reference.texts;
  if (prefix == "country:") return std::string(reference.places.name(rest, language));
  if (prefix == "term:") return term_words(rest, reference.vocabulary, language);
  if (prefix == "tool:") return named(texts, "rule.tool.", rest);
  if (prefix == "answer:") return named(texts, "rule.answer.", rest);
  if (prefix == "fact:") return fact_words(rest, texts);
  if (prefix == "date:")
    if (const auto date = parse_date(rest)) return date_words(*date, texts);
  if (prefix == "duration:")
    if (const auto duration = parse_duration(rest)) return duration_words(*duration, texts);
  return std::string(rest);
}

// The words of the finding's case where there are some, else those of every case.
std::string key_of(const Finding& finding, std::string_view part, const Texts& texts) {
  std::string key = std::string("rule.").append(finding.rule).append(part);
  const auto found = finding.arguments.find("case");
  if (found != finding.arguments.end() && texts.has(key + "." + found->second)) key += "." + found->second;
  return key;
}

}  // namespace

std::string argument_words(const std::string& value, const Reference& reference, std::string_view language) {
  const std::string_view prefix = split_prefix(value).prefix;
  if (prefix.empty()) return value;
  // Several of one kind stand one comma apart.
  std::string words;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    do end = value.find(',', end + 1);
    while (end != std::string::npos && value.compare(end + 1, prefix.size(), prefix) != 0);
    if (end == std::string::npos) end = value.size();
    if (!words.empty()) words += reference.texts.say("list.separator");
    words += single_words(std::string_view(value).substr(at, end - at), reference, language);
    at = end + 1;
  }
  return words;
}

std::string message_of(const Finding& finding, const Reference& reference, std::string_view language) {
  std::vector<Texts::Argument> arguments;
  for (const auto& [name, value] : finding.arguments)
    arguments.emplace_back(name, argument_words(value, reference, language));
  return reference.texts.say(key_of(finding, ".message", reference.texts), arguments);
}

std::string title_of(const Finding& finding, const Reference& reference) {
  return reference.texts.say("rule." + finding.rule + ".title");
}

std::string advice_of(const Finding& finding, const Reference& reference) {
  return reference.texts.say(key_of(finding, ".advice", reference.texts));
}

std::string date_words(const Date& date, const Texts& texts) {
  const std::string day = std::to_string(date.day);
  const std::string special = "date.day." + day;  // "1er"
  return texts.say("date.format", {{"day", texts.has(special) ? texts.say(special) : day},
                                   {"month", texts.say("date.month." + std::to_string(date.month))},
                                   {"year", std::to_string(date.year)}});
}

std::string duration_words(const Duration& duration, const Texts& texts) {
  const std::pair<std::string_view, int> parts[] = {
      {"duration.years", duration.years},    {"duration.months", duration.months},
      {"duration.weeks", duration.weeks},    {"duration.days", duration.days},
      {"duration.hours", duration.hours},    {"duration.minutes", duration.minutes},
      {"duration.seconds", duration.seconds}};
  std::string words;
  for (const auto& [key, count] : parts) {
    if (count == 0) continue;
    if (!words.empty()) words += ' ';
    words += texts.say_count(key, count);
  }
  return words;
}

}  // namespace annex
