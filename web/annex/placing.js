// Puts the mirror's parts where the canvas paints them. Places are custom properties, which only the canvas
// presentation on a screen reads (styles/canvas.js): text and print know nothing of them.

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */

const names = ["x", "y", "width", "height"];
const place = Symbol("place");
const written = Symbol("written");

// Inherited, each would have the styles of all that is in its element looked up anew. A browser that cannot be told so
// shows the same, later; one that has been told by another element says so by an error.
for (const name of names)
  try {
    CSS.registerProperty({ name: `--annex-${name}`, syntax: "*", inherits: false });
  } catch {}

/**
 * @param {HTMLElement} root the mirror
 * @param {[string, string, number, number, number, number][]} boxes key, kind and place in content coordinates
 */
export function placeBoxes(root, boxes) {
  const rects = rectsOf(boxes);
  for (const element of root.querySelectorAll("[data-box]")) {
    const rect = rects.get(`${element.dataset.box} ${element.dataset.key}`);
    if (!rect !== !element[place]) element.toggleAttribute("data-placed", Boolean(rect));
    if (rect) put(element, rect, element.parentElement.closest("[data-placed]:not([data-box=cell])")?.[place] ?? { x: 0, y: 0 });
    element[place] = rect;
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

// What is written is kept, since asking the style costs more than writing it.
function put(element, rect, origin) {
  const before = element[written] ?? [];
  element[written] = [rect.x - origin.x, rect.y - origin.y, rect.width, rect.height].map((length) => Math.round(length * 100) / 100);
  element[written].forEach((length, at) => {
    if (length !== before[at]) element.style.setProperty(`--annex-${names[at]}`, `${length}px`);
  });
}
