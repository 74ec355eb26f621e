// The ImFontLoader over a GlyphSource.
//
// Glyphs stand at fractions of a device pixel, as in the browser's own text. So they are drawn stretched
// across and then filtered: each texel is the mean of `stretch` columns, and the texture's own interpolation
// between them gives the glyph at any fraction (the same as stb_truetype's oversampling).
#include "wasm/paint/font_loader.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <utility>

namespace widget {
namespace {

// Fewer where the pixels are finer.
int stretch_at(float density) { return density < 1.75f ? 4 : density < 2.75f ? 2 : 1; }

TextStyle style_of(const ImFontConfig& config, const ImFontBaked& baked) {
  return {static_cast<Weight>(config.FontNo), baked.Size};
}

GlyphDesk& desk_of(const ImFontAtlas& atlas) { return *static_cast<GlyphDesk*>(atlas.UserData); }

int smooth_width(const GlyphImage& image, int stretch) { return image.width + stretch - 1; }

// The mean of `stretch` columns, the image grown by stretch - 1.
std::vector<unsigned char> smooth(const GlyphImage& image, int stretch) {
  const int width = smooth_width(image, stretch);
  std::vector<unsigned char> smoothed(static_cast<std::size_t>(width) *
                                      static_cast<std::size_t>(image.height));
  for (int y = 0; y < image.height; ++y) {
    const unsigned char* from = image.coverage.data() + y * image.width;
    int sum = 0;
    for (int x = 0; x < width; ++x) {
      if (x < image.width) sum += from[x];
      if (x >= stretch) sum -= from[x - stretch];
      smoothed[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
          static_cast<unsigned char>(sum / stretch);
    }
  }
  return smoothed;
}

bool place_glyph(ImFontAtlas* atlas, GlyphImage image, int stretch, float density, ImFontGlyph* glyph) {
  const int width = smooth_width(image, stretch);
  const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, image.height);
  const float across = 1.0f / (density * static_cast<float>(stretch));
  glyph->X0 = (static_cast<float>(image.left) - static_cast<float>(stretch - 1) * 0.5f) * across;
  glyph->X1 = glyph->X0 + static_cast<float>(width) * across;
  glyph->Y0 = static_cast<float>(image.top) / density;  // from the baseline: only our painter draws words
  glyph->Y1 = static_cast<float>(image.top + image.height) / density;
  glyph->Visible = true;
  glyph->PackId = place;
  desk_of(*atlas).coming.push_back({std::move(image), stretch, place});
  return place != ImFontAtlasRectId_Invalid;
}

void copy_pixels(ImFontAtlas& atlas, const ComingGlyph& glyph) {
  const ImTextureRect* const place = ImFontAtlasPackGetRectSafe(&atlas, glyph.place);
  if (!place) return;  // it had no room, or its size was discarded to make some
  const ImTextureRect rect = *place;
  ImTextureData& texture = *atlas.TexData;
  ImFontAtlasTextureBlockConvert(smooth(glyph.image, glyph.stretch).data(), ImTextureFormat_Alpha8, rect.w,
                                 static_cast<unsigned char*>(texture.GetPixelsAt(rect.x, rect.y)),
                                 texture.Format, texture.GetPitch(), rect.w, rect.h);
  ImFontAtlasTextureBlockQueueUpload(&atlas, &texture, rect.x, rect.y, rect.w, rect.h);
}

bool begin_baked(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*) {
  GlyphSource& source = desk_of(*atlas).source;
  baked->Ascent = source.ascent(style_of(*config, *baked));
  baked->Descent = -source.descent(style_of(*config, *baked));
  baked->LoadNoRenderOnLayout = true;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar character,
                ImFontGlyph* glyph, float* advance_only) {
  GlyphSource& source = desk_of(*atlas).source;
  const TextStyle style = style_of(*config, *baked);
  if (advance_only) {
    *advance_only = source.advance(style, character);
    return true;
  }
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const int stretch = stretch_at(density);
  glyph->Codepoint = character;
  glyph->AdvanceX = baked->GetCharAdvance(character);  // known since it was laid out
  GlyphImage image = source.draw(style, density, stretch, character);
  return image.width * image.height == 0 || place_glyph(atlas, std::move(image), stretch, density, glyph);
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

ImFont* add_font(ImFontAtlas& atlas, Weight weight) {
  ImFontConfig config;
  config.FontLoader = ImGuiFreeType::GetFontLoader();
  config.FontNo = static_cast<ImU32>(weight);
  ImFont* font = atlas.AddFont(&config);
  // Every character has a glyph. Dear ImGui would draw U+FFFD in every size to have one for those that have
  // not, and keep tables up to it: half a megabyte a size.
  font->FallbackChar = font->EllipsisChar = L' ';
  return font;
}

}  // namespace

FontBook::FontBook(ImFontAtlas& atlas, GlyphSource& source) : atlas_(atlas), desk_{source, {}} {
  atlas.UserData = &desk_;
  atlas.TexDesiredFormat = ImTextureFormat_Alpha8;
  regular_ = add_font(atlas, Weight::regular);
  semibold_ = add_font(atlas, Weight::semibold);
}

ImFontBaked* FontBook::glyphs(const TextStyle& style) const {
  ImFont* const font = style.weight == Weight::semibold ? semibold_ : regular_;
  ImFontBaked* const baked = font->GetFontBaked(style.size, density_);
  // Not noted where it is the one asked for last: it would be discarded while it is used, to make room.
  baked->LastUsedFrame = atlas_.Builder->FrameCount;
  return baked;
}

float FontBook::width(const TextStyle& style, std::string_view text) const {
  ImFontBaked* const baked = glyphs(style);
  float width = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t character = next_character(text, position);
    if (character >= U' ') width += baked->GetCharAdvance(imgui_character(character));
  }
  return width;
}

float FontBook::ascent(const TextStyle& style) const { return glyphs(style)->Ascent; }

float FontBook::descent(const TextStyle& style) const { return -glyphs(style)->Descent; }

void FontBook::set_density(float device_pixels_per_pixel) {
  if (device_pixels_per_pixel == density_) return;
  density_ = device_pixels_per_pixel;
  forget();
}

void FontBook::prepare(const TextStyle& style, std::string_view text) const {
  ImFontBaked* const baked = glyphs(style);
  for (std::size_t position = 0; position < text.size();)
    if (const char32_t character = next_character(text, position); character >= U' ')
      baked->FindGlyph(imgui_character(character));
}

void FontBook::finish() {
  for (ComingGlyph& glyph : desk_.coming) {
    if (glyph.image.coverage.empty()) desk_.source.take(glyph.image);
    copy_pixels(atlas_, glyph);
  }
  desk_.coming.clear();
}

void FontBook::forget() {
  for (ImFont* font : {regular_, semibold_}) ImFontAtlasFontDiscardBakes(&atlas_, font, 0);
}

unsigned short imgui_character(char32_t character) {
  return character > 0xFFFF ? 0xFFFD : static_cast<unsigned short>(character);
}

}  // namespace widget

// The name that Dear ImGui asks under (imgui_config.h).
namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader() {
  static const ImFontLoader loader = [] {
    ImFontLoader own;
    own.Name = "browser";
    own.FontSrcContainsGlyph = widget::contains_glyph;
    own.FontBakedInit = widget::begin_baked;
    own.FontBakedLoadGlyph = widget::load_glyph;
    return own;
  }();
  return &loader;
}

}  // namespace ImGuiFreeType
