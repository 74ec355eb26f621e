// The canvas of one element: the WebGL context, the painter, and the layout of the page that it shows.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/pages/page.h"
#include "wasm/browser/browser_glyphs.h"
#include "wasm/paint/layout.h"
#include "wasm/paint/painter.h"
#include "wasm/paint/webgl_renderer.h"

namespace widget {

class Stage {
 public:
  // `typeface`: glyphs to write with instead of the browser's; null for the browser's.
  explicit Stage(GlyphSource* typeface);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // Takes the context of the module's canvas. False where it has none.
  bool attach();
  void lose_context();
  bool restore_context();

  void set_theme(const float* values, std::size_t count);
  void set_family(std::string_view family);
  void set_tile(const Tile& tile);
  void set_focus(std::string_view key) { focus_ = key; }
  // True where a frame is needed to show it.
  bool move_pointer(Point place, unsigned buttons);
  bool leave_pointer();

  // Lays out if the page (told by its revision), the width, the theme or the fonts changed.
  const Layout& layout(const annex::Page& page, int revision);
  // How often it was laid out.
  int layouts() const { return layouts_; }

  // Paints the layout as it is, and draws it where there is a context.
  Painted paint();

 private:
  bool make_renderer();

  BrowserGlyphs glyphs_;
  Painter painter_;
  std::unique_ptr<WebglRenderer> renderer_;
  int context_ = 0;
  Theme theme_;
  Tile tile_;
  std::string focus_;
  Layout layout_;
  int layouts_ = 0;
  int laid_out_revision_ = -1;
  bool layout_is_old_ = true;
  int pointed_ = kNoControl;
  unsigned buttons_ = 0;
};

}  // namespace widget
