// Colours as [red, green, blue, alpha], 0 to 1, sRGB: mixing, contrast as WCAG 2.2 defines it, and what CSS resolves.

/** @typedef {[number, number, number, number]} Color */

const black = [0, 0, 0, 1];
const white = [1, 1, 1, 1];

/**
 * `share` of `other` in `color`.
 * @param {Color} color
 * @param {Color} other
 * @param {number} share 0 to 1
 * @returns {Color}
 */
export const mix = (color, other, share) => color.map((value, index) => value + (other[index] - value) * share);

// What a screen can show, so that what was measured is what is drawn.
const toByte = (value) => Math.round(value * 255) / 255;

/** `color` as it is seen on an opaque `ground`. */
export const over = (color, ground) => [...[0, 1, 2].map((index) => toByte(ground[index] + (color[index] - ground[index]) * color[3])), 1];

export function luminance([red, green, blue]) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** White or black, whichever is read better on `ground`. */
export const opposite = (ground) => (contrast(white, ground) >= contrast(black, ground) ? white : black);

/**
 * `color`, moved towards black or white no further than it takes to have `ratio` on every one of `grounds`.
 * @param {Color} color
 * @param {Color[]} grounds of similar lightness
 * @param {number} ratio
 */
export function readable(color, grounds, ratio) {
  const end = opposite(grounds[0]);
  for (let step = 0; step <= 20; step++) {
    const tried = mix(color, end, step / 20).map(toByte);
    if (grounds.every((ground) => contrast(tried, ground) >= ratio)) return tried;
  }
  return end;
}

/** @param {Color} color */
export const toCss = ([red, green, blue]) => `rgb(${[red, green, blue].map((value) => Math.round(value * 255)).join(" ")})`;

/**
 * A computed colour. CSS gives sRGB as numbers; other colour spaces are painted on a pixel and read back.
 * @param {string} css
 * @returns {Color}
 */
export function parseColor(css) {
  const numbers = (css.match(/-?[\d.]+(?:e-?\d+)?%?/gi) ?? []).map((text) => (text.endsWith("%") ? parseFloat(text) / 100 : Number(text)));
  if (/^rgba?\(/.test(css)) return [numbers[0] / 255, numbers[1] / 255, numbers[2] / 255, numbers[3] ?? 1];
  if (/^color\(srgb /.test(css)) return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
  return paintedColor(css);
}

function paintedColor(css) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const painter = canvas.getContext("2d", { willReadFrequently: true });
  painter.fillStyle = css;
  painter.fillRect(0, 0, 1, 1);
  return [...painter.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
}
