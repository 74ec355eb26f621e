// Boxes, words and rings on Dear ImGui's draw list.
#include "wasm/paint/canvas.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "wasm/paint/symbols.h"

namespace widget {
namespace {

constexpr float kThin = 4.0f;
constexpr float kRing = 3.0f;
constexpr float kRingGap = 2.0f;

ImU32 color_of(const Theme& theme, Ink ink) {
  const Color& color = theme[ink];
  return ImGui::ColorConvertFloat4ToU32({color.red, color.green, color.blue, color.alpha});
}

}  // namespace

Canvas::Canvas(ImDrawList& list, const Theme& theme, const FontBook& fonts, float tile_top, float scale)
    : list_(list), theme_(theme), fonts_(fonts), top_(tile_top), scale_(scale) {}

float Canvas::across(float x) const { return std::round(x * scale_) / scale_; }

float Canvas::down(float y) const { return std::round((y - top_) * scale_) / scale_; }

// Rounded down, as browsers do with borders.
float Canvas::thickness(float width) const {
  return std::max(1.0f, std::floor(width * scale_ + 0.01f)) / scale_;
}

void Canvas::box(const Shape& shape) {
  const Rect& rect = shape.box;
  ImVec2 from(across(rect.x), down(rect.y));
  ImVec2 to(across(rect.right()), down(rect.bottom()));
  // Thin rules are all equally thin.
  if (rect.width <= kThin) to.x = from.x + thickness(rect.width);
  if (rect.height <= kThin) to.y = from.y + thickness(rect.height);
  if (shape.line_width <= 0) {
    if (shape.filled) list_.AddRectFilled(from, to, color_of(theme_, shape.fill), shape.radius);
    return;
  }
  const float line = thickness(shape.line_width);
  if (!shape.filled) {
    const float half = line / 2;
    list_.AddRect({from.x + half, from.y + half}, {to.x - half, to.y - half}, color_of(theme_, shape.line),
                  shape.radius, 0, line);
    return;
  }
  list_.AddRectFilled(from, to, color_of(theme_, shape.line), shape.radius);
  list_.AddRectFilled({from.x + line, from.y + line}, {to.x - line, to.y - line},
                      color_of(theme_, shape.fill), std::max(0.0f, shape.radius - line));
}

void Canvas::words(const Run& run) {
  ImFontBaked* glyphs = fonts_.glyphs(run.style);
  int unused = static_cast<int>(run.text.size());
  list_.PrimReserve(unused * 6, unused * 4);
  const ImU32 color = color_of(theme_, run.ink);
  const float y = down(run.baseline.y);
  float x = across(run.baseline.x);
  for (std::size_t position = 0; position < run.text.size();) {
    const char32_t character = next_character(run.text, position);
    if (character < U' ') continue;
    const ImFontGlyph* glyph = glyphs->FindGlyph(imgui_character(character));
    if (glyph->Visible) {
      list_.PrimRectUV({x + glyph->X0, y + glyph->Y0}, {x + glyph->X1, y + glyph->Y1}, {glyph->U0, glyph->V0},
                       {glyph->U1, glyph->V1}, color);
      --unused;
    }
    x += glyph->AdvanceX;
  }
  list_.PrimUnreserve(unused * 6, unused * 4);
}

void Canvas::symbol(const SymbolBox& symbol) {
  const Rect& box = symbol.box;
  draw_symbol(list_, symbol.symbol, {across(box.x), down(box.y), box.width, box.height},
              color_of(theme_, symbol.ink), color_of(theme_, Ink::surface));
}

void Canvas::ring(const Rect& box, float radius) {
  const float away = kRingGap + kRing / 2;
  list_.AddRect({across(box.x) - away, down(box.y) - away},
                {across(box.right()) + away, down(box.bottom()) + away}, color_of(theme_, Ink::focus),
                radius + away, 0, kRing);
}

}  // namespace widget
