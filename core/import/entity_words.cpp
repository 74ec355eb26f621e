// Cuts a cell into entities and each entity into its name, place and task.
#include "core/import/entity_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <string>
#include <utility>

#include "core/import/folded_text.h"
#include "core/import/recipient_heads.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 44> kLegalForms = {
    "sa",   "sas",         "sasu",    "sarl",    "eurl", "snc", "sci",      "scop", "gie",
    "se",   "ltd",         "limited", "llc",     "llp",  "lp",  "plc",      "inc",  "incorporated",
    "corp", "corporation", "co",      "company", "gmbh", "ag",  "kg",       "ug",   "ohg",
    "bv",   "nv",          "sprl",    "srl",     "spa",  "sl",  "slu",      "oy",   "oyj",
    "ab",   "as",          "aps",     "a s",     "pty",  "pte", "sp z o o", "kk"};

}  // namespace

bool is_legal_form(std::string_view folded) {
  std::string letters;
  for (const char c : folded)
    if (c != ' ') letters.push_back(c);
  const auto known = [](std::string_view form) {
    return std::find(kLegalForms.begin(), kLegalForms.end(), form) != kLegalForms.end();
  };
  return known(folded) || known(letters) || letters == "spzoo";
}

namespace {

// The words of one entity.
using Item = std::vector<int>;

std::string trimmed(std::string_view text) {
  std::string kept(text);
  const auto strip = [&kept](bool front) {
    for (bool again = true; again && !kept.empty();) {
      again = false;
      for (const std::string_view edge :
           {" ", ",", ";", ":", "-", "*", "•", "·", "–", "—", "▪", "◦", "●", "\uF0B7", "→"}) {
        if (kept.size() < edge.size()) continue;
        const std::size_t at = front ? 0 : kept.size() - edge.size();
        if (kept.compare(at, edge.size(), edge) != 0) continue;
        kept.erase(at, edge.size());
        again = true;
      }
    }
  };
  strip(true);
  strip(false);
  return kept;
}

// How items begin that name nobody, and items that are no name as a whole.
constexpr std::array<std::string_view, 26> kNobodyStarts = {"a communiquer",
                                                            "a preciser",
                                                            "a definir",
                                                            "a completer",
                                                            "a confirmer",
                                                            "a determiner",
                                                            "liste disponible",
                                                            "liste sur",
                                                            "liste des",
                                                            "liste communiquee",
                                                            "list available",
                                                            "list on",
                                                            "list of",
                                                            "list can",
                                                            "voir",
                                                            "see",
                                                            "cf",
                                                            "disponible",
                                                            "available",
                                                            "to be",
                                                            "tbc",
                                                            "tbd",
                                                            "sur demande",
                                                            "on request",
                                                            "upon request",
                                                            "consultable"};
// How an item says that there is none, and what may follow without saying anything else.
constexpr std::array<std::string_view, 22> kNoneStarts = {"aucun sous traitant",
                                                          "aucuns sous traitants",
                                                          "aucun fournisseur",
                                                          "aucune entite",
                                                          "aucune societe",
                                                          "pas de sous traitant",
                                                          "pas de sous traitants",
                                                          "pas de sous traitance",
                                                          "pas de fournisseur",
                                                          "pas d entite",
                                                          "no sub processor",
                                                          "no sub processors",
                                                          "no subprocessor",
                                                          "no subprocessors",
                                                          "no supplier",
                                                          "no suppliers",
                                                          "no entity",
                                                          "non applicable",
                                                          "not applicable",
                                                          "sans objet",
                                                          "neant",
                                                          "none"};
constexpr std::array<std::string_view, 13> kSoFar = {"",
                                                     "a ce jour",
                                                     "a date",
                                                     "ulterieur",
                                                     "ulterieurs",
                                                     "pour ce service",
                                                     "pour le moment",
                                                     "currently",
                                                     "to date",
                                                     "at present",
                                                     "for this service",
                                                     "today",
                                                     "actuellement"};
constexpr std::array<std::string_view, 8> kNobodys = {"oui", "non", "yes",    "no",
                                                      "x",   "etc", "autres", "others"};

enum class Named { somebody, nobody, none };  // none: the item says that there is no one

// "Pas de sous-traitant à ce jour"; one "hors UE" only says nothing of the others.
Named read_none(const std::string& folded) {
  for (const std::string_view start : kNoneStarts) {
    if (folded.rfind(start, 0) != 0) continue;
    if (folded.size() > start.size() && folded[start.size()] != ' ') continue;
    const std::string rest = folded.substr(std::min(folded.size(), start.size() + 1));
    return std::find(kSoFar.begin(), kSoFar.end(), rest) != kSoFar.end() ? Named::none : Named::nobody;
  }
  return Named::somebody;
}

// What an item begins with that is no name: a head of the table that a new page repeats.
Item without_heads(const Document& document, const Item& item) {
  if (!is_long_head(document, item, 0)) return item;
  const auto heads = static_cast<std::ptrdiff_t>(head_words(document, item));
  return {item.begin() + heads, item.end()};
}

bool names_nobody(const Document& document, const Item& item) {
  const std::string text = trimmed(document.joined(item));
  const std::string folded = fold_phrase(text);
  if (read_none(folded) == Named::nobody) return true;
  if (folded.empty() || folded.find_first_not_of("0123456789 ") == std::string::npos) return true;
  if (std::find(kNobodys.begin(), kNobodys.end(), folded) != kNobodys.end()) return true;
  if (folded.rfind("www", 0) == 0 || folded.rfind("http", 0) == 0) return true;
  return std::any_of(kNobodyStarts.begin(), kNobodyStarts.end(), [&](std::string_view start) {
    const bool begins =
        folded.rfind(start, 0) == 0 && (folded.size() == start.size() || folded[start.size()] == ' ');
    // "See Tickets SA" is a name: what follows begins with a capital and ends in a legal form.
    return begins && !(item.size() > 1 && is_legal_form(document.folded(item.back())));
  });
}

// "1.", "12)": the number of an entry in a list.
bool is_list_number(const Document& document, int word) {
  const std::string_view text = document.text(word);
  if (text.size() < 2 || text.size() > 4 ||
      std::string_view(".)-").find(text.back()) == std::string_view::npos)
    return false;
  return text.find_first_not_of("0123456789") == text.size() - 1;
}

class ItemCutter {
 public:
  ItemCutter(const Document& document, const std::vector<int>& words, int width)
      : document_(document), words_(words), width_(width) {
    for (const int word : words)
      has_brackets_ = has_brackets_ || document.text(word).find('(') != std::string_view::npos;
    if (width_ <= 0) width_ = widest_row();
  }

