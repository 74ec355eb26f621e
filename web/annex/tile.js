// Which part of the content the canvas covers: what is seen, a quarter of a viewport around it, and more in the direction
// that the reader scrolls, so that the page scrolls natively and a new tile is needed only now and then. All lengths are
// CSS pixels of the content's own layout.

const mostDeviceHeight = 4096;
const mostDevicePixels = 12e6;
const margin = 1 / 4; // of a viewport, around what is seen
const ahead = 1; // viewports more, once the reader scrolls

/**
 * @typedef {{ top: number, height: number }} Span
 * @typedef {{ content: Span & { width: number }, viewport: number, scale: number }} View
 *   content.top is that of the content in the viewport, viewport the viewport's height
 */

/**
 * The part of the content that is seen; of no height where none is.
 * @param {View} view
 * @returns {Span}
 */
export function seenPart({ content, viewport }) {
  const top = Math.min(Math.max(0, -content.top), content.height);
  const bottom = Math.min(Math.max(top, viewport - content.top), content.height);
  return { top, height: bottom - top };
}

/**
 * The tile for a view: its top and height are whole device pixels, or text would be blurred.
 * @param {View} view
 * @param {number} [travel] where the reader scrolls to: 1 down, -1 up, 0 not at all so far
 * @returns {Span}
 */
export function tileFor(view, travel = 0) {
  const { content, viewport, scale } = view;
  const seen = seenPart(view);
  const most = Math.min(mostDeviceHeight / scale, mostDevicePixels / (content.width * scale * scale));
  const height = Math.min(content.height, Math.max(seen.height, Math.min(most, viewport * (1 + 2 * margin + Math.abs(travel) * ahead))));
  const spare = height - seen.height;
  const behind = Math.min(viewport * margin, spare / 2);
  const above = travel > 0 ? behind : travel < 0 ? spare - behind : spare / 2;
  const top = Math.min(Math.max(0, seen.top - above), content.height - height);
  const snappedTop = Math.floor(top * scale) / scale;
  // A pixel past the content's end: Dear ImGui cuts to whole CSS pixels, and what it cuts must not be seen.
  const snappedHeight = Math.ceil((height + top - snappedTop + 1) * scale) / scale;
  return { top: snappedTop, height: snappedHeight };
}

/**
 * The canvas of a tile, in CSS pixels: as wide as whole device pixels need.
 * @param {View} view
 * @param {Span} tile
 */
export const canvasOf = ({ content, scale }, tile) => ({ width: Math.ceil(content.width * scale - 0.01) / scale, height: tile.height });

/**
 * Whether the tile still covers what is seen, with some to spare for the next turn of the wheel.
 * @param {Span} tile
 * @param {View} view
 */
export function covers(tile, view) {
  const seen = seenPart(view);
  if (seen.height === 0) return true;
  const spare = Math.min(view.viewport / 8, Math.max(0, tile.height - seen.height) / 4);
  const end = view.content.height;
  const above = tile.top <= Math.max(0, seen.top - spare);
  const below = tile.top + tile.height >= Math.min(end, seen.top + seen.height + spare) - 1 / view.scale;
  return above && below;
}

/**
 * Device pixels of a length. What the browser measured counts, unless it is further from the ratio than rounding and
 * snapping explain: emulated ratios do not reach it.
 * @param {number} length in CSS pixels
 * @param {number} ratio devicePixelRatio
 * @param {number} [measured] of devicePixelContentBoxSize
 */
export function devicePixels(length, ratio, measured) {
  const expected = Math.max(1, Math.round(length * ratio));
  return measured && Math.abs(measured / (length * ratio) - 1) <= 0.05 ? measured : expected;
}
