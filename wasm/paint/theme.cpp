// The theme as the element sends it.
#include "wasm/paint/theme.h"

#include <algorithm>
#include <cmath>

namespace widget {

Theme theme_of(const float* values, std::size_t count, const Theme& fallback) {
  if (count != kThemeFloats ||
      !std::all_of(values, values + count, [](float value) { return std::isfinite(value); }))
    return fallback;
  Theme theme;
  for (std::size_t ink = 0; ink < kInks; ++ink) {
    const float* color = values + ink * 4;
    theme.colors[ink] = {std::clamp(color[0], 0.0f, 1.0f), std::clamp(color[1], 0.0f, 1.0f),
                         std::clamp(color[2], 0.0f, 1.0f), std::clamp(color[3], 0.0f, 1.0f)};
  }
  theme.font_size = std::clamp(values[kInks * 4], 8.0f, 64.0f);
  theme.radius = std::clamp(values[kInks * 4 + 1], 0.0f, 32.0f);
  return theme;
}

}  // namespace widget