  std::vector<Item> cut() {
    for (std::size_t index = 0; index < words_.size(); ++index) {
      const int word = words_[index];
      if (index > 0 && starts_item(index)) end_item();
      if (joins_entities(index)) {
        end_item();
        continue;
      }
      item_.push_back(word);
      balance_ = std::max(0, balance_ + bracket_balance(document_.text(word)));
      const char last = document_.text(word).back();
      if (balance_ == 0 && (last == ';' || (last == ',' && comma_ends(index)))) end_item();
    }
    end_item();
    return std::move(items_);
  }

 private:
  void end_item() {
    const bool content =
        std::any_of(item_.begin(), item_.end(), [this](int word) { return !is_decoration(document_, word); });
    if (content) items_.push_back(item_);
    item_.clear();
    balance_ = 0;
  }

  // How far the longest row of the cell reaches.
  int widest_row() const {
    int widest = 0;
    int start = 0;
    for (std::size_t index = 0; index < words_.size(); ++index) {
      const Word& word = document_.word(words_[index]);
      if (index == 0 || word.row != document_.word(words_[index - 1]).row) start = word.column;
      widest = std::max(widest, word.end_column - start);
    }
    return widest;
  }

  // The entity so far has its place in brackets already.
  bool is_whole() const {
    return balance_ == 0 && std::any_of(item_.begin(), item_.end(), [this](int word) {
             return document_.text(word).find(')') != std::string_view::npos;
           });
  }

