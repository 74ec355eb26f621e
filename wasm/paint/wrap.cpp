// Line breaking: greedy, over the pieces between break opportunities.
#include "wasm/paint/wrap.h"

#include <algorithm>
#include <utility>

namespace widget {
namespace {

// Words that stay together, and the spaces after them.
struct Piece {
  std::string_view text;
  float width = 0;         // of the text
  float space = 0;         // of the spaces after it
  bool ends_line = false;  // a line feed follows
};

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

// French sets these off with a space, which must not end a line (often typed as an ordinary one).
bool starts_with_spaced_punctuation(std::string_view text) {
  return !text.empty() &&
         (std::string_view(":;?!%").find(text[0]) != std::string_view::npos || text.substr(0, 2) == "\u00bb");
}

bool ends_with_opening_quote(std::string_view text) {
  return text.size() >= 2 && text.substr(text.size() - 2) == "\u00ab";
}

// Dates and the numbers of laws stay whole.
bool is_letter(char byte) { return !is_space(byte) && (byte < '!' || byte > '@'); }

bool breaks_after(char byte) { return byte == '-' || byte == '/'; }

// Where the word ends that `from` lies in: at a space, or where a line may end after a hyphen or a slash, but
// not after the piece's first character.
std::size_t word_end(std::string_view text, std::size_t begin, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (is_space(text[at])) return at;
    if (breaks_after(text[at]) && at > begin && at + 1 < text.size() && is_letter(text[at + 1]))
      return at + 1;
  }
  return text.size();
}

// Takes the spaces from `position`, which moves on past them; gives how many can be seen. A line feed is the
// last.
std::size_t take_spaces(std::string_view text, std::size_t& position, bool& ends_line) {
  std::size_t count = 0;
  for (; position < text.size() && is_space(text[position]) && !ends_line; ++position) {
    ends_line = text[position] == '\n';
    if (!ends_line) ++count;
  }
  return count;
}

// The next piece from `position`, which moves on past it and its spaces.
Piece next_piece(const TextMeasure& measure, const TextStyle& style, std::string_view text,
                 std::size_t& position) {
  const std::size_t begin = position;
  Piece piece;
  while (position < text.size()) {
    const std::size_t end = word_end(text, begin, position);
    piece.text = text.substr(begin, end - begin);
    piece.width += measure.width(style, text.substr(position, end - position));
    position = end;
    if (position == text.size() || !is_space(text[position])) break;
    const std::size_t spaces = take_spaces(text, position, piece.ends_line);
    piece.space = measure.width(style, " ") * static_cast<float>(spaces);
    const bool glued = !piece.ends_line && (starts_with_spaced_punctuation(text.substr(position)) ||
                                            ends_with_opening_quote(piece.text));
    if (!glued) break;
    piece.width += std::exchange(piece.space, 0.0f);
  }
  return piece;
}

class Wrapper {
 public:
  Wrapper(const TextMeasure& measure, const TextStyle& style, float width)
      : measure_(measure), style_(style), width_(width) {}

  void add(const Piece& piece) {
    if (piece.text.empty() && !piece.ends_line) return;
    if (started_ && line_.width + space_ + piece.width > width_) end_line();
    if (!started_ && piece.width > width_) {
      add_broken(piece);
    } else {
      extend(piece.text, piece.width);
    }
    space_ = piece.space;
    if (piece.ends_line) end_line();
  }

  std::vector<Line> finish() {
    if (started_ || lines_.empty()) end_line();
    return std::move(lines_);
  }

 private:
  void extend(std::string_view text, float width) {
    if (!started_) {
      line_ = {text, width};
    } else {
      line_.text = std::string_view(line_.text.data(),
                                    static_cast<std::size_t>(text.data() + text.size() - line_.text.data()));
      line_.width += space_ + width;
    }
    started_ = true;
  }

  // A word that no line can hold, character by character.
  void add_broken(const Piece& piece) {
    for (std::size_t position = 0; position < piece.text.size();) {
      const std::size_t begin = position;
      next_character(piece.text, position);
      const std::string_view character = piece.text.substr(begin, position - begin);
      const float width = measure_.width(style_, character);
      if (started_ && line_.width + width > width_) end_line();
      space_ = 0;
      extend(character, width);
    }
  }

  void end_line() {
    lines_.push_back(line_);
    line_ = {};
    space_ = 0;
    started_ = false;
  }

  const TextMeasure& measure_;
  const TextStyle& style_;
  float width_;
  std::vector<Line> lines_;
  Line line_;
  float space_ = 0;  // after the line's last piece
  bool started_ = false;
};

}  // namespace

std::vector<Line> wrap(const TextMeasure& measure, const TextStyle& style, std::string_view text,
                       float width) {
  Wrapper wrapper(measure, style, width);
  for (std::size_t position = 0; position < text.size();)
    wrapper.add(next_piece(measure, style, text, position));
  return wrapper.finish();
}

Widths widths_of(const TextMeasure& measure, const TextStyle& style, std::string_view text) {
  Widths widths;
  float line = 0;
  for (std::size_t position = 0; position < text.size();) {
    const Piece piece = next_piece(measure, style, text, position);
    if (piece.text.empty() && !piece.ends_line) continue;  // spaces before the first word
    line += piece.width;
    widths.least = std::max(widths.least, piece.width);
    widths.most = std::max(widths.most, line);
    line = piece.ends_line ? 0 : line + piece.space;
  }
  return widths;
}

}  // namespace widget
