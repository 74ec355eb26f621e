// Tells crosses under "Oui" from those under "Non".
#include "core/import/answer_heads.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace annex::importing {
namespace {

// Twice the middle of a word, in columns.
int middle(const Word& word) { return word.column + word.end_column - 1; }

// The crosses of one page that go by the same heads.
class CrossColumns {
 public:
  CrossColumns(const Document& document, const AnswerHeads& heads, std::vector<const Cross*> crosses)
      : yes_(document.word(heads.yes)), no_(document.word(heads.no)), crosses_(std::move(crosses)) {
    const int page = document.row(document.word(crosses_.front()->word).row).page;
    beside_ = crosses_.front()->own_heads && document.row(yes_.row).page == page;
    for (const Cross* cross : crosses_) middles_.push_back(middle(document.word(cross->word)));
    // Where the text does not tell its pages, one cross astray shows that a further page has its own scale.
    const bool one_page = document.rows().back().page == 0;
    if (one_page &&
        std::any_of(middles_.begin(), middles_.end(), [this](int cross) { return is_astray(cross); }))
      mixed_ = true;
  }

  std::optional<Answer> under(const Word& cross) const {
    if (yes_.cell != no_.cell) return by_cell(cross);
    if (mixed_) return std::nullopt;
    return beside_ ? nearest(middle(cross)) : by_order(middle(cross));
  }

 private:
  int apart() const { return std::abs(middle(yes_) - middle(no_)); }

  std::optional<Answer> by_cell(const Word& cross) const {
    if (!crosses_.front()->own_heads) return std::nullopt;
    if (cross.cell == yes_.cell) return Answer::yes;
    if (cross.cell == no_.cell) return Answer::no;
    return std::nullopt;
  }

  bool is_astray(int cross) const {
    const int distance = std::min(std::abs(cross - middle(yes_)), std::abs(cross - middle(no_)));
    return 4 * distance > apart() + 4;
  }

  std::optional<Answer> nearest(int cross) const {
    const int to_yes = std::abs(cross - middle(yes_));
    const int to_no = std::abs(cross - middle(no_));
    if (2 * std::min(to_yes, to_no) > apart()) return std::nullopt;
    return to_yes < to_no ? Answer::yes : Answer::no;
  }

  std::optional<Answer> by_order(int cross) const {
    const int left = *std::min_element(middles_.begin(), middles_.end());
    const int right = *std::max_element(middles_.begin(), middles_.end());
    const int width = right - left;
    if (2 * std::abs(width - apart()) > apart()) return std::nullopt;
    // Two columns: every cross stands near one of the two at the sides.
    const bool two = std::all_of(middles_.begin(), middles_.end(), [&](int other) {
      return 4 * std::min(other - left, right - other) <= width;
    });
    if (!two) return std::nullopt;
    const bool first = cross - left < right - cross;
    return first == (middle(yes_) < middle(no_)) ? Answer::yes : Answer::no;
  }

  const Word& yes_;
  const Word& no_;
  std::vector<const Cross*> crosses_;
  std::vector<int> middles_;
  bool beside_ = false;
  bool mixed_ = false;  // of several scales
};

}  // namespace

void answer_crosses(const Document& document, const std::vector<Cross>& crosses,
                    std::vector<AnswerMark>& marks) {
  std::map<std::tuple<int, int, bool>, std::vector<const Cross*>> by_page;
  for (const Cross& cross : crosses)
    by_page[{cross.heads.yes, document.row(document.word(cross.word).row).page, cross.own_heads}].push_back(
        &cross);
  for (const auto& [page, group] : by_page) {
    const CrossColumns columns(document, group.front()->heads, group);
    for (const Cross* cross : group) marks[cross->mark].answer = columns.under(document.word(cross->word));
  }
}

}  // namespace annex::importing