  bool is_bullet(int word) const {
    if (is_list_number(document_, word)) return true;
    return is_decoration(document_, word) && document_.text(word) != "&" && document_.text(word) != "/";
  }

  // A new line starts a new entity, unless the one before shows that it goes on.
  bool starts_item(std::size_t index) const {
    const int word = words_[index];
    const int before = words_[index - 1];
    const bool new_row = document_.word(word).row != document_.word(before).row;
    const bool new_cell = !new_row && document_.word(word).gap >= kTabGap;
    if (item_.empty() || (!new_row && !new_cell)) return false;
    if (is_bullet(word)) return true;
    if (balance_ > 0 || document_.text(word).front() == '(') return false;
    if (document_.text(before).back() == ')') return true;
    if (is_open_end(document_, before) || document_.text(word) == "&") return false;
    if (is_legal_form(document_.folded(word)) && document_.folded(word).size() > 1)
      return is_legal_form(document_.folded(before));
    const bool digit = !document_.folded(word).empty() && document_.folded(word).front() >= '0' &&
                       document_.folded(word).front() <= '9';
    if (!document_.word(word).capital && !digit) return false;
    if (is_legal_form(document_.folded(before))) return true;
    return !has_brackets_ || had_room(word) || is_whole() || !bracket_follows(index);
  }

  // The line above could have held this word, so it was not wrapped.
  bool had_room(int word) const {
    if (width_ <= 0) return false;
    const int start = document_.word(item_.front()).column;
    const int end = document_.word(item_.back()).end_column;
    const int size = document_.word(word).end_column - document_.word(word).column;
    return (end - start + 1 + size) * 5 < width_ * 4;
  }
  // The name that starts here has its country in brackets on its own line: it is whole by itself.
  bool bracket_follows(std::size_t index) const {
    for (std::size_t next = index; next < words_.size() && next < index + 30; ++next)
      if (document_.text(words_[next]).find('(') != std::string_view::npos) return true;
    return false;
  }

  // "Acme, Inc." goes on, and "Acme (France), en secours"; "Acme, Beta" and "Acme (France), Beta" do not.
  bool comma_ends(std::size_t index) const {
    if (index + 1 >= words_.size()) return false;
    const int next = words_[index + 1];
    const char first = document_.text(next).front();
    if (is_whole() && first >= 'a' && first <= 'z') return false;
    return !is_legal_form(document_.folded(next));
  }

  // "Acme Inc. (USA) et Acme Ltd (Irlande)".
  bool joins_entities(std::size_t index) const {
    const std::string_view folded = document_.folded(words_[index]);
    const bool link = folded == "et" || folded == "and" || document_.text(words_[index]) == "&";
    if (!link || balance_ > 0 || item_.empty() || index + 1 >= words_.size()) return false;
    return document_.text(item_.back()).back() == ')' && document_.word(words_[index + 1]).capital &&
           bracket_follows(index + 1);
  }

