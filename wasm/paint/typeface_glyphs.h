// Glyphs of a typeface that the widget brings along, for browsers that falsify what is read of a canvas:
// theirs cannot draw them for us (browser/browser_glyphs.h).
#pragma once

#include <memory>
#include <string_view>

#include "wasm/paint/glyph_source.h"

namespace widget {

// `regular` and `semibold`: the bytes of two TrueType files (glyf outlines, a Unicode cmap), which are
// copied. Null where one of them cannot be read. The files are trusted: they have to come from where the
// program comes from.
std::unique_ptr<GlyphSource> typeface_glyphs(std::string_view regular, std::string_view semibold);

}  // namespace widget
