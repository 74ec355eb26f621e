// Glyphs that the browser draws, in the portal's own typeface (glyph_library.js).
#pragma once

#include <string_view>

#include "wasm/paint/glyph_source.h"

namespace widget {

class BrowserGlyphs final : public GlyphSource {
 public:
  // A CSS font-family. What was drawn before is in another typeface: the painter's fonts have to forget it.
  void set_family(std::string_view family);

  float advance(const TextStyle& style, char32_t character) override;
  float ascent(const TextStyle& style) override;
  float descent(const TextStyle& style) override;
  GlyphImage draw(const TextStyle& style, float scale, int stretch, char32_t character) override;
  void take(GlyphImage& image) override;
};

}  // namespace widget
