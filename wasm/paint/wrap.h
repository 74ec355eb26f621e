// Breaks words into lines.
#pragma once

#include <string_view>
#include <vector>

#include "wasm/paint/text_measure.h"

namespace widget {

struct Line {
  std::string_view text;  // into the words, without the spaces at its end
  float width = 0;
};

// Breaks at spaces, after hyphens and slashes, and at line feeds; never before the punctuation that French
// sets off with a space. A word wider than `width` is broken where it must be. At least one line.
std::vector<Line> wrap(const TextMeasure& measure, const TextStyle& style, std::string_view text,
                       float width);

// The width below which a word would have to be broken, and the one at which no line is (but at line feeds).
struct Widths {
  float least = 0;
  float most = 0;
};

Widths widths_of(const TextMeasure& measure, const TextStyle& style, std::string_view text);

}  // namespace widget
