// Tells an answer from the same word in running text ("non identifiables", "si oui, préciser").
#include "core/import/answer_marks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string_view>

#include "core/import/answer_heads.h"
#include "core/import/answer_tokens.h"
#include "core/import/boxes.h"
#include "core/import/stacked_marks.h"
#include "core/import/unsaid.h"
#include "core/import/wording.h"

namespace annex::importing {
namespace {

// What stands between the two answers of a form that was not filled in, or beside a cross.
constexpr std::array<std::string_view, 6> kLinks = {"/", "|", "ou", "or", "et", "and"};

}  // namespace

std::optional<Answer> answer_word(std::string_view folded) {
  if (folded == "oui" || folded == "yes") return Answer::yes;
  if (folded == "non" || folded == "no") return Answer::no;
  return std::nullopt;
}

namespace {

class MarkFinder {
 public:
  MarkFinder(const Document& document, const std::vector<int>& words, AnswerHeads& heads)
      : document_(document), words_(words), heads_(heads) {}

  std::vector<AnswerMark> find() {
    for (std::size_t at = 0; at < words_.size();) at = read(at);
    answer_crosses(document_, crosses_, marks_);
    if (lone_boxes_)
      for (const std::size_t head : heads_on_rows_) marks_[head].answer.reset();
    join_stacked(document_, marks_);
    if (!heads_.known()) forget_torn(document_, marks_, torn_words_);
    return std::move(marks_);
  }

 private:
  // Reads what starts at `at`; returns where to go on.
  std::size_t read(std::size_t at) {
    if (const std::size_t boxes = boxes_at(at)) return at + boxes;
    if (const std::size_t pair = pair_at(at)) return at + pair;
    if (is_cross(words_[at]) && heads_.apart) {
      crosses_.push_back({marks_.size(), words_[at], heads_, own_heads_});
      marks_.push_back({words_[at], words_[at], std::nullopt});
    } else if (const auto answer = answer_word(document_.folded(words_[at]));
               answer && is_answer(at, *answer)) {
      note_heads_on_rows(at);
      marks_.push_back({words_[at], words_[at], answer});
    }
    return at + 1;
  }

  bool same_row(std::size_t left, std::size_t right) const {
    return right < words_.size() && document_.word(words_[left]).row == document_.word(words_[right]).row;
  }

  // "☒ Oui ☐ Non", "Oui ☐ Non ☒": the one that is ticked. Alone, a ticked box at a row's end says yes.
  std::size_t boxes_at(std::size_t at) {
    std::vector<Token> tokens;
    bool boxes = false;
    bool crosses = false;
    std::size_t next = at;
    constexpr std::size_t kMostTokens = 8;
    while (next < words_.size() && tokens.size() < kMostTokens && (next == at || same_row(at, next))) {
      Token token = token_of(document_, words_[next]);
      const bool cross = is_cross_letter(document_.text(words_[next]));
      if (cross) token.box = Box::ticked;
      if (is_blank_line(words_[next])) token.box = Box::empty;
      const bool link = !tokens.empty() && is_link(words_[next]);
      if (token.box == Box::none && !token.answer && !link) break;
      boxes = boxes || (token.box != Box::none && !cross && !is_blank_line(words_[next]));
      crosses = crosses || cross;
      token.after_link = next > at && is_link(words_[next - 1]);
      if (!link) tokens.push_back(token);
      ++next;
    }
    while (next > at && is_link(words_[next - 1])) --next;
    settle_crosses(tokens);
    if (!boxes && !(crosses && has_both(tokens))) return 0;
    const bool no_words = std::none_of(tokens.begin(), tokens.end(),
                                       [](const Token& token) { return token.answer.has_value(); });
    if (no_words && heads_.known()) {
      const auto answer = boxes ? by_order(tokens) : std::nullopt;
      lone_boxes_ = true;
      if (answer || !heads_.apart) marks_.push_back({words_[at], words_[next - 1], answer});
      return answer || !heads_.apart ? next - at : 0;
    }
    const int last = words_[next - 1];
    if (no_words && !document_.last_of_row(last) && (document_.first_of_row(words_[at]) || leads_label(last)))
      return 0;
    if (goes_on_below(next, tokens)) {
      const bool first = tokens[0].box == Box::ticked;
      marks_.push_back({words_[at],
                        last,
                        first ? tokens[1].answer : answer_word(document_.folded(words_[next])),
                        {words_[next]}});
      return next - at + 1;
    }
    const bool torn = is_torn(at, next, tokens);
    marks_.push_back({words_[at], last, torn ? std::nullopt : no_words ? lone_box(tokens) : ticked(tokens)});
    return next - at;
  }

