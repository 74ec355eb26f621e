// Dear ImGui's draw list in content coordinates: everything lands on whole device pixels.
#pragma once

#include <string_view>

#include "wasm/paint/font_loader.h"
#include "wasm/paint/layout.h"

struct ImDrawList;

namespace widget {

class Canvas {
 public:
  Canvas(ImDrawList& list, const Theme& theme, const FontBook& fonts, float tile_top, float scale);

  void box(const Shape& shape);
  void words(const Run& run);  // whose glyphs were prepared (FontBook::prepare)
  void symbol(const SymbolBox& symbol);
  void ring(const Rect& box, float radius);

 private:
  float across(float x) const;  // to a whole device pixel
  float down(float y) const;    // the same, from the tile's top
  float thickness(float width) const;

  ImDrawList& list_;
  const Theme& theme_;
  const FontBook& fonts_;
  float top_;
  float scale_;
};

}  // namespace widget
