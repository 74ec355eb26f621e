// Words as keys; see the header.
#include "core/find/word_keys.h"

#include <string>

#include "core/find/folded_words.h"
#include "core/find/searched_texts.h"
#include "core/rules/rows.h"

namespace annex {
namespace {

// What the form calls its rows, countries and providers stand in annex after annex: such texts are taken
// apart once, and their words get all services together. Longer ones are most often an annex's own, and would
// only fill the memory.
constexpr std::size_t kLongestSaidAgain = 80;  // bytes
constexpr std::size_t kMostSaidAgain = 50'000;
constexpr char kTagEnd = '\n';

// The row of a path ("/activities/3") by its term, so that one place serves all services.
template <typename Rows>
std::string place_in(const Rows& rows, std::string_view section, std::string_view index) {
  std::size_t number = 0;
  for (const char digit : index) number = number * 10 + static_cast<std::size_t>(digit - '0');
  std::string place(section);
  return number < rows.size() ? place.append("/").append(rows[number].term) : place;
}

std::string place_of(const Annex& annex, std::string_view path) {
  if (path.empty()) return "service";
  const std::size_t slash = path.find('/', 1);
  const std::string_view section = path.substr(1, slash == std::string_view::npos ? slash : slash - 1);
  if (slash == std::string_view::npos) return std::string(section);
  const std::string_view index = path.substr(slash + 1);
  if (section == "activities") return place_in(annex.activities, section, index);
  if (section == "dataCategories") return place_in(annex.data_categories, section, index);
  if (section == "subjectMatters") return place_in(annex.subject_matters, section, index);
  return std::string(section);
}

}  // namespace

void WordKeys::add(const Annex& annex, const Reference& reference, ServiceNumber service) {
  for (const SearchedText& text : searched_texts(annex, reference)) {
    const std::string tag = std::to_string(text.worth) + " " + place_of(annex, text.path);
    if (KeyFiles::Group* said = said_again(text.words, tag))
      KeyFiles::add_to(*said, service);
    else
      add_words(text.words, tag, {service});
  }
}

KeyFiles::Group* WordKeys::said_again(const std::string& words, const std::string& tag) {
  if (words.size() > kLongestSaidAgain) return nullptr;
  const std::string key = tag + kTagEnd + words;
  if (said_again_.size() < kMostSaidAgain) return &said_again_[key];
  const auto found = said_again_.find(key);
  return found == said_again_.end() ? nullptr : &found->second;
}

void WordKeys::finish() {
  for (const auto& [said, services] : said_again_) {
    const std::size_t end = said.find(kTagEnd);
    add_words(std::string_view(said).substr(end + 1), std::string_view(said).substr(0, end), services);
  }
  said_again_.clear();
  keys_.put_in_order();
}

void WordKeys::add_words(std::string_view words, std::string_view tag, const KeyFiles::Group& services) {
  for (const std::string& word : folded_words(words)) {
    KeyFiles::Group& group = keys_.group(word, tag);
    group.insert(group.end(), services.begin(), services.end());
  }
}

void add_ranks(KeyFiles& keys, std::size_t least_keys) {
  keys.add_ranks({kBeginningMark, ':', least_keys},
                 [](std::string_view tag) { return static_cast<int>(word_place(tag).worth); });
}

WordPlace word_place(std::string_view tag) {
  WordPlace place;
  std::size_t at = 0;
  for (; at < tag.size() && tag[at] >= '0' && tag[at] <= '9'; ++at)
    place.worth = place.worth * 10 + static_cast<unsigned>(tag[at] - '0');
  place.place = at < tag.size() ? tag.substr(at + 1) : std::string_view();
  return place;
}

}  // namespace annex
