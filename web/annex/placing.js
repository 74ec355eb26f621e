// Puts the mirror's parts where the canvas paints them. Places are custom properties, which only the canvas
// presentation on a screen reads (styles/canvas.js): text and print know nothing of them.

/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */

const place = Symbol("place");
const written = Symbol("written");

// Inherited, each would have the styles of all that is in its element looked up anew. A browser that cannot be told so
// shows the same, later; one that has been told by another element says so by an error.
for (const name of ["x", "y", "width", "height", "inset", "cells", "gap"])
  try {
    CSS.registerProperty({ name: `--annex-${name}`, syntax: "*", inherits: false });
  } catch {}

/**
 * @param {HTMLElement} root the mirror
 * @param {[string, string, number, number, number, number][]} boxes key, kind and place in content coordinates
 */
export function placeBoxes(root, boxes) {
  const { rects, cells } = read(boxes);
  for (const element of root.querySelectorAll("[data-box]:not([data-box=cell])")) {
    const { box, key } = element.dataset;
    // A card is all pressed, if at all.
    const rect = box === "card" ? rects.get(`control ${key}`) ?? rects.get(`row ${key}`) : rects.get(`${box} ${key}`);
    put(element, rect, element.parentElement.closest("[data-placed]")?.[place]);
    if (box === "row") placeCells(element, cells.get(key) ?? []);
    // A table's head is held where it would leave the window: it is told how far below the table's top it lies.
    if (element.parentElement.tagName === "THEAD" && element[place]) write(element.parentElement, { y: element[written].y });
  }
}

function read(boxes) {
  const rects = new Map();
  const cells = new Map();
  for (const [key, kind, x, y, width, height] of boxes) {
    const rect = { x, y, width, height };
    rects.set(`${kind} ${key}`, rect);
    if (kind !== "cell") continue;
    const row = key.slice(0, key.lastIndexOf("/"));
    if (!cells.has(row)) cells.set(row, []);
    cells.get(row).push({ ...rect, key });
  }
  // What stands below the cells of a row (findings, wording) has no box of its own.
  for (const [row, own] of cells) {
    const whole = rects.get(`row ${row}`);
    const end = Math.max(...own.map(({ y, height }) => y + height));
    if (whole) rects.set(`details ${row}`, { ...whole, y: end, height: Math.max(0, whole.y + whole.height - end) });
  }
  return { rects, cells };
}

function put(element, rect, origin = { x: 0, y: 0 }) {
  if (!rect !== !element[place]) element.toggleAttribute("data-placed", Boolean(rect));
  element[place] = rect;
  if (rect) write(element, { x: px(rect.x - origin.x), y: px(rect.y - origin.y), width: px(rect.width), height: px(rect.height) });
}

// Cells are most of what there is. Those that stand side by side are placed by their row, as its columns, and only
// others (of stacked rows) one by one.
function placeCells(row, cells) {
  const elements = Array.from(row.cells).filter((each) => each.dataset.box === "cell");
  const { x, y, height } = cells[0] ?? {};
  const line = row[place] && cells.length === elements.length && cells.every((each) => each.y === y && each.height === height);
  if (row.hasAttribute("data-cells") !== line) row.toggleAttribute("data-cells", line);
  if (line) {
    const gap = cells[1] ? cells[1].x - x - cells[0].width : 0;
    const columns = cells.map((each, at) => px(cells[at + 1] ? cells[at + 1].x - each.x - gap : each.width));
    return write(row, { inset: `${px(y - row[place].y)} 0 0 ${px(x - row[place].x)}`, cells: `${px(height)} / ${columns.join(" ")}`, gap: px(gap) });
  }
  for (const element of elements) put(element, cells.find(({ key }) => key === element.dataset.key), row[place]);
}

const px = (length) => `${Math.round(length * 100) / 100}px`;

// What is written is kept, since asking the style costs more than writing it.
function write(element, values) {
  const known = (element[written] ??= {});
  for (const name in values)
    if (values[name] !== known[name]) element.style.setProperty(`--annex-${name}`, (known[name] = values[name]));
}
