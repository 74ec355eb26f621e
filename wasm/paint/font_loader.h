// Fonts for Dear ImGui from a GlyphSource.
#pragma once

#include <vector>

#include "wasm/paint/glyph_source.h"
#include "wasm/paint/text_measure.h"

struct ImFontAtlas;
struct ImFontBaked;
struct ImFont;

namespace widget {

// A glyph that has its place in the atlas, but not yet its pixels there.
struct ComingGlyph {
  GlyphImage image;
  int stretch = 1;
  int place = 0;  // ImFontAtlasRectId
};

// What the atlas's loader works with.
struct GlyphDesk {
  GlyphSource& source;
  std::vector<ComingGlyph> coming;
};

// The two weights in an atlas. Widths are asked for without drawing the glyphs; they are drawn when painted,
// and their pixels taken for all of a frame at once: to read back what a browser drew costs more than to draw
// it. The atlas keeps a pointer to the book, and the book to `source`; both must outlive what points to them.
class FontBook final : public TextMeasure {
 public:
  FontBook(ImFontAtlas& atlas, GlyphSource& source);
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  float width(const TextStyle& style, std::string_view text) const override;
  float ascent(const TextStyle& style) const override;
  float descent(const TextStyle& style) const override;

  // Glyphs of `style` at the present density. Valid until the next frame.
  ImFontBaked* glyphs(const TextStyle& style) const;
  void set_density(float device_pixels_per_pixel);
  // Has the glyphs of words drawn that are about to be painted; `finish` then brings their pixels into the
  // atlas. For all words of a frame before the first is painted: a new glyph may move the atlas to a larger
  // texture, and what is painted already stays with the smaller one.
  void prepare(const TextStyle& style, std::string_view text) const;
  void finish();
  // Forgets all glyphs: the typeface is another, or has come.
  void forget();

 private:
  ImFontAtlas& atlas_;
  GlyphDesk desk_;
  ImFont* regular_;
  ImFont* semibold_;
  float density_ = 1;
};

// Dear ImGui counts characters in 16 bits here; what is beyond is shown as the replacement character.
unsigned short imgui_character(char32_t character);

}  // namespace widget
