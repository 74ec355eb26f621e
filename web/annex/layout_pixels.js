// Where an element lies, in pixels of its own layout: a portal may have its page larger or smaller (CSS `zoom`) or scale a
// part of it (`transform`), and the browser then tells places as they are seen.

/**
 * @param {HTMLElement} element
 * @returns {{ left: number, top: number, width: number, zoom: number }} `zoom` is what one of its pixels is in the viewport
 */
export function layoutPlace(element) {
  const { left, top, width } = element.getBoundingClientRect();
  // A width that is told in whole pixels is another by less than one; an element that is not shown has none.
  if (!width || Math.abs(width - element.offsetWidth) < 1) return { left, top, width, zoom: 1 };
  const own = parseFloat(getComputedStyle(element).width);
  const zoom = Math.round((1e4 * width) / own) / 1e4 || 1;
  return { left: left / zoom, top: top / zoom, width: own, zoom };
}

/**
 * Device pixels of one of its pixels. What is scaled to almost nothing, as when a dialog opens, is drawn larger.
 * @param {number} zoom
 */
export const densityAt = (zoom) => devicePixelRatio * Math.max(zoom, 0.5);
