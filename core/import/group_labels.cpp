// Recognises "Entités légales X qui … dans l'UE/EEE" and its kin, interrupted by other cells or not.
#include "core/import/group_labels.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/import/folded_text.h"
#include "core/import/group_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

constexpr std::array<std::string_view, 17> kRegionTail = {
    "ue", "eee",   "eu",       "eea",      "ou",   "et",     "or",         "and", "the",
    "l",  "union", "european", "economic", "area", "espace", "economique", "de"};
constexpr std::array<std::string_view, 19> kVerbs = {
    "qui",        "traitant", "who",     "which",   "that",     "processing",  "process",
    "located",    "situes",   "situees", "etablis", "etablies", "established", "localises",
    "localisees", "dans",     "hors",    "within",  "outside"};
// What the label says around its region, whatever the provider's name.
constexpr std::array<std::string_view, 46> kLabelWords = {
    "qui",          "traitent", "traitant", "des",         "donnees", "a",         "caractere",  "personnel",
    "personnelles", "dans",     "le",       "cadre",       "de",      "ce",        "du",         "service",
    "services",     "et",       "se",       "trouvent",    "situees", "situes",    "localisees", "etablies",
    "en",           "l",        "la",       "d",           "who",     "which",     "that",       "process",
    "personal",     "data",     "in",       "the",         "scope",   "context",   "of",         "this",
    "and",          "are",      "located",  "established", "for",     "processing"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_region_word(std::string_view part) {
  return is_one_of(kRegionTail, part) || part.rfind("europeen", 0) == 0;
}

// All parts of a word ("qui", or "l'UE/EEE") are words of the label.
bool is_label_word(std::string_view folded) {
  for (std::size_t at = 0; at <= folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view part = folded.substr(at, end - at);
    if (!part.empty() && !is_one_of(kLabelWords, part) && !is_region_word(part) && part != "dehors" &&
        part != "outside" && part != "inside" && part != "within" && part != "hors")
      return false;
    at = end + 1;
  }
  return true;
}

struct Event {
  enum class Kind { starter, inside, outside } kind = Kind::starter;
  int begin = 0;
  int end = 0;
  const StarterWords* starter = nullptr;
};

class GroupLabelFinder {
 public:
  GroupLabelFinder(const Document& document, const std::vector<int>& words)
      : document_(document), text_(document, words) {}

  std::vector<GroupLabel> find() {
    find_events();
    std::vector<GroupLabel> labels;
    for (std::size_t index = 0; index < events_.size(); ++index) {
      const Event& event = events_[index];
      if (event.kind != Event::Kind::starter) continue;
      const bool next_is_region = index + 1 < events_.size() &&
                                  events_[index + 1].kind != Event::Kind::starter &&
                                  events_[index + 1].begin >= event.end && near(event, events_[index + 1]);
      labels.push_back(next_is_region ? whole(event, events_[index + 1]) : broken(event));
    }
    extend_names(labels);
    return labels;
  }

 private:
  // A provider's name that is wrapped: the line above a label is part of it where it stands above others as
  // well.
  void extend_names(std::vector<GroupLabel>& labels) const {
    std::map<std::string, int> seen;
    for (const auto& label : labels) ++seen[line_above(static_cast<int>(label.first))];
    for (auto& label : labels) {
      const auto index = static_cast<int>(label.first);
      const std::string above = line_above(index);
      if (above.empty() || seen[above] < 2 || label.provider.empty()) continue;
      label.first = static_cast<std::size_t>(name_above(index));
      std::vector<int> words(text_.words().begin() + static_cast<std::ptrdiff_t>(label.first),
                             text_.words().begin() + index);
      label.words.insert(label.words.begin(), words.begin(), words.end());
      label.provider = above + ' ' + label.provider;
    }
  }
  std::string line_above(int index) const {
    const int first = name_above(index);
    if (first == index || document_.word(word(first)).row == document_.word(word(index)).row) return {};
    return document_.joined({text_.words().begin() + first, text_.words().begin() + index});
  }

  bool near(const Event& starter, const Event& region) const {
    constexpr int kMostWords = 70;
    return text_.word_at(region.begin) - text_.word_at(starter.begin) <= kMostWords;
  }

  void find_events() {
    for (int letter = 0; letter < text_.size();) {
      Event event;
      event.begin = letter;
      const FoundPattern outside = match_any(text_, outside_words(), letter);
      const FoundPattern inside = match_any(text_, inside_words(), letter);
      if (outside.found())
        event.kind = Event::Kind::outside, event.end = region_end(outside.match.end);
      else if (inside.found())
        event.kind = is_denied(letter) ? Event::Kind::outside : Event::Kind::inside,
        event.end = region_end(inside.match.end);
      else if (starts_label(letter))
        starter_at(letter, event);
      const bool found = event.end > letter;
      if (found) events_.push_back(event);
      letter = found ? event.end : text_.next_start(letter);
    }
  }

  // "…located outside Acme Inc. of the EU": another cell stands between the words of the region.
  bool is_denied(int letter) const {
    if (events_.empty() || events_.back().kind != Event::Kind::starter) return false;
    constexpr std::array<std::string_view, 5> kOutside = {"outside", "dehors", "hors", "beyond", "exterieur"};
    for (int at = events_.back().end; at < letter; at = text_.next_start(at))
      if (is_one_of(kOutside, text_.part(at))) return true;
    return false;
  }

  void starter_at(int letter, Event& event) const {
    for (const auto& words : group_starts()) {
      const FoundPattern found = match_any(text_, words.phrases, letter);
      if (found.found() && found.match.end > event.end) {
        event.end = found.match.end;
        event.starter = &words;
      }
    }
    // "Sub-processors outside": its last word is the first of the region.
    for (int at = text_.next_start(letter); at < event.end; at = text_.next_start(at))
      if (match_any(text_, outside_words(), at).found() || match_any(text_, inside_words(), at).found())
        event.end = at;
  }

  int word_index(int letter) const { return text_.word_at(letter); }
  int word(int index) const { return text_.words()[static_cast<std::size_t>(index)]; }

  // At the start of a line or cell, with a capital; the provider's name, in capitals, may come first.
  bool starts_label(int letter) const {
    const int index = word_index(letter);
    if (text_.letter_at(index) != letter) return false;
    const int first = first_of_line(index);
    if (first < index) return is_name(first, index);
    if (document_.word(word(index)).capital) return !is_linked(index);
    return name_above(index) < index;
  }

  bool same_cell(int left, int right) const {
    return document_.word(word(left)).row == document_.word(word(right)).row &&
           document_.word(word(right)).gap < 2;
  }
  int first_of_line(int index) const {
    constexpr int kMostNameWords = 7;
    int first = index;
    while (first > 0 && index - first <= kMostNameWords && same_cell(first - 1, first) &&
           !is_numbering(first - 1))
      --first;
    return first;
  }
  // "6.1", "a)", "•": what stands before a label at its line's start.
  bool is_numbering(int index) const {
    if (index > 0 && same_cell(index - 1, index)) return false;
    const std::string_view text = document_.text(word(index));
    if (is_decoration(document_, word(index))) return document_.text(word(index)) != "&";
    constexpr std::size_t kMostLetters = 6;
    const bool numbered = text.find_first_of("0123456789") != std::string_view::npos &&
                          text.find_first_not_of("0123456789.)(-") == std::string_view::npos;
    const bool lettered = text.size() == 2 && (text.back() == ')' || text.back() == '.');
    return text.size() <= kMostLetters && (numbered || lettered);
  }
  // The line above ends in a word such as "les": this one goes on with it.
  bool is_linked(int index) const {
    return index > 0 && document_.word(word(index)).row - document_.word(word(index - 1)).row == 1 &&
           !is_decoration(document_, word(index - 1)) && is_open_end(document_, word(index - 1));
  }

  // The words [first, last) can be a provider's name: in capitals, with nothing that ends a cell.
  bool is_name(int first, int last) const {
    constexpr int kMostNameWords = 7;
    if (first >= last || last - first > kMostNameWords || !document_.word(word(first)).capital) return false;
    for (int index = first; index < last; ++index) {
      const std::string_view folded = document_.folded(word(index));
      const std::string_view text = document_.text(word(index));
      const bool part =
          document_.word(word(index)).capital || folded == "of" || folded == "and" || folded.empty();
      constexpr std::string_view kCellEnds = ").,;";
      if (!part || not_applicable_words(document_, text_.words(), static_cast<std::size_t>(index)) > 0 ||
          kCellEnds.find(text.back()) != std::string_view::npos)
        return false;
    }
    return true;
  }

  // In English the name stands before the starter and may fill the line above: its first word, else `index`.
  int name_above(int index) const {
    if (index == 0 || document_.word(word(index)).row - document_.word(word(index - 1)).row > 2) return index;
    const int first = first_of_line(index - 1);
    return is_name(first, index) ? first : index;
  }

  int region_end(int letter) const {
    int end = letter;
    for (int at = letter; at < text_.size() && is_region_word(text_.part(at)); at = text_.next_start(at)) {
      const std::string_view part = text_.part(at);
      const bool link = part == "ou" || part == "et" || part == "or" || part == "and" || part == "the" ||
                        part == "l" || part == "de";
      if (!link) end = text_.next_start(at);
    }
    return end;
  }

  // The label's first word: the starter's, or that of the provider's name before it.
  int first_word(const Event& starter) const {
    const int index = word_index(starter.begin);
    const int first = first_of_line(index);
    if (first < index) return first;
    return document_.word(word(index)).capital ? index : name_above(index);
  }

  GroupLabel whole(const Event& starter, const Event& region) const {
    GroupLabel label = broken(starter);
    label.region = region.kind == Event::Kind::inside ? Region::eea : Region::third_country;
    label.last = static_cast<std::size_t>(word_index(region.end - 1)) + 1;
    label.words.clear();
    const int name_end = after_name(starter, region);
    bool content = false;
    for (auto index = label.first; index < label.last; ++index) {
      const int here = word(static_cast<int>(index));
      const bool new_row = index > label.first &&
                           document_.word(here).row != document_.word(word(static_cast<int>(index) - 1)).row;
      if (new_row) content = false;
      const bool of_region = static_cast<int>(index) >= word_index(region.begin);
      if (static_cast<int>(index) >= name_end && !of_region && !is_label_word(document_.folded(here)))
        content = true;
      (content && !of_region ? label.between : label.words).push_back(here);
    }
    label.provider = provider(starter, static_cast<int>(label.first), name_end);
    return label;
  }

  GroupLabel broken(const Event& starter) const {
    GroupLabel label;
    label.relation = starter.starter->relation;
    label.language = starter.starter->language;
    label.first = static_cast<std::size_t>(first_word(starter));
    label.last = static_cast<std::size_t>(word_index(starter.end - 1)) + 1;
    for (auto index = label.first; index < label.last; ++index)
      label.words.push_back(word(static_cast<int>(index)));
    const auto before = static_cast<int>(label.first) - 1;
    if (before >= 0 && same_cell(before, before + 1) && is_numbering(before))
      label.numbering.push_back(word(before));
    return label;
  }

  // Where the name behind the starter ends: at the verb, at what cannot be a name, or after so many words.
  int after_name(const Event& starter, const Event& region) const {
    constexpr int kMostNameWords = 10;
    const int first = word_index(starter.end - 1) + 1;
    int index = first;
    for (; index < word_index(region.begin) && index - first < kMostNameWords; ++index) {
      const std::string_view folded = document_.folded(word(index));
      if (is_one_of(kVerbs, folded) || folded == "na" || document_.text(word(index)).front() == '(') break;
    }
    return index;
  }

  std::string provider(const Event& starter, int first, int name_end) const {
    std::vector<int> words;
    for (int index = first; index < word_index(starter.begin); ++index) words.push_back(word(index));
    if (words.empty())
      for (int index = word_index(starter.end - 1) + 1; index < name_end; ++index)
        words.push_back(word(index));
    std::string name = document_.joined(words);
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view link : {"d’", "d'", "dʼ", "d`", "D’", "de l’", "de l'", "de la ", "des ",
                                          "de ", "du ", "of ", "the ", "The ", "groupe "})
        if (name.rfind(link, 0) == 0 && name.size() > link.size()) name.erase(0, link.size()), again = true;
    }
    for (const std::string_view link : {"’s", "'s"})
      if (name.size() > link.size() && name.compare(name.size() - link.size(), link.size(), link) == 0)
        name.resize(name.size() - link.size());
    return name;
  }

  const Document& document_;
  FoldedText text_;
  std::vector<Event> events_;
};

}  // namespace

bool names_region(const FoldedText& text) {
  return find_any(text, outside_words()).found() || find_any(text, inside_words()).found();
}

std::vector<GroupLabel> find_group_labels(const Document& document, const std::vector<int>& words) {
  return GroupLabelFinder(document, words).find();
}

}  // namespace annex::importing
