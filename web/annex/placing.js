// Puts the mirror's parts where the canvas paints them. Places are custom properties, which only the canvas
// presentation on a screen reads (styles/canvas.js): text and print know nothing of them.

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */

/**
 * @param {HTMLElement} root the mirror
 * @param {[string, string, number, number, number, number][]} boxes key, kind and place in content coordinates
 */
export function placeBoxes(root, boxes) {
  const rects = rectsOf(boxes);
  const placed = new Map();
  for (const element of root.querySelectorAll("[data-box]")) {
    const rect = rects.get(`${element.dataset.box} ${element.dataset.key}`);
    element.toggleAttribute("data-placed", Boolean(rect));
    if (!rect) continue;
    placed.set(element, rect);
    place(element, rect, placed.get(element.parentElement.closest("[data-placed]")) ?? { x: 0, y: 0 });
  }
}

function rectsOf(boxes) {
  const rects = new Map();
  const cellsEnd = new Map();
  for (const [key, kind, x, y, width, height] of boxes) {
    rects.set(`${kind} ${key}`, { x, y, width, height });
    const row = key.slice(0, key.lastIndexOf("/"));
    if (kind === "cell") cellsEnd.set(row, Math.max(cellsEnd.get(row) ?? 0, y + height));
  }
  // What stands below the cells of a row (findings, wording) has no box of its own.
  for (const [row, end] of cellsEnd) {
    const whole = rects.get(`row ${row}`);
    if (whole) rects.set(`details ${row}`, { ...whole, y: end, height: Math.max(0, whole.y + whole.height - end) });
  }
  return rects;
}

function place(element, rect, origin) {
  const places = { "--x": rect.x - origin.x, "--y": rect.y - origin.y, "--w": rect.width, "--h": rect.height };
  for (const [name, value] of Object.entries(places)) {
    const text = `${Math.round(value * 100) / 100}px`;
    if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
  }
}
