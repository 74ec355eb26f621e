// A page as boxes: what is painted where, and what can be pressed. Knows no ImGui and no browser.
//
// All lengths are CSS pixels from the top left of the content. A layout holds its own copy of the words; it
// stays true until the page, the width, the theme's sizes or the fonts change.
#pragma once

#include <string>
#include <vector>

#include "core/pages/page.h"
#include "wasm/paint/geometry.h"
#include "wasm/paint/text_measure.h"
#include "wasm/paint/theme.h"

namespace widget {

// When something is painted: always, or by whether the pointer is on its control.
enum class When { always, resting, pointed };

inline constexpr int kNoControl = -1;

// What something belongs to, as far as its looks depend on it. `control` is an index into Layout::boxes.
struct Showing {
  int control = kNoControl;
  When when = When::always;
};

// One line of words in one style.
struct Run {
  Point baseline;  // at the start of the first character
  float width = 0;
  TextStyle style;
  Ink ink = Ink::text;
  Showing showing = {};
  std::string text = {};
};

// A filled box, a line around it, or both. Ink::surface with `filled` off is a box that is only a line.
struct Shape {
  Rect box = {};
  Ink fill = Ink::surface;
  bool filled = true;
  Ink line = Ink::border;
  float line_width = 0;  // inside the box
  float radius = 0;
  Showing showing = {};
};

enum class Symbol {
  check,
  cross,
  unstated,
  error,
  warning,
  notice,
  inside,
  outside,
  illustrative,
  chevron_down,
  chevron_up,
  onward,
  search
};

struct SymbolBox {
  Rect box = {};  // square
  Symbol symbol = Symbol::check;
  Ink ink = Ink::text;
  Showing showing = {};
};

// block, row, cell: where the mirror's elements lie. control: can be pressed. field: room for a real <input>.
enum class BoxKind { block, row, cell, control, field };

struct Box {
  std::string key;
  BoxKind kind = BoxKind::block;
  Rect rect;
  annex::ActionText action = {};  // of a control
  float radius = 0;               // of its corners
};

struct Layout {
  float width = 0;
  float height = 0;
  std::vector<Shape> shapes;  // painted first, in this order
  std::vector<SymbolBox> symbols;
  std::vector<Run> runs;
  std::vector<Box> boxes;  // in reading order; of two controls at one place the later is in front
};

Layout lay_out(const annex::Page& page, float width, const Theme& theme, const TextMeasure& measure);

// The control in front at `point`, as an index into boxes; kNoControl where there is none.
int control_at(const Layout& layout, Point point);

// { "height": …, "boxes": [ [key, kind, x, y, width, height], … ] }
std::string to_json(const Layout& layout);

}  // namespace widget
