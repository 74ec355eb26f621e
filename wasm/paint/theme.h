// The colours and sizes that the portal decides. The element resolves them in CSS and sends the values;
// nothing in the painter knows a colour of its own.
//
// `widget_theme` sends 4 floats for each Ink in this order (red, green, blue, alpha; 0 to 1, sRGB, not
// premultiplied), then the font size and the corner radius in CSS pixels: kThemeFloats in all.
#pragma once

#include <array>
#include <cstddef>

namespace widget {

enum class Ink {
  surface,         // behind everything; opaque
  surface_raised,  // cards, table heads, group rows
  text,
  text_quiet,      // labels, notes: still 4.5:1 on surface and surface_raised
  border,          // rules between rows, around cards
  border_strong,   // around controls: 3:1 on surface
  accent,          // links, bars, what is chosen: 4.5:1 on surface
  accent_text,     // on accent
  accent_surface,  // a tint of accent, behind what is chosen or pointed at; text is readable on it
  focus,           // the ring around what has the keyboard's focus: 3:1 on surface
  yes,             // the symbols before words: 3:1 on surface
  no,
  unstated,
  error,  // 4.5:1 on error_surface and on surface
  error_surface,
  warning,  // 4.5:1 on warning_surface and on surface
  warning_surface,
  notice,  // 4.5:1 on notice_surface and on surface
  notice_surface,
};

inline constexpr std::size_t kInks = 19;
inline constexpr std::size_t kThemeFloats = kInks * 4 + 2;

struct Color {
  float red = 0, green = 0, blue = 0, alpha = 1;

  friend bool operator==(const Color&, const Color&) = default;
};

struct Theme {
  std::array<Color, kInks> colors{};
  float font_size = 16;  // of body text
  float radius = 8;      // of cards; controls take a part of it

  const Color& operator[](Ink ink) const { return colors[static_cast<std::size_t>(ink)]; }

  friend bool operator==(const Theme&, const Theme&) = default;
};

// Anything but kThemeFloats finite values leaves the theme as it is.
Theme theme_of(const float* values, std::size_t count, const Theme& fallback);

}  // namespace widget
