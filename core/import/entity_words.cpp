// Cuts a cell into entities and each entity into its name, place and task.
#include "core/import/entity_words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "core/import/entity_places.h"
#include "core/import/folded_text.h"
#include "core/import/nobody_words.h"
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

// What an item begins with that is no name: a head of the table that a new page repeats.
Item without_heads(const Document& document, const Item& item) {
  if (!is_long_head(document, item, 0)) return item;
  const auto heads = static_cast<std::ptrdiff_t>(head_words(document, item));
  return {item.begin() + heads, item.end()};
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
      if (index == 0 || document_.word(word).row != document_.word(row_start_).row) row_start_ = word;
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
    if (document_.text(before).back() == ')') return !only_forms_follow(index);
    if (is_open_end(document_, before) || document_.text(word) == "&") return false;
    if (is_legal_form(document_.folded(word)) && document_.folded(word).size() > 1)
      return is_legal_form(document_.folded(before));
    const bool digit = !document_.folded(word).empty() && document_.folded(word).front() >= '0' &&
                       document_.folded(word).front() <= '9';
    if (!document_.word(word).capital && !digit) return false;
    if (is_legal_form(document_.folded(before))) return true;
    return !has_brackets_ || had_room(word) || is_whole() || !bracket_follows(index);
  }

  // "Acme (India)", and "Private Limited (India)" on the next line.
  bool only_forms_follow(std::size_t index) const {
    const int row = document_.word(words_[index]).row;
    std::size_t at = index;
    while (at < words_.size() && document_.word(words_[at]).row == row &&
           (is_legal_form(document_.folded(words_[at])) || document_.folded(words_[at]) == "private"))
      ++at;
    return at > index && at < words_.size() && document_.text(words_[at]).front() == '(';
  }

  // The line above could have held this word, so it was not wrapped.
  bool had_room(int word) const {
    if (width_ <= 0) return false;
    const int start = document_.word(row_start_).column;
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
  int row_start_ = 0;  // the first word of the row that is read
  Item item_;
  std::vector<Item> items_;
};

class EntityReader {
 public:
  EntityReader(const Document& document, const CountryNames& names) : document_(document), names_(names) {}

  std::vector<Entity> read(const Item& item) const {
    const bool numbered = item.size() > 1 && is_list_number(document_, item.front());
    const std::string text =
        trimmed(document_.joined_name(numbered ? Item(item.begin() + 1, item.end()) : item));
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
    const bool country = names.find(trimmed(document.joined_name(item))).has_value();
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
