// Context, layout and frames of one canvas.
#include "wasm/browser/stage.h"

#include <imgui.h>

// context_library.js
extern "C" {
int context_of_canvas();
void use_context(int context);
void let_context_go(int context);
}

namespace widget {

Stage::Stage(GlyphSource* typeface) : painter_(typeface ? *typeface : glyphs_) {}

Stage::~Stage() {
  if (context_ <= 0) return;
  renderer_.reset();
  let_context_go(context_);
}

bool Stage::attach() {
  context_ = context_of_canvas();
  return context_ > 0 && make_renderer();
}

bool Stage::make_renderer() {
  use_context(context_);
  renderer_ = std::make_unique<WebglRenderer>();
  return renderer_->ok();
}

void Stage::lose_context() {
  if (renderer_ && painter_.draw_data()) WebglRenderer::forget_textures(*painter_.draw_data());
  renderer_.reset();
}

bool Stage::restore_context() { return context_ > 0 && make_renderer(); }

void Stage::set_theme(const float* values, std::size_t count) {
  const Theme theme = theme_of(values, count, theme_);
  layout_is_old_ |= theme.font_size != theme_.font_size || theme.radius != theme_.radius;
  theme_ = theme;
}

void Stage::set_family(std::string_view family) {
  if (!family.empty()) glyphs_.set_family(family);
  painter_.fonts().forget();
  layout_is_old_ = true;
}

void Stage::set_tile(const Tile& tile) {
  layout_is_old_ |= tile.width != tile_.width;
  tile_ = tile;
  painter_.fonts().set_density(tile.scale);
}

bool Stage::move_pointer(Point place, unsigned buttons) {
  painter_.move_pointer(place, buttons);
  const int pointed = control_at(layout_, place);
  const bool shown = pointed != pointed_ || buttons != buttons_;
  pointed_ = pointed;
  buttons_ = buttons;
  return shown;
}

bool Stage::leave_pointer() {
  painter_.leave_pointer();
  const bool shown = pointed_ != kNoControl;
  pointed_ = kNoControl;
  buttons_ = 0;
  return shown;
}

const Layout& Stage::layout(const annex::Page& page, int revision) {
  if (layout_is_old_ || revision != laid_out_revision_) {
    layout_ = lay_out(page, tile_.width, theme_, painter_.fonts());
    ++layouts_;
  }
  layout_is_old_ = false;
  laid_out_revision_ = revision;
  return layout_;
}

Painted Stage::paint() {
  if (!renderer_ || tile_.width <= 0 || tile_.height <= 0) return {};
  use_context(context_);
  Painted painted = painter_.paint(layout_, theme_, tile_, focus_);
  renderer_->draw(*painter_.draw_data());
  return painted;
}

}  // namespace widget
