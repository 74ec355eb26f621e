// Parts lines at blanks, at countries, and where a safeguard or "NA" begins.
#include "core/import/row_parts.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

#include "core/import/entity_words.h"
#include "core/import/folded_text.h"
#include "core/import/safeguard_words.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

using Words = std::vector<int>;
using Parts = std::vector<Words>;

Words piece(const Words& words, std::size_t first, std::size_t last) {
  return {words.begin() + static_cast<std::ptrdiff_t>(first),
          words.begin() + static_cast<std::ptrdiff_t>(last)};
}

class LineParter {
 public:
  LineParter(const Document& document, const CountryNames& countries,
             const std::vector<EntityColumn>& columns)
      : document_(document), countries_(countries), columns_(columns) {}

  Parts by_blanks(const Words& words) const {
    Parts parts;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (at == 0 || document_.word(words[at]).gap >= 2) parts.emplace_back();
      parts.back().push_back(words[at]);
    }
    return parts;
  }

  // As many parts as there are columns, where that is possible in one way only.
  std::optional<Parts> whole(const Words& words) const {
    constexpr std::size_t kMostWords = 60;  // no row of a table has more on one line
    if (words.size() > kMostWords) return std::nullopt;
    const Parts blanks = by_blanks(words);
    if (blanks.size() == columns_.size()) return fits(blanks) ? std::optional(blanks) : std::nullopt;
    if (blanks.size() > columns_.size()) return std::nullopt;
    std::vector<std::vector<std::size_t>> country_cuts = cuts_at_countries(words);
    country_cuts.emplace_back();
    std::vector<std::vector<std::size_t>> tool_cuts = cuts_at_tools(words);
    tool_cuts.emplace_back();
    std::vector<std::vector<std::size_t>> name_cuts = cuts_behind_names(words);
    name_cuts.emplace_back();
    std::optional<Parts> only;
    for (const auto& country : country_cuts)
      for (const auto& tool : tool_cuts)
        for (const auto& name : name_cuts) {
          Parts parts = cut(words, country, tool, name);
          if (parts.size() != columns_.size() || !fits(parts)) continue;
          if (only && *only != parts) return std::nullopt;
          only = std::move(parts);
        }
    return only;
  }

 private:
  // Before and behind each country that the words name.
  std::vector<std::vector<std::size_t>> cuts_at_countries(const Words& words) const {
    std::vector<std::vector<std::size_t>> cuts;
    for (std::size_t first = 0; first < words.size(); ++first) {
      if (!document_.word(words[first]).capital) continue;
      for (std::size_t last = std::min(words.size(), first + countries_.longest()); last > first; --last)
        if (is_country(piece(words, first, last))) {
          cuts.push_back({first, last});
          break;
        }
    }
    return cuts;
  }
  // Behind a legal form, where another word starts with a capital.
  std::vector<std::vector<std::size_t>> cuts_behind_names(const Words& words) const {
    std::vector<std::vector<std::size_t>> cuts;
    for (std::size_t at = 1; at + 1 < words.size(); ++at)
      if (is_legal_form(document_.folded(words[at])) && document_.word(words[at + 1]).capital &&
          !is_legal_form(document_.folded(words[at + 1])))
        cuts.push_back({at + 1});
    return cuts;
  }
  std::vector<std::vector<std::size_t>> cuts_at_tools(const Words& words) const {
    std::vector<std::vector<std::size_t>> cuts;
    const FoldedText text(document_, words);
    for (std::size_t at = 0; at < words.size(); ++at) {
      const int none = not_applicable_words(document_, words, at);
      if (none > 0) {
        cuts.push_back({at, at + static_cast<std::size_t>(none)});
        at += static_cast<std::size_t>(none) - 1;
      } else if (document_.word(words[at]).capital &&
                 names_safeguard(text, text.letter_at(static_cast<int>(at)))) {
        cuts.push_back({at, words.size()});
      }
    }
    return cuts;
  }

  Parts cut(const Words& words, const std::vector<std::size_t>& one, const std::vector<std::size_t>& two,
            const std::vector<std::size_t>& three) const {
    Parts parts;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const bool here = std::find(one.begin(), one.end(), at) != one.end() ||
                        std::find(two.begin(), two.end(), at) != two.end() ||
                        std::find(three.begin(), three.end(), at) != three.end();
      if (at == 0 || here || document_.word(words[at]).gap >= 2) parts.emplace_back();
      parts.back().push_back(words[at]);
    }
    return parts;
  }

  bool is_country(const Words& words) const {
    return countries_.find(document_.joined_name(words)).has_value();
  }

  // What can be told of a cell is so: the country is one, and no other cell starts with a legal form.
  bool fits(const Parts& parts) const {
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const int first = parts[at].front();
      const bool country = columns_[at] == EntityColumn::country;
      if (country && !document_.word(first).capital) return false;
      if (country && parts[at].size() == 1 && !is_country(parts[at]) && document_.text(first).back() != ',' &&
          document_.text(first).back() != '-')
        return false;
      if (columns_[at] == EntityColumn::name && is_country(parts[at])) return false;
      if (is_legal_form(document_.folded(first)) && document_.folded(first).size() > 1) return false;
    }
    return true;
  }

  const Document& document_;
  const CountryNames& countries_;
  const std::vector<EntityColumn>& columns_;
};

