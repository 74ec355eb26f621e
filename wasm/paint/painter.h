// Paints a layout with Dear ImGui and tells what was pressed. Needs no GPU: a renderer takes the draw data.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/paint/font_loader.h"
#include "wasm/paint/glyph_source.h"
#include "wasm/paint/layout.h"

struct ImGuiContext;
struct ImDrawData;

namespace widget {

// The part of the content that is painted: all of its width, `height` from `top`. `scale`: device pixels a
// pixel.
struct Tile {
  float width = 0;
  float top = 0;
  float height = 0;
  float scale = 1;

  friend bool operator==(const Tile&, const Tile&) = default;
};

struct Painted {
  std::vector<annex::ActionText> actions;  // of the controls that were pressed
  bool over_control = false;               // the pointer is on a control
  bool again = false;                      // what was painted is not yet at rest
};

class Painter {
 public:
  explicit Painter(GlyphSource& glyphs);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  FontBook& fonts() { return *fonts_; }

  // Content coordinates; `buttons` as PointerEvent has them (1: the main one).
  void move_pointer(Point place, unsigned buttons);
  void leave_pointer();

  // `focus` is the key of the control that has the keyboard's focus; empty for none.
  Painted paint(const Layout& layout, const Theme& theme, const Tile& tile, std::string_view focus);
  // What `paint` drew. Valid until it is called again.
  ImDrawData* draw_data() const;
  ImGuiContext* context() const { return context_; }

 private:
  void move_tile(const Tile& tile);

  ImGuiContext* context_;
  std::unique_ptr<FontBook> fonts_;
  Tile tile_;
  Point pointer_;
  bool pointer_inside_ = false;
};

}  // namespace widget
