// Asks glyph_library.js.
#include "wasm/browser/browser_glyphs.h"

#include <array>

extern "C" {
void glyph_family(const char* text, std::size_t bytes);
double glyph_advance(int weight, double size, unsigned character);
double glyph_ascent(int weight, double size);
double glyph_descent(int weight, double size);
// Fills left, top, width, height.
void glyph_draw(int weight, double size, int stretch, unsigned character, int* place);
// Copies the pixels of the glyph that was drawn first of those not yet taken.
void glyph_take(unsigned char* coverage);
}

namespace widget {

void BrowserGlyphs::set_family(std::string_view family) { glyph_family(family.data(), family.size()); }

float BrowserGlyphs::advance(const TextStyle& style, char32_t character) {
  return static_cast<float>(glyph_advance(static_cast<int>(style.weight), style.size, character));
}

float BrowserGlyphs::ascent(const TextStyle& style) {
  return static_cast<float>(glyph_ascent(static_cast<int>(style.weight), style.size));
}

float BrowserGlyphs::descent(const TextStyle& style) {
  return static_cast<float>(glyph_descent(static_cast<int>(style.weight), style.size));
}

GlyphImage BrowserGlyphs::draw(const TextStyle& style, float scale, int stretch, char32_t character) {
  std::array<int, 4> place{};
  glyph_draw(static_cast<int>(style.weight), static_cast<double>(style.size) * scale, stretch, character,
             place.data());
  return {place[0], place[1], place[2], place[3], {}};
}

void BrowserGlyphs::take(GlyphImage& image) {
  image.coverage.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
  glyph_take(image.coverage.data());
}

}  // namespace widget