// A word that stands where a further column starts is of that one, though hardly a blank is before it.
Parts cut_at_starts(const Document& document, const Parts& parts, const std::vector<int>& starts) {
  Parts cut;
  for (const Words& part : parts) {
    cut.emplace_back();
    for (const int word : part) {
      const bool at_start = std::any_of(starts.begin(), starts.end(), [&](int start) {
        return std::abs(document.word(word).column - start) <= 1 && document.word(word).capital &&
               document.word(part.front()).column + 4 < start;
      });
      if (at_start && !cut.back().empty()) cut.emplace_back();
      cut.back().push_back(word);
    }
  }
  return cut;
}

// Each part in the column whose start is nearest; nothing where two are, or one reaches into the next.
std::optional<Parts> by_starts(const Document& document, const Parts& parts, const std::vector<int>& starts) {
  constexpr int kFarthest = 6;
  Parts placed(starts.size());
  for (const Words& part : cut_at_starts(document, parts, starts)) {
    const int start = document.word(part.front()).column;
    const auto nearest = std::min_element(starts.begin(), starts.end(), [start](int left, int right) {
      return std::abs(left - start) < std::abs(right - start);
    });
    const auto column = static_cast<std::size_t>(nearest - starts.begin());
    const bool reaches =
        column + 1 < starts.size() && document.word(part.back()).end_column > starts[column + 1] + 1;
    if (std::abs(*nearest - start) > kFarthest || reaches || !placed[column].empty()) return std::nullopt;
    placed[column] = part;
  }
  return placed;
}

}  // namespace

std::optional<std::vector<Parts>> part_lines(const Document& document, const CountryNames& countries,
                                             const std::vector<EntityColumn>& columns,
                                             const std::vector<TextLine>& lines) {
  const LineParter parter(document, countries, columns);
  std::vector<std::optional<Parts>> whole;
  std::map<int, std::vector<int>> starts_of_page;
  bool spaced = false;
  for (const TextLine& line : lines) {
    whole.push_back(parter.whole(line.words));
    spaced = spaced || parter.by_blanks(line.words).size() > 1;
    if (!whole.back()) continue;
    auto& starts = starts_of_page[document.row_of(line.words.front()).page];
    if (!starts.empty()) continue;
    for (const Words& part : *whole.back()) starts.push_back(document.word(part.front()).column);
  }
  std::vector<Parts> all;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!whole[at] && spaced) {
      const auto page = starts_of_page.find(document.row_of(lines[at].words.front()).page);
      whole[at] = by_starts(document, parter.by_blanks(lines[at].words),
                            page == starts_of_page.end() ? lines[at].starts : page->second);
    }
    if (!whole[at]) return std::nullopt;
    all.push_back(std::move(*whole[at]));
  }
  return all;
}

}  // namespace annex::importing
