// Where glyphs come from: in the widget the browser draws them, in tests plain boxes do.
#pragma once

#include <vector>

#include "wasm/paint/text_measure.h"

namespace widget {

// Coverage of one glyph, 0 to 255, row by row. `left` and `top` are in the image's own pixels from the pen's
// place on the baseline, right and down positive. Without width or height for what is blank.
struct GlyphImage {
  int left = 0, top = 0;
  int width = 0, height = 0;
  std::vector<unsigned char> coverage;
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual float advance(const TextStyle& style, char32_t character) = 0;  // CSS pixels
  virtual float ascent(const TextStyle& style) = 0;
  virtual float descent(const TextStyle& style) = 0;
  // Drawn at scale × stretch pixels a CSS pixel across, and at scale down.
  // May leave the coverage out, for take() to fill.
  virtual GlyphImage draw(const TextStyle& style, float scale, int stretch, char32_t character) = 0;
  // Called once for every image whose coverage was left out, in the order that they were drawn in.
  virtual void take(GlyphImage&) {}
};

}  // namespace widget
