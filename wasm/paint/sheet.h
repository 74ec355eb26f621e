// What blocks write on while a page is laid out: words, symbols, shapes and controls, and the sizes they
// share.
#pragma once

#include <string>
#include <string_view>

#include "core/pages/page.h"
#include "wasm/paint/layout.h"
#include "wasm/paint/wrap.h"

namespace widget {

// Type sizes and distances of one width and theme.
struct Sizes {
  float small = 14;  // labels, notes, tags
  float body = 16;
  float lead = 18;
  float part = 17;  // headings of the third level, titles of entries
  float section = 20;
  float title = 28;
  float unit = 4;  // distances are multiples of it
  float radius = 8;
  float control = 40;   // the height of buttons
  float measure = 672;  // no line of running text is longer
  float page = 0;       // the width between the paddings
  bool narrow = false;  // a phone: what stands side by side elsewhere is stacked

  float line(float size) const;  // the height of a line
};

Sizes sizes_of(float width, const Theme& theme);

// How words are written.
struct Pen {
  float size = 16;
  Weight weight = Weight::regular;
  Ink ink = Ink::text;
  Showing showing = {};

  TextStyle style() const { return {weight, size}; }
};

struct MarkLook {
  Symbol symbol;
  Ink ink;
};

// Nothing is drawn for Mark::none; callers ask only for others.
MarkLook look_of(annex::Mark mark);

class Sheet {
 public:
  Sheet(Layout& layout, const Sizes& sizes, const TextMeasure& measure)
      : layout_(layout), sizes_(sizes), measure_(measure) {}

  const Sizes& sizes() const { return sizes_; }
  const TextMeasure& measure() const { return measure_; }

  // Writes words below `top`, wrapped to `width`. Gives the bottom of the last line; `top` where there are no
  // words.
  float words(std::string_view text, const Pen& pen, Point top, float width);
  // The same behind a mark, all lines set in by the mark's room.
  float marked(annex::Mark mark, std::string_view text, const Pen& pen, Point top, float width);
  // One line, not wrapped.
  void line(std::string_view text, const Pen& pen, Point top);

  float width_of(std::string_view text, const Pen& pen) const { return measure_.width(pen.style(), text); }
  Widths marked_widths(annex::Mark mark, std::string_view text, const Pen& pen) const;
  float mark_room(float size) const;

  // The index of the shape or box, so that it can be finished when more is known.
  std::size_t shape(const Shape& shape);
  void rule(float x, float y, float width, Ink ink = Ink::border);
  void symbol(Symbol symbol, Ink ink, Rect box, Showing showing = {});
  std::size_t box(std::string_view key, BoxKind kind, const Rect& rect);
  // Something to press; gives its index for Showing.
  int control(std::string_view key, const annex::ActionText& action, const Rect& rect, float radius);

  // How much there is of each so far.
  struct Written {
    std::size_t shapes = 0;
    std::size_t symbols = 0;
    std::size_t runs = 0;
    std::size_t boxes = 0;
  };
  Written written() const;
  // Moves down what was written between the two.
  void lower(const Written& from, const Written& to, float distance);

  Shape& shape_at(std::size_t index) { return layout_.shapes[index]; }
  Box& box_at(std::size_t index) { return layout_.boxes[index]; }

 private:
  void write(const Line& line, const Pen& pen, Point top);

  Layout& layout_;
  const Sizes& sizes_;
  const TextMeasure& measure_;
};

}  // namespace widget
