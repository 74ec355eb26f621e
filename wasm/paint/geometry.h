// Places and sizes in CSS pixels, from the top left of the content.
#pragma once

namespace widget {

struct Point {
  float x = 0, y = 0;
};

struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(Point point) const {
    return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
  }

  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace widget
