// Fonts for Dear ImGui from a GlyphSource.
#pragma once

#include "wasm/paint/glyph_source.h"
#include "wasm/paint/text_measure.h"

struct ImFontAtlas;
struct ImFontBaked;
struct ImFont;

namespace widget {

// The two weights in an atlas. Widths are asked for without drawing the glyphs; they are drawn when painted.
// The atlas keeps a pointer to `source`, which must outlive it.
class FontBook final : public TextMeasure {
 public:
  FontBook(ImFontAtlas& atlas, GlyphSource& source);

  float advance(const TextStyle& style, char32_t character) const override;
  float ascent(const TextStyle& style) const override;
  float descent(const TextStyle& style) const override;

  // Glyphs of `style` at the present density. Valid until the next frame.
  ImFontBaked* glyphs(const TextStyle& style) const;
  void set_density(float device_pixels_per_pixel);
  // Forgets all glyphs: the typeface is another, or has come.
  void forget();

 private:
  ImFontAtlas& atlas_;
  ImFont* regular_;
  ImFont* semibold_;
  float density_ = 1;
};

// Dear ImGui counts characters in 16 bits here; what is beyond is shown as the replacement character.
unsigned short imgui_character(char32_t character);

}  // namespace widget
