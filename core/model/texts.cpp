// Filling the templates of one language.
#include "core/model/texts.h"

namespace annex {
namespace {

using Argument = Texts::Argument;

const std::string* find_argument(std::string_view name, const Argument* first, const Argument* last) {
  for (; first != last; ++first)
    if (first->first == name) return &first->second;
  return nullptr;
}

// Replaces each {name} that has an argument. What an argument says is never read as a template again.
std::string fill(std::string_view text, const Argument* first, const Argument* last) {
  std::string filled;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    filled += text.substr(at, open - at);
    const std::string* value = find_argument(text.substr(open + 1, close - open - 1), first, last);
    // A name without a value stays, so that it is seen.
    filled += value == nullptr ? std::string_view("{") : std::string_view(*value);
    at = value == nullptr ? open + 1 : close + 1;
    // "Acme Inc." at a sentence's end has its full stop already.
    if (value && !value->empty() && value->back() == '.' && text.substr(at, 1) == ".") ++at;
  }
  filled += text.substr(at);
  return filled;
}

std::string_view category_of(const std::vector<PluralRule>& plurals, long long count) {
  const long long size = count < 0 ? -count : count;
  for (const PluralRule& rule : plurals) {
    const long long number = rule.modulo == 0 ? size : size % rule.modulo;
    if (number >= rule.from && number <= rule.to) return rule.category;
  }
  return "other";
}

std::string say_filled(const Texts& texts, std::string_view key, const Argument* first,
                       const Argument* last) {
  const auto found = texts.strings.find(key);
  return found == texts.strings.end() ? std::string(key) : fill(found->second, first, last);
}

std::string dotted(std::string_view key, std::string_view category) {
  std::string whole(key);
  whole += '.';
  whole += category;
  return whole;
}

}  // namespace

std::string Texts::say(std::string_view key, Arguments arguments) const {
  return say_filled(*this, key, arguments.begin(), arguments.end());
}

std::string Texts::say(std::string_view key, const std::vector<Argument>& arguments) const {
  return say_filled(*this, key, arguments.data(), arguments.data() + arguments.size());
}

std::string Texts::say_count(std::string_view key, long long count, Arguments arguments) const {
  std::vector<Argument> all(arguments.begin(), arguments.end());
  all.emplace_back("count", number(count));
  const std::string wanted = dotted(key, category_of(plurals, count));
  return say(has(wanted) ? wanted : dotted(key, "other"), all);
}

std::string Texts::number(long long count) const {
  std::string digits = std::to_string(count);
  if (!has("number.separator")) return digits;
  const std::string separator = say("number.separator");
  const std::size_t first = count < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, separator);
  return digits;
}

bool Texts::has(std::string_view key) const { return strings.find(key) != strings.end(); }

bool merge(Texts& into, const Texts& area) {
  if (into.language.empty()) into.language = area.language;
  if (!area.plurals.empty()) into.plurals = area.plurals;
  bool distinct = true;
  for (const auto& [key, value] : area.strings)
    distinct = into.strings.emplace(key, value).second && distinct;
  return distinct;
}

}  // namespace annex
