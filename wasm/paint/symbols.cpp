// Symbols of a 16 by 16 grid. Each differs from the others in its outline, not in colour alone.
#include "wasm/paint/symbols.h"

#include <imgui.h>

#include <initializer_list>

namespace widget {
namespace {

class Stylus {
 public:
  Stylus(ImDrawList& list, const Rect& box, unsigned color, unsigned hollow)
      : list_(list), box_(box), color_(color), hollow_(hollow), unit_(box.width / 16) {}

  void line(std::initializer_list<Point> points, float width = 2) const {
    for (const Point& point : points) list_.PathLineTo(at(point));
    list_.PathStroke(color_, 0, width * unit_);
  }
  void area(std::initializer_list<Point> points) const {
    for (const Point& point : points) list_.PathLineTo(at(point));
    list_.PathFillConvex(color_);
  }
  void hollow_line(std::initializer_list<Point> points, float width = 2) const {
    for (const Point& point : points) list_.PathLineTo(at(point));
    list_.PathStroke(hollow_, 0, width * unit_);
  }
  void disc(Point center, float radius) const { list_.AddCircleFilled(at(center), radius * unit_, color_); }
  void hollow_disc(Point center, float radius) const {
    list_.AddCircleFilled(at(center), radius * unit_, hollow_);
  }
  void circle(Point center, float radius, float width = 1.5f) const {
    list_.AddCircle(at(center), radius * unit_, color_, 0, width * unit_);
  }
  void arc(Point center, float radius, float from, float to, float width) const {
    list_.PathArcTo(at(center), radius * unit_, from, to);
    list_.PathStroke(color_, 0, width * unit_);
  }

 private:
  ImVec2 at(Point point) const { return {box_.x + point.x * unit_, box_.y + point.y * unit_}; }

  ImDrawList& list_;
  const Rect& box_;
  unsigned color_;
  unsigned hollow_;
  float unit_;
};

constexpr float kQuarter = 1.5707963f;

// Something belongs here and nobody has said what.
void draw_unstated(const Stylus& stylus) {
  stylus.circle({8, 8}, 6.75f, 1.5f);
  stylus.arc({8, 6.4f}, 2.2f, -kQuarter * 2, kQuarter * 0.55f, 1.6f);
  stylus.line({{8.9f, 8.2f}, {8, 9.1f}, {8, 10}}, 1.6f);
  stylus.disc({8, 12}, 1);
}

void draw_exclamation(const Stylus& stylus, float top) {
  stylus.hollow_line({{8, top}, {8, top + 4.25f}});
  stylus.hollow_disc({8, top + 6.5f}, 1.15f);
}

void draw_inside(const Stylus& stylus) {
  stylus.circle({8, 8}, 6.25f);
  stylus.disc({8, 8}, 2.75f);
}

void draw_outside(const Stylus& stylus) {
  stylus.arc({7, 9}, 5.25f, 0, kQuarter * 3, 1.6f);
  stylus.line({{8, 8}, {14, 2}}, 1.6f);
  stylus.line({{9.5f, 2}, {14, 2}, {14, 6.5f}}, 1.6f);
}

void draw_illustrative(const Stylus& stylus) {
  stylus.line({{2.5f, 13.5f}, {3.5f, 9.75f}, {11, 2.25f}, {13.75f, 5}, {6.25f, 12.5f}, {2.5f, 13.5f}}, 1.5f);
  stylus.line({{9, 4.25f}, {11.75f, 7}}, 1.5f);
}

void draw_notice(const Stylus& stylus) {
  stylus.disc({8, 8}, 7);
  stylus.hollow_disc({8, 4.75f}, 1.15f);
  stylus.hollow_line({{8, 7.25f}, {8, 11.75f}});
}

void draw_warning(const Stylus& stylus) {
  stylus.area({{8, 1}, {15.5f, 14.5f}, {0.5f, 14.5f}});
  draw_exclamation(stylus, 5.5f);
}

void draw_error(const Stylus& stylus) {
  stylus.area({{5, 1}, {11, 1}, {15, 5}, {15, 11}, {11, 15}, {5, 15}, {1, 11}, {1, 5}});
  draw_exclamation(stylus, 4.25f);
}

void draw_search(const Stylus& stylus) {
  stylus.circle({7, 7}, 4.5f);
  stylus.line({{10.5f, 10.5f}, {14, 14}}, 1.75f);
}

}  // namespace

void draw_symbol(ImDrawList& list, Symbol symbol, const Rect& box, unsigned color, unsigned hollow) {
  const Stylus stylus(list, box, color, hollow);
  switch (symbol) {
    case Symbol::check:
      return stylus.line({{2.5f, 8.5f}, {6.25f, 12.25f}, {13.5f, 4}}, 2.25f);
    case Symbol::cross:
      stylus.line({{3.5f, 3.5f}, {12.5f, 12.5f}}, 2.25f);
      return stylus.line({{12.5f, 3.5f}, {3.5f, 12.5f}}, 2.25f);
    case Symbol::unstated:
      return draw_unstated(stylus);
    case Symbol::error:
      return draw_error(stylus);
    case Symbol::warning:
      return draw_warning(stylus);
    case Symbol::notice:
      return draw_notice(stylus);
    case Symbol::inside:
      return draw_inside(stylus);
    case Symbol::outside:
      return draw_outside(stylus);
    case Symbol::illustrative:
      return draw_illustrative(stylus);
    case Symbol::chevron_down:
      return stylus.line({{4, 6.25f}, {8, 10.25f}, {12, 6.25f}}, 1.75f);
    case Symbol::chevron_up:
      return stylus.line({{4, 9.75f}, {8, 5.75f}, {12, 9.75f}}, 1.75f);
    case Symbol::onward:
      return stylus.area({{2, 0}, {14, 8}, {2, 16}});
    case Symbol::search:
      return draw_search(stylus);
  }
}

}  // namespace widget
