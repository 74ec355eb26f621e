// The symbols that stand before words, drawn as lines.
#pragma once

#include "wasm/paint/geometry.h"
#include "wasm/paint/layout.h"

struct ImDrawList;

namespace widget {

// In `box`, a square in the list's own coordinates. `color` and `hollow` (what shows through) as ImU32.
void draw_symbol(ImDrawList& list, Symbol symbol, const Rect& box, unsigned color, unsigned hollow);

}  // namespace widget
