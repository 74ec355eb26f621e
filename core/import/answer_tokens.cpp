// Reads tokens of a cell of boxes, and pairs those that stand apart.
#include "core/import/answer_tokens.h"

#include <algorithm>

#include "core/import/answer_marks.h"

namespace annex::importing {
namespace {

// The tokens as the line has them, answers as `false` and boxes as `true`.
std::vector<bool> order_of(const std::vector<Token>& tokens) {
  std::vector<bool> order;
  for (const Token& token : tokens) {
    if (token.box != Box::none && token.box_first) order.push_back(true);
    if (token.answer) order.push_back(false);
    if (token.box != Box::none && !token.box_first) order.push_back(true);
  }
  return order;
}

}  // namespace

Token token_of(const Document& document, int word) {
  const BoxInWord found = box_in(document.text(word));
  Token token;
  token.answer = answer_word(document.folded(word));
  token.box = found.box;
  token.box_first = found.first;
  return token;
}

bool boxes_stand_apart(const std::vector<Token>& tokens) {
  const std::vector<bool> order = order_of(tokens);
  return order == std::vector<bool>({false, false, true, true}) ||
         order == std::vector<bool>({true, true, false, false});
}

std::optional<Answer> answer_by_order(const std::vector<Token>& tokens) {
  std::vector<Answer> answers;
  std::vector<Box> boxes;
  for (const Token& token : tokens) {
    if (token.answer) answers.push_back(*token.answer);
    if (token.box != Box::none) boxes.push_back(token.box);
  }
  if (std::count(boxes.begin(), boxes.end(), Box::ticked) != 1 || answers.front() == answers.back())
    return std::nullopt;
  return boxes.front() == Box::ticked ? answers.front() : answers.back();
}

}  // namespace annex::importing
