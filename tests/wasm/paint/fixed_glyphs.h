// Glyphs that tests can foresee: every character as wide as a part of its size, drawn as a full box.
#pragma once

#include <deque>
#include <map>

#include "wasm/paint/glyph_source.h"

namespace widget {

// Half the size a character, a quarter for spaces; semi-bold a tenth wider.
inline float fixed_advance(const TextStyle& style, char32_t character) {
  const float width = style.size * (character == U' ' ? 0.25f : 0.5f);
  return style.weight == Weight::semibold ? width * 1.1f : width;
}

class FixedMeasure final : public TextMeasure {
 public:
  float width(const TextStyle& style, std::string_view text) const override {
    float width = 0;
    for (std::size_t position = 0; position < text.size();)
      width += fixed_advance(style, next_character(text, position));
    return width;
  }
  float ascent(const TextStyle& style) const override { return style.size * 0.8f; }
  float descent(const TextStyle& style) const override { return style.size * 0.2f; }
};

class FixedGlyphs final : public GlyphSource {
 public:
  float advance(const TextStyle& style, char32_t character) override {
    return fixed_advance(style, character);
  }
  float ascent(const TextStyle& style) override { return style.size * 0.8f; }
  float descent(const TextStyle& style) override { return style.size * 0.2f; }

  GlyphImage draw(const TextStyle& style, float scale, int stretch, char32_t character) override {
    ++drawn[character];
    last_scale = scale;
    if (character == U' ') return {};
    const int height = static_cast<int>(style.size * scale * 0.7f);
    const int width = static_cast<int>(fixed_advance(style, character) * scale) * stretch;
    coming.push_back(ink_of(character));
    return {0, -height, width, height, {}};
  }

  // As the browser's: the pixels come later, of the one that was drawn first.
  void take(GlyphImage& image) override {
    image.coverage.assign(static_cast<std::size_t>(image.width * image.height), coming.front());
    coming.pop_front();
  }

  // All pixels of a glyph, so that each is known by its own.
  static unsigned char ink_of(char32_t character) { return static_cast<unsigned char>(55 + character % 200); }

  std::map<char32_t, int> drawn;
  float last_scale = 0;
  std::deque<unsigned char> coming;  // the ink of each that was drawn and not yet taken
};

}  // namespace widget