  const Document& document_;
  const std::vector<int>& words_;
  int width_;
  bool has_brackets_ = false;
  int balance_ = 0;
  Item item_;
  std::vector<Item> items_;
};

std::vector<std::string> split_places(std::string_view text) {
  std::vector<std::string> parts;
  std::string part;
  const auto end = [&parts, &part] {
    const std::string kept = trimmed(part);
    if (!kept.empty()) parts.push_back(kept);
    part.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool link = text.compare(at, 4, " et ") == 0 || text.compare(at, 5, " and ") == 0;
    const bool hyphen = text.compare(at, 3, " - ") == 0;
    const bool dash = text.compare(at, 5, " – ") == 0 || text.compare(at, 5, " — ") == 0;
    if (text[at] == ',' || text[at] == ';' || text[at] == '/' || hyphen || dash || link) {
      end();
      if (link) at += text.compare(at, 4, " et ") == 0 ? 2 : 3;
      if (dash) at += 3;
    } else {
      part.push_back(text[at]);
    }
  }
  end();
  return parts;
}

// What a bracket or the end of an item says of where: countries, or words that are no country; and what else.
struct Where {
  std::vector<std::string> countries;
  std::string location;
  std::string task;
  std::vector<Safeguard> safeguards;
};

std::vector<Safeguard> safeguards_in(std::string_view text) {
  const Document document(text);
  std::vector<int> words(document.words().size());
  std::iota(words.begin(), words.end(), 0);
  return read_safeguards(document, words);
}

// "San Francisco, CA": behind other words these are states of the United States as well as countries.
bool may_be_state(std::string_view code) {
  constexpr std::array<std::string_view, 35> kStates = {"AL", "AR", "AS", "AZ", "CA", "CO", "DE", "GA", "GU",
                                                        "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN",
                                                        "MO", "MP", "MS", "MT", "NC", "NE", "PA", "PR", "PW",
                                                        "SC", "SD", "TN", "VA", "VI", "UM", "MH", "FM"};
  return std::find(kStates.begin(), kStates.end(), code) != kStates.end();
}

bool starts_small(std::string_view text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

void append(std::string& list, const std::string& part) { list += (list.empty() ? "" : ", ") + part; }

Where read_where(std::string_view text, const CountryNames& names) {
  Where where;
  const std::string whole = trimmed(text);
  if (const auto country = names.find(whole)) {
    where.countries = {*country};
    return where;
  }
  std::string rest;
  bool vague = is_vague_place(whole);
  for (const auto& part : split_places(whole)) {
    vague = vague || is_vague_place(part);
    const auto country = names.find(part);
    auto tools = country ? std::vector<Safeguard>() : safeguards_in(part);
    if (country && (rest.empty() || !may_be_state(part)))
      where.countries.push_back(*country);
    else if (!tools.empty())
      std::move(tools.begin(), tools.end(), std::back_inserter(where.safeguards));
    else
      append(starts_small(part) ? where.task : rest, part);
  }
  // "US / EU" is no country; "France, Lyon et Paris" is one, "Lyon, France et Belgique" cannot be told apart.
  const bool open = (!rest.empty() || !where.task.empty()) && where.countries.size() != 1;
  if (vague || open) {
    where.countries.clear();
    where.task.clear();
    where.location = where.safeguards.empty() ? whole : rest;
    return where;
  }
  where.location = rest;
  return where;
}

class EntityReader {
 public:
  EntityReader(const Document& document, const CountryNames& names) : document_(document), names_(names) {}

  std::vector<Entity> read(const Item& item) const {
    const bool numbered = item.size() > 1 && is_list_number(document_, item.front());
    const std::string text = trimmed(document_.joined(numbered ? Item(item.begin() + 1, item.end()) : item));
    Entity entity;
    Where where;
    std::string name = text;
    if (!read_bracket(text, name, entity, where)) read_tail(text, name, where);
    entity.name = trimmed(name);
    if (!where.location.empty()) entity.location = where.location;
    if (!entity.task && !where.task.empty()) entity.task = where.task;
    if (!where.safeguards.empty()) entity.safeguards = where.safeguards;
    std::vector<Entity> all;
    for (const auto& country : where.countries) {
      all.push_back(entity);
      all.back().country = country;
    }
    if (all.empty() && !entity.name.empty()) all.push_back(entity);
    return all;
  }

 private:
  // "Name (country) – task": the last bracket that names a place; one that does not is part of the name.
  bool read_bracket(const std::string& text, std::string& name, Entity& entity, Where& where) const {
    for (auto open = text.rfind('('); open != std::string::npos && open > 0;
         open = open > 0 ? text.rfind('(', open - 1) : std::string::npos) {
      const auto close = std::min(text.find(')', open), text.size());
      const std::string inside = text.substr(open + 1, close - open - 1);
      const Where found = read_where(inside, names_);
      const bool place = !found.countries.empty() || !found.safeguards.empty() || is_vague_place(inside);
      const bool last = text.find('(') == open && close + 1 >= text.size();
      if (!place && !last) continue;
      if (!place && is_legal_form(fold_phrase(inside))) return false;
      where = found;
      name = text.substr(0, open);
      const std::string behind = close < text.size() ? trimmed(text.substr(close + 1)) : "";
      if (behind.empty()) return true;
      auto tools = safeguards_in(behind);
      if (tools.empty())
        entity.task = behind;
      else
        std::move(tools.begin(), tools.end(), std::back_inserter(where.safeguards));
      return true;
    }
    return false;
  }

  // "Name, country", "Name – country", "Name : country".
  void read_tail(const std::string& text, std::string& name, Where& where) const {
    for (const std::string_view link : {" – ", " — ", " - ", ", ", " : ", ": "}) {
      const auto at = text.rfind(link);
      if (at == std::string::npos || at == 0) continue;
      const auto country = names_.find(trimmed(text.substr(at + link.size())));
      if (!country) continue;
      where.countries = {*country};
      name = text.substr(0, at);
      split_city(name, where);
      return;
    }
  }

  // "Name Ltd, city" of "Name Ltd, city, country": behind its legal form a name is whole.
  static void split_city(std::string& name, Where& where) {
    const auto comma = name.rfind(", ");
    if (comma == std::string::npos) return;
    const auto blank = name.rfind(' ', comma - 1);
    const std::string form = name.substr(blank == std::string::npos ? 0 : blank + 1, comma - blank - 1);
    const std::string city = trimmed(name.substr(comma + 2));
    if (blank == std::string::npos || !is_legal_form(fold_phrase(form)) || is_legal_form(fold_phrase(city)))
      return;
    where.location = city;
    name.resize(comma);
  }

  const Document& document_;
  const CountryNames& names_;
};

// "Acme SAS, France", "Acme SAS, Lyon, France": the comma cut off what is only a country, or a city and its
// country, and belongs to the name before it.
std::vector<Item> join_countries(const Document& document, std::vector<Item> items,
                                 const CountryNames& names) {
  std::vector<Item> joined;
  const auto ends_in_form = [&document](const Item& item) {
    return is_legal_form(document.folded(item.back()));
  };
  const auto bracketed = [&document](const Item& item) {
    return document.joined(item).find('(') != std::string::npos;
  };
  const auto take = [&joined](const Item& item) {
    joined.back().insert(joined.back().end(), item.begin(), item.end());
  };
  for (auto& item : items) {
    const bool country = names.find(trimmed(document.joined(item))).has_value();
    if (!country || joined.empty() || bracketed(joined.back())) {
      joined.push_back(std::move(item));
      continue;
    }
    const bool city = joined.size() > 1 && !ends_in_form(joined.back()) &&
                      ends_in_form(*std::prev(joined.end(), 2)) && !bracketed(*std::prev(joined.end(), 2)) &&
                      document.text(std::prev(joined.end(), 2)->back()).back() == ',';
    if (city) {
      const Item place = std::move(joined.back());
      joined.pop_back();
      take(place);
    }
    take(item);
  }
  return joined;
}

bool is_empty_answer(const Document& document, const Item& item) {
  std::vector<int> words;
  for (const int word : item)
    if (!is_decoration(document, word) || item.size() == 1) words.push_back(word);
  if (words.empty()) return false;
  return not_applicable_words(document, words, 0) >= static_cast<int>(words.size()) ||
         read_none(fold_phrase(trimmed(document.joined(words)))) == Named::none;
}

// Whether an item is a safeguard, not somebody: the cell beside it, on a row of its own.
bool is_safeguard(const Document& document, const Item& item) {
  const FoldedText text(document, item);
  return text.size() > 0 && names_safeguard(text, 0);
}

}  // namespace

EntityList read_entities(const Document& document, const std::vector<int>& words,
                         const CountryNames& countries, int width) {
  EntityList list;
  const EntityReader reader(document, countries);
  for (const auto& cut : join_countries(document, ItemCutter(document, words, width).cut(), countries)) {
    const Item item = without_heads(document, cut);
    if (item.empty()) continue;
    if (is_empty_answer(document, item)) {
      list.not_applicable = true;
      continue;
    }
    if (names_nobody(document, item) || is_safeguard(document, item)) {
      list.unread.insert(list.unread.end(), item.begin(), item.end());
      continue;
    }
    for (auto& entity : reader.read(item)) list.entities.push_back(std::move(entity));
  }
  return list;
}

}  // namespace annex::importing