  // "☒ Oui ☐", and "Non" on the next line: both boxes stand before their words.
  bool goes_on_below(std::size_t next, const std::vector<Token>& tokens) const {
    if (tokens.size() != 3 || !tokens[1].answer || tokens[0].answer || tokens[2].answer ||
        next >= words_.size())
      return false;
    const auto below = answer_word(document_.folded(words_[next]));
    return tokens[0].box != tokens[2].box && below && *below != *tokens[1].answer &&
           document_.word(words_[next]).row - document_.word(words_[next - 1]).row == 1 &&
           (tokens[0].box == Box::ticked || tokens[2].box == Box::ticked);
  }

  // "Oui [ ] / Non", and "[x]" on the next line: more boxes than words, and the missing word is right beside.
  bool is_torn(std::size_t at, std::size_t next, const std::vector<Token>& tokens) const {
    const auto boxes = std::count_if(tokens.begin(), tokens.end(),
                                     [](const Token& token) { return token.box != Box::none; });
    const auto answers = std::count_if(tokens.begin(), tokens.end(),
                                       [](const Token& token) { return token.answer.has_value(); });
    const auto answers_beside = [this](std::size_t left, std::size_t right, std::size_t word) {
      return document_.word(words_[right]).row - document_.word(words_[left]).row == 1 &&
             answer_word(document_.folded(words_[word])).has_value();
    };
    return boxes > answers && ((at > 0 && answers_beside(at - 1, at, at - 1)) ||
                               (next < words_.size() && answers_beside(next - 1, next, next)));
  }

  static void settle_crosses(std::vector<Token>& tokens) {
    const auto has = [&tokens](Box box) {
      return std::any_of(tokens.begin(), tokens.end(),
                         [box](const Token& token) { return token.box == box; });
    };
    const bool ticks = has(Box::ticked);
    const bool chosen = !ticks && has(Box::empty);
    for (Token& token : tokens)
      if (token.box == Box::crossed && (ticks || chosen)) token.box = ticks ? Box::empty : Box::ticked;
  }

  // Two boxes below the two heads, which they need not stand straight under: the one that is ticked.
  std::optional<Answer> by_order(const std::vector<Token>& tokens) const {
    if (tokens.size() != 2 || tokens[0].box == tokens[1].box) return std::nullopt;
    const bool first = tokens[0].box == Box::ticked;
    return first == (heads_.yes < heads_.no) ? Answer::yes : Answer::no;
  }

  // "☒ Collecte   ☐ Routage": the box is of the words right behind it, which are no other cell.
  bool leads_label(int box) const {
    const int next = box + 1;
    return document_.word(next).gap < 2 && document_.word(next).cell == document_.word(box).cell &&
           document_.word(next).capital;
  }

  // "__": where a form leaves room for a cross.
  bool is_blank_line(int word) const {
    return document_.text(word).find_first_not_of('_') == std::string_view::npos;
  }

  bool is_link(int word) const {
    return std::find(kLinks.begin(), kLinks.end(), document_.text(word)) != kLinks.end();
  }

  static bool has_both(const std::vector<Token>& tokens) {
    const auto has = [&](Answer answer) {
      return std::any_of(tokens.begin(), tokens.end(),
                         [&](const Token& token) { return token.answer == answer; });
    };
    return has(Answer::yes) && has(Answer::no);
  }

  static std::optional<Answer> lone_box(const std::vector<Token>& tokens) {
    return tokens.size() == 1 && tokens[0].box == Box::ticked ? std::optional(Answer::yes) : std::nullopt;
  }

  static std::optional<Answer> ticked(const std::vector<Token>& tokens) {
    if (boxes_stand_apart(tokens)) return answer_by_order(tokens);
    // "Oui ☒ Non": whose it is only a link can tell.
    if (tokens.size() == 3 && tokens[0].answer && tokens[1].box == Box::ticked && !tokens[1].answer &&
        tokens[2].answer) {
      if (tokens[2].after_link) return tokens[0].answer;
      return tokens[1].after_link ? tokens[2].answer : std::nullopt;
    }
    std::optional<Answer> found;
    int ticks = 0;
    const bool box_leads = tokens[0].box != Box::none && tokens[0].box_first;
    for (std::size_t index = 0; index < tokens.size(); ++index) {
      if (tokens[index].box != Box::ticked) continue;
      ++ticks;
      if (tokens[index].answer)
        found = tokens[index].answer;
      else if (box_leads && index + 1 < tokens.size())
        found = tokens[index + 1].answer;
      else if (!box_leads && index > 0)
        found = tokens[index - 1].answer;
    }
    return ticks == 1 ? found : std::nullopt;
  }

