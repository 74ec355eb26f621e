// How wide words are. The widget asks the browser; tests use widths that they can foresee.
#pragma once

#include <string_view>

namespace widget {

enum class Weight { regular = 400, semibold = 600 };

struct TextStyle {
  Weight weight = Weight::regular;
  float size = 16;  // CSS pixels; whole, so that few sizes are rasterised

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // CSS pixels that the words take in one line, without kerning.
  virtual float width(const TextStyle& style, std::string_view text) const = 0;
  // CSS pixels from the baseline up, and down (positive).
  virtual float ascent(const TextStyle& style) const = 0;
  virtual float descent(const TextStyle& style) const = 0;
};

// The character at `position`, which moves on past it; U+FFFD, one byte on, where the bytes are not UTF-8.
char32_t next_character(std::string_view text, std::size_t& position);

}  // namespace widget
