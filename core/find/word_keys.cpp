// Words as keys; see the header.
#include "core/find/word_keys.h"

#include <string>

#include "core/find/folded_words.h"
#include "core/find/searched_texts.h"
#include "core/rules/rows.h"

namespace annex {
namespace {

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

void add_word_keys(KeyFiles& keys, const Annex& annex, const Reference& reference, ServiceNumber service) {
  for (const SearchedText& text : searched_texts(annex, reference)) {
    const std::string tag = std::to_string(text.worth) + " " + place_of(annex, text.path);
    for (const std::string& word : folded_words(text.words)) keys.add(word, tag, service);
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