  // "Oui / Non": a form that was not filled in, or the head of two columns, which is remembered.
  std::size_t pair_at(std::size_t at) {
    if (!answer_word(document_.folded(words_[at]))) {
      const bool glued =
          document_.folded(words_[at]) == "oui non" || document_.folded(words_[at]) == "yes no";
      if (glued) marks_.push_back({words_[at], words_[at], std::nullopt});
      return glued ? 1 : 0;
    }
    const auto first = answer_word(document_.folded(words_[at]));
    // "(carte / no      Oui": a number, wrapped before what it numbers.
    const Word& word = document_.word(words_[at]);
    if (!word.capital && word.gap < 2 && !document_.first_of_row(words_[at])) return 0;
    std::size_t next = at + 1;
    const bool linked = same_row(at, next) && is_link(words_[next]);
    if (linked) ++next;
    if (!same_row(at, next)) return 0;
    const auto second = answer_word(document_.folded(words_[next]));
    if (!second || *second == *first || says_unsaid(document_, words_[next])) return 0;
    const int yes = *first == Answer::yes ? words_[at] : words_[next];
    const int no = *first == Answer::yes ? words_[next] : words_[at];
    if (!linked) set_heads({yes, no, document_.word(words_[next]).gap >= 2});
    marks_.push_back({words_[at], words_[next], std::nullopt});
    return next - at + 1;
  }

  bool is_cross(int word) const {
    const std::string_view text = document_.text(word);
    if (!is_cross_letter(text))
      return token_of(document_, word).box == Box::ticked && !answer_word(document_.folded(word));
    return document_.gap_after(word) >= 2 && (document_.word(word).gap >= 2 || document_.first_of_row(word));
  }

  void set_heads(const AnswerHeads& heads) {
    heads_ = heads;
    own_heads_ = true;
  }

  // "Oui" and "Non" on rows of their own, one below the other: heads of columns that the text does not keep,
  // where boxes without words follow.
  void note_heads_on_rows(std::size_t at) {
    if (at == 0 || marks_.empty() || marks_.back().last != words_[at - 1]) return;
    const auto answer = answer_word(document_.folded(words_[at]));
    const auto before = answer_word(document_.folded(words_[at - 1]));
    const bool rows = document_.first_of_row(words_[at - 1]) && document_.first_of_row(words_[at]) &&
                      document_.last_of_row(words_[at - 1]) && document_.last_of_row(words_[at]);
    if (!rows || !before || *before == *answer || heads_.apart) return;
    const bool yes_first = *before == Answer::yes;
    set_heads({words_[yes_first ? at - 1 : at], words_[yes_first ? at : at - 1], false});
    heads_on_rows_.push_back(marks_.size() - 1);
    heads_on_rows_.push_back(marks_.size());
  }

  bool is_answer(std::size_t at, Answer answer) {
    const int word = words_[at];
    const std::string_view text = document_.text(word);
    if (text.find_first_of("\"'(«[/-?") != std::string_view::npos ||
        text.find("“") != std::string_view::npos || text.find("”") != std::string_view::npos ||
        text.find("«") != std::string_view::npos)
      return false;
    if (says_unsaid(document_, words_[at]) || (answer == Answer::no && is_number(at)) || is_half_of_pair(at))
      return false;
    if (is_torn_from_box(at)) {
      ++torn_words_;
      return false;
    }
    const std::string_view before =
        at > 0 && same_row(at - 1, at) ? document_.folded(words_[at - 1]) : std::string_view();
    const bool capital = document_.word(word).capital;
    if (before == "si" || before == "if" || (!capital && (before == "est" || before == "is"))) return false;
    const bool starts = document_.first_of_row(word) || document_.word(word).gap >= 2;
    const bool ends = document_.gap_after(word) >= 2;
    if (starts && ends) return true;
    // "non" goes before many a capital ("non UE"), "oui" only before another cell.
    const bool before_cell = answer == Answer::yes && !ends && document_.word(word + 1).capital &&
                             std::isalpha(static_cast<unsigned char>(text.back())) != 0;
    if (!capital) return before_cell || (ends && (answer == Answer::yes || follows_bracket(word)));
    return ends ? text.back() != ',' : goes_on_as_cell(at, starts, answer);
  }

