// Cuts a cell into entities and each entity into its name, place and task.
#include "core/import/entity_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/import/folded_text.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 44> kLegalForms = {
    "sa",   "sas",         "sasu",    "sarl",    "eurl", "snc", "sci",      "scop", "gie",
    "se",   "ltd",         "limited", "llc",     "llp",  "lp",  "plc",      "inc",  "incorporated",
    "corp", "corporation", "co",      "company", "gmbh", "ag",  "kg",       "ug",   "ohg",
    "bv",   "nv",          "sprl",    "srl",     "spa",  "sl",  "slu",      "oy",   "oyj",
    "ab",   "as",          "aps",     "a s",     "pty",  "pte", "sp z o o", "kk"};

bool is_legal_form(std::string_view folded) {
  std::string letters;
  for (const char c : folded)
    if (c != ' ') letters.push_back(c);
  const auto known = [](std::string_view form) {
    return std::find(kLegalForms.begin(), kLegalForms.end(), form) != kLegalForms.end();
  };
  return known(folded) || known(letters) || letters == "spzoo";
}

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
constexpr std::array<std::string_view, 8> kNobodys = {"oui", "non", "yes",    "no",
                                                      "x",   "etc", "autres", "others"};

bool names_nobody(const Document& document, const Item& item) {
  const std::string text = trimmed(document.joined(item));
  const std::string folded = fold_phrase(text);
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

  // "Acme, Inc." goes on; "Acme, Beta" and "Acme (France), Beta" do not.
  bool comma_ends(std::size_t index) const {
    if (index + 1 >= words_.size()) return false;
    return !is_legal_form(document_.folded(words_[index + 1]));
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
    const bool dash = text.compare(at, 3, " - ") == 0;
    if (text[at] == ',' || text[at] == ';' || text[at] == '/' || dash || link) {
      end();
      if (link) at += text.compare(at, 4, " et ") == 0 ? 2 : 3;
    } else {
      part.push_back(text[at]);
    }
  }
  end();
  return parts;
}

// What a bracket or the end of an item says of where: countries, or words that are no country.
struct Where {
  std::vector<std::string> countries;
  std::string location;
};

Where read_where(std::string_view text, const CountryNames& names) {
  Where where;
  const std::string whole = trimmed(text);
  if (const auto country = names.find(whole)) return {{*country}, ""};
  std::string rest;
  bool vague = is_vague_place(whole);
  for (const auto& part : split_places(whole)) {
    vague = vague || is_vague_place(part);
    if (const auto country = names.find(part))
      where.countries.push_back(*country);
    else
      rest += (rest.empty() ? "" : ", ") + part;
  }
  // "US / EU" is no country; "France, Lyon et Paris" is one, "Lyon, France et Belgique" cannot be told apart.
  if (vague || (!rest.empty() && where.countries.size() != 1)) return {{}, whole};
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
      const bool place = !found.countries.empty() || is_vague_place(inside);
      const bool last = text.find('(') == open && close + 1 >= text.size();
      if (!place && !last) continue;
      if (!place && is_legal_form(fold_phrase(inside))) return false;
      where = found;
      name = text.substr(0, open);
      const std::string behind = close < text.size() ? trimmed(text.substr(close + 1)) : "";
      if (!behind.empty()) entity.task = behind;
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
      return;
    }
  }

  const Document& document_;
  const CountryNames& names_;
};

// "Acme SAS, France": the comma cut off what is only a country, and belongs to the name before it.
std::vector<Item> join_countries(const Document& document, std::vector<Item> items,
                                 const CountryNames& names) {
  std::vector<Item> joined;
  for (auto& item : items) {
    const std::string text = trimmed(document.joined(item));
    const bool country = !joined.empty() && names.find(text).has_value();
    const bool bracketed = !joined.empty() && document.joined(joined.back()).find('(') != std::string::npos;
    if (country && !bracketed)
      joined.back().insert(joined.back().end(), item.begin(), item.end());
    else
      joined.push_back(std::move(item));
  }
  return joined;
}

bool is_empty_answer(const Document& document, const Item& item) {
  std::vector<int> words;
  for (const int word : item)
    if (!is_decoration(document, word) || item.size() == 1) words.push_back(word);
  if (words.empty()) return false;
  return not_applicable_words(document, words, 0) >= static_cast<int>(words.size()) ||
         (words.size() <= 3 && not_applicable_words(document, words, 0) > 0 &&
          (document.folded(words.back()).rfind("sous traitant", 0) == 0 ||
           document.folded(words.back()).rfind("entite", 0) == 0));
}

}  // namespace

EntityList read_entities(const Document& document, const std::vector<int>& words,
                         const CountryNames& countries, int width) {
  EntityList list;
  const EntityReader reader(document, countries);
  for (const auto& item : join_countries(document, ItemCutter(document, words, width).cut(), countries)) {
    if (is_empty_answer(document, item)) {
      list.not_applicable = true;
      continue;
    }
    if (names_nobody(document, item)) {
      list.unread.insert(list.unread.end(), item.begin(), item.end());
      continue;
    }
    for (auto& entity : reader.read(item)) list.entities.push_back(std::move(entity));
  }
  return list;
}

}  // namespace annex::importing
