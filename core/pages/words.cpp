// Values in words; see the header.
#include "core/pages/words.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/model/names.h"
#include "core/rules/finding_text.h"
#include "core/rules/folding.h"

namespace annex {
namespace {

std::string key(std::string_view prefix, std::string_view name) { return std::string(prefix).append(name); }

// What a retention adds to its basis: "then 6 months", "at most 1 year", "France, Germany", the law.
void append_conditions(std::string& words, const Retention& retention, const Reference& reference) {
  const Texts& texts = reference.texts;
  if (retention.plus)
    words += texts.say("retention.plus", {{"duration", duration_words(*retention.plus, texts)}});
  if (retention.jurisdiction)
    words += texts.say(key("retention.jurisdiction.", name_of(*retention.jurisdiction)));
  if (!retention.countries.empty())
    words += texts.say("retention.countries", {{"countries", places_words(retention.countries, reference)}});
  if (retention.law) words += texts.say("retention.law", {{"law", *retention.law}});
  if (retention.max)
    words += texts.say("retention.max", {{"duration", duration_words(*retention.max, texts)}});
}

}  // namespace

Words retention_words(const Retention& retention, std::string_view language, const Reference& reference) {
  const Texts& texts = reference.texts;
  if (retention.basis == RetentionBasis::other) return pick(retention.text, language, reference);
  const std::string basis = key("basis.", name_of(retention.basis));
  const std::string duration =
      retention.duration ? duration_words(*retention.duration, texts) : std::string();
  std::string words = texts.say(basis, {{"duration", duration}});
  append_conditions(words, retention, reference);
  return {words, {}};
}

std::string safeguard_words(const Safeguard& safeguard, const Reference& reference) {
  const Texts& texts = reference.texts;
  std::string words = texts.say(key("tool.", name_of(safeguard.tool)));
  if (safeguard.decision) words += texts.say("tool.decision", {{"decision", *safeguard.decision}});
  if (safeguard.module) words += texts.say("tool.module", {{"module", std::to_string(*safeguard.module)}});
  if (safeguard.scope) words += texts.say(key("tool.scope.", name_of(*safeguard.scope)));
  if (safeguard.since) words += texts.say("tool.since", {{"date", date_words(*safeguard.since, texts)}});
  if (safeguard.status == SafeguardStatus::applied_for) words += texts.say("tool.applied-for");
  return words;
}

// Word by word: what the texts have a word for ("page.law.gdpr") is said in it, all else stays.
std::string law_words(std::string_view law, const Texts& texts) {
  std::string words;
  for (std::size_t at = 0; at < law.size();) {
    const std::size_t end = std::min(law.find(' ', at), law.size());
    const std::string_view word = law.substr(at, end - at);
    std::string name = "page.law.";
    for (const char character : word)
      if (character != '.' && character != ',')
        name += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    if (!words.empty()) words += ' ';
    words += texts.has(name) ? texts.say(name) : std::string(word);
    at = end + 1;
  }
  return words;
}

std::string place_words(std::string_view code, const Reference& reference) {
  const std::string_view name = reference.places.name(code, reference.texts.language);
  if (name == code) return std::string(code);
  return reference.texts.say("place", {{"name", std::string(name)}, {"code", std::string(code)}});
}

std::string places_words(const std::vector<std::string>& codes, const Reference& reference) {
  std::map<std::string, std::string>
      sorted;  // by name, folded; two places of one name stand apart by their codes
  for (const std::string& code : codes) {
    const std::string name(reference.places.name(code, reference.texts.language));
    sorted.emplace(fold(name) + " " + code, name);
  }
  std::vector<std::string> names;
  for (const auto& [folded, name] : sorted) names.push_back(name);
  return list_words(names, reference.texts);
}

std::string list_words(const std::vector<std::string>& items, const Texts& texts) {
  std::string words;
  for (std::size_t index = 0; index < items.size(); ++index) {
    if (index > 0) words += texts.say(index + 1 == items.size() ? "list.and" : "list.separator");
    words += items[index];
  }
  return words;
}

std::string service_name(const Service& service) {
  return service.edition ? service.name + ", " + *service.edition : service.name;
}

std::string name_in_list(const Service& service) {
  return service.edition ? service.name + " (" + *service.edition + ")" : service.name;
}

std::string version_words(const std::string& version, const std::optional<Date>& effective, const Date& as_of,
                          const Texts& texts) {
  if (!effective) return texts.say("page.version.undated", {{"version", version}});
  const char* const key = *effective > as_of ? "page.version.future" : "page.version";
  return texts.say(key, {{"version", version}, {"date", date_words(*effective, texts)}});
}

Buttons way_back(const Texts& texts) {
  return {texts.say("page.navigation"), {Button{"back", texts.say("page.back"), "back", {}, {}}}};
}

std::string answer_words(Stated answer, const Texts& texts) {
  if (answer == Stated::unstated) return texts.say("answer.unstated");
  return texts.say(answer == Stated::yes ? "answer.yes" : "answer.no");
}

Mark mark_of(Stated answer) {
  if (answer == Stated::unstated) return Mark::unstated;
  return answer == Stated::yes ? Mark::yes : Mark::no;
}

Stated stated(Answer answer) { return answer == Answer::yes ? Stated::yes : Stated::no; }

Words foreign(std::string text, std::string_view language, const Reference& reference) {
  return {std::move(text), language == reference.texts.language ? std::string() : std::string(language)};
}

Words pick(const LocalText& text, std::string_view language, const Reference& reference) {
  auto found = text.find(reference.texts.language);
  if (found == text.end()) found = text.find(language);
  if (found == text.end()) found = text.begin();
  return found == text.end() ? Words{} : foreign(found->second, found->first, reference);
}

std::string term_words(Section section, std::string_view id, const Reference& reference) {
  const Term* term = reference.vocabulary.find(section, id);
  const TermWords* words = term ? words_of(*term, reference.texts.language) : nullptr;
  return words ? words->label : std::string(id);
}

}  // namespace annex