  // "No" is a number in French forms too: "CARTE / NO D’IDENTITÉ", "no de client".
  bool is_number(std::size_t at) const {
    if (document_.folded(words_[at]) != "no" || !same_row(at, at + 1)) return false;
    const std::string_view next = document_.folded(words_[at + 1]);
    return document_.gap_after(words_[at]) < 2 &&
           (next == "de" || next == "du" || next == "des" || next.rfind("d ", 0) == 0);
  }

  // "Oui" at a line's end, and its box on the next, or the other way round.
  bool is_torn_from_box(std::size_t at) const {
    const auto boxed = [this](std::size_t upper, std::size_t lower, std::size_t box) {
      return document_.word(words_[lower]).row - document_.word(words_[upper]).row == 1 &&
             token_of(document_, words_[box]).box != Box::none && !answer_word(document_.folded(words_[box]));
    };
    // In a narrow cell each box and each word has a line, with lines of the label between them.
    const int above = word_above(document_, words_[at]);
    const bool below_box = above >= 0 && is_box_alone(above);
    return below_box || (at > 0 && boxed(at - 1, at, at - 1)) ||
           (at + 1 < words_.size() && boxed(at, at + 1, at + 1));
  }

  bool is_box_alone(int word) const {
    if (box_in(document_.text(word)).box == Box::none || answer_word(document_.folded(word))) return false;
    const bool starts = document_.first_of_row(word) || document_.word(word).gap >= 2;
    return (starts || document_.last_of_row(word)) && !has_answer_beside(word);
  }
  bool has_answer_beside(int box) const {
    const bool before = !document_.first_of_row(box) && answer_word(document_.folded(box - 1)).has_value();
    const bool after = !document_.last_of_row(box) && answer_word(document_.folded(box + 1)).has_value();
    return before || after;
  }

  // "/ Non", "Non [": a piece of a pair of boxes that a narrow cell breaks over its lines.
  bool is_half_of_pair(std::size_t at) const {
    const bool linked = at > 0 && same_row(at - 1, at) && document_.word(words_[at]).gap < 2 &&
                        (document_.text(words_[at - 1]) == "/" || document_.text(words_[at - 1]) == "|");
    if (linked || !same_row(at, at + 1)) return linked;
    const std::string_view next = document_.text(words_[at + 1]);
    return next == "[" || next == "(" || next == "/" || next == "|";
  }

  bool follows_bracket(int word) const {
    const std::string_view before = document_.text(word - 1);
    return before.back() == ')' || before.back() == ':' ||
           (before.size() >= 3 && before.substr(before.size() - 3) == "…");
  }

  // "Oui Pour la durée…", "Oui – adresses", "Non 6 mois": another cell follows on the row.
  bool goes_on_as_cell(std::size_t at, bool starts, Answer answer) const {
    if (!same_row(at, at + 1)) return true;
    const int next = words_[at + 1];
    const std::string_view folded = document_.folded(next);
    if (folded.rfind("identifiable", 0) == 0 || folded.rfind("applicable", 0) == 0) return false;
    const bool digit = !folded.empty() && folded.front() >= '0' && folded.front() <= '9';
    const bool number_sign = answer == Answer::no && document_.text(words_[at]) == "No" && digit;
    if (document_.word(next).capital || folded.empty() || document_.text(next).front() == '(') return true;
    if (document_.text(words_[at]).back() == ':' || (!starts && interrupts(at, answer))) return true;
    return digit ? !number_sign || starts : starts && answer == Answer::yes;
  }

  // "…enregistrées par le client et Oui hébergées…": a capital within a sentence, where lines of cells are
  // mixed.
  bool interrupts(std::size_t at, Answer answer) const {
    if (at == 0 || !same_row(at - 1, at) || !document_.word(words_[at]).capital) return false;
    if (answer == Answer::no && document_.text(words_[at]) == "No")
      return is_open_end(document_, words_[at - 1]);
    const char last = document_.text(words_[at - 1]).back();
    return last != '.' && last != ':' && last != ';';
  }

  const Document& document_;
  const std::vector<int>& words_;
  AnswerHeads& heads_;
  bool own_heads_ = false;  // the heads are of this section
  bool lone_boxes_ = false;
  std::vector<AnswerMark> marks_;
  int torn_words_ = 0;  // "Oui" below or above its box
  std::vector<Cross> crosses_;
  std::vector<std::size_t> heads_on_rows_;  // marks that may be such heads
};

}  // namespace

std::vector<AnswerMark> find_answer_marks(const Document& document, const std::vector<int>& words,
                                          AnswerHeads& heads) {
  return MarkFinder(document, words, heads).find();
}

}  // namespace annex::importing
