// stb_truetype, which comes with Dear ImGui, over one font file a weight.
#include "wasm/paint/typeface_glyphs.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"  // the header has more than is called here
#endif
#include <imstb_truetype.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace widget {
namespace {

class Face {
 public:
  bool read(std::string_view bytes) {
    bytes_ = bytes;
    const auto* data = reinterpret_cast<const unsigned char*>(bytes_.data());
    const int start = bytes_.size() < 12 ? -1 : stbtt_GetFontOffsetForIndex(data, 0);
    if (start < 0 || stbtt_InitFont(&info_, data, start) == 0) return false;
    stbtt_GetFontVMetrics(&info_, &ascent_, &descent_, nullptr);
    return true;
  }

  // Sizes are those of CSS: of the em, not of ascent and descent together.
  float scale(float size) const { return stbtt_ScaleForMappingEmToPixels(&info_, size); }
  int glyph(char32_t character) const { return stbtt_FindGlyphIndex(&info_, static_cast<int>(character)); }
  // Whole pixels, as browsers have them: so that lines stand where they would stand there.
  float ascent(float size) const { return std::round(static_cast<float>(ascent_) * scale(size)); }
  float descent(float size) const { return std::round(static_cast<float>(-descent_) * scale(size)); }

  float advance(float size, char32_t character) const {
    int width = 0;
    stbtt_GetGlyphHMetrics(&info_, glyph(character), &width, nullptr);
    return static_cast<float>(width) * scale(size);
  }

  GlyphImage draw(float size, int stretch, char32_t character) const {
    const float down = scale(size), across = down * static_cast<float>(stretch);
    int right = 0, bottom = 0;
    GlyphImage image;
    stbtt_GetGlyphBitmapBox(&info_, glyph(character), across, down, &image.left, &image.top, &right, &bottom);
    image.width = right - image.left;
    image.height = bottom - image.top;
    image.coverage.resize(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    if (!image.coverage.empty())
      stbtt_MakeGlyphBitmap(&info_, image.coverage.data(), image.width, image.height, image.width, across,
                            down, glyph(character));
    return image;
  }

 private:
  std::string bytes_;  // info_ points into them
  stbtt_fontinfo info_{};
  int ascent_ = 0, descent_ = 0;
};

class TypefaceGlyphs final : public GlyphSource {
 public:
  bool read(std::string_view regular, std::string_view semibold) {
    return faces_[0].read(regular) && faces_[1].read(semibold);
  }

  float advance(const TextStyle& style, char32_t character) override {
    return face(style).advance(style.size, character);
  }
  float ascent(const TextStyle& style) override { return face(style).ascent(style.size); }
  float descent(const TextStyle& style) override { return face(style).descent(style.size); }
  GlyphImage draw(const TextStyle& style, float scale, int stretch, char32_t character) override {
    return face(style).draw(style.size * scale, stretch, character);
  }

 private:
  const Face& face(const TextStyle& style) const { return faces_[style.weight == Weight::semibold ? 1 : 0]; }

  std::array<Face, 2> faces_;
};

}  // namespace

std::unique_ptr<GlyphSource> typeface_glyphs(std::string_view regular, std::string_view semibold) {
  auto glyphs = std::make_unique<TypefaceGlyphs>();
  if (!glyphs->read(regular, semibold)) return nullptr;
  return glyphs;
}

}  // namespace widget
