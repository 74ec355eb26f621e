// Line breaking: greedy, over the pieces between break opportunities.
#include "wasm/paint/wrap.h"

#include <algorithm>
#include <limits>

namespace widget {
namespace {

constexpr float kUnbounded = std::numeric_limits<float>::max();

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

// The next piece from `position`, which moves on past it and its spaces.
Piece next_piece(const TextMeasure& measure, const TextStyle& style, std::string_view text,
                 std::size_t& position) {
  const std::size_t begin = position;
  Piece piece;
  while (position < text.size()) {
    const std::size_t here = position;
    const char byte = text[here];
    if (is_space(byte)) {
      std::size_t end = here;
      float space = 0;
      while (end < text.size() && is_space(text[end]) && !piece.ends_line) {
        piece.ends_line = text[end] == '\n';
        if (!piece.ends_line) space += measure.advance(style, U' ');
        ++end;
      }
      position = end;
      const bool glued = !piece.ends_line && (starts_with_spaced_punctuation(text.substr(end)) ||
                                              ends_with_opening_quote(text.substr(begin, here - begin)));
      if (!glued) {
        piece.text = text.substr(begin, here - begin);
        piece.space = space;
        return piece;
      }
      piece.width += space;
      continue;
    }
    piece.width += measure.advance(style, next_character(text, position));
    if (breaks_after(byte) && here > begin && position < text.size() && is_letter(text[position])) break;
  }
  piece.text = text.substr(begin, position - begin);
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
      const float advance = measure_.advance(style_, next_character(piece.text, position));
      if (started_ && line_.width + advance > width_) end_line();
      space_ = 0;
      extend(piece.text.substr(begin, position - begin), advance);
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
  for (std::size_t position = 0; position < text.size();)
    widths.least = std::max(widths.least, next_piece(measure, style, text, position).width);
  for (const Line& line : wrap(measure, style, text, kUnbounded))
    widths.most = std::max(widths.most, line.width);
  return widths;
}

}  // namespace widget
