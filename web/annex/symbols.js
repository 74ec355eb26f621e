// The symbols that stand before words, as inline SVG: the shapes of wasm/paint/symbols.cpp. Hidden from assistive
// technology, since the words beside them say the same.
import { h } from "./dom.js";

const line = (path, width = 2) => h("path", { class: "line", d: path, "stroke-width": width });
const hollowLine = (path) => h("path", { class: "line hollow", d: path, "stroke-width": 2 });
const area = (path) => h("path", { class: "area", d: path });
const disc = (x, y, radius) => h("circle", { class: "area", cx: x, cy: y, r: radius });
const hollowDisc = (x, y, radius) => h("circle", { class: "area hollow", cx: x, cy: y, r: radius });
const circle = (x, y, radius, width) => h("circle", { class: "line", cx: x, cy: y, r: radius, "stroke-width": width });
const exclamation = (top) => [hollowLine(`M8 ${top}v4.25`), hollowDisc(8, top + 6.5, 1.15)];

const shapes = {
  check: () => [line("M2.5 8.5l3.75 3.75L13.5 4", 2.25)],
  cross: () => [line("M3.5 3.5l9 9M12.5 3.5l-9 9", 2.25)],
  unstated: () => [circle(8, 8, 6.75, 1.5), line("M5.8 6.4a2.2 2.2 0 1 1 3.64 1.67L8 9.1V10", 1.6), disc(8, 12, 1)],
  error: () => [area("M5 1h6l4 4v6l-4 4H5l-4-4V5z"), ...exclamation(4.25)],
  warning: () => [area("M8 1l7.5 13.5H.5z"), ...exclamation(5.5)],
  notice: () => [disc(8, 8, 7), hollowDisc(8, 4.75, 1.15), hollowLine("M8 7.25v4.5")],
  inside: () => [circle(8, 8, 6.25, 1.5), disc(8, 8, 2.75)],
  outside: () => [line("M12.25 9A5.25 5.25 0 1 1 7 3.75", 1.6), line("M8 8l6-6M9.5 2H14v4.5", 1.6)],
  illustrative: () => [line("M2.5 13.5l1-3.75L11 2.25 13.75 5l-7.5 7.5zM9 4.25L11.75 7", 1.5)],
  chevronDown: () => [line("M4 6.25l4 4 4-4", 1.75)],
  chevronUp: () => [line("M4 9.75l4-4 4 4", 1.75)],
  onward: () => [area("M2 0l12 8-12 8z")],
};

/** Of the page's marks (core/pages/page.h): the symbol, and the class that colours it. */
const looks = {
  yes: "check", no: "cross", unstated: "unstated", error: "error", warning: "warning", notice: "notice",
  "inside-eea": "inside", "outside-eea": "outside", illustrative: "illustrative",
};

/** @param {keyof typeof shapes} shape */
export const symbol = (shape) => h("svg", { class: "symbol", viewBox: "0 0 16 16", "aria-hidden": "true", focusable: "false" }, shapes[shape]());

/**
 * Words behind their mark; the words alone where there is no mark that is known.
 * @param {import("./page.js").Mark | undefined} mark
 * @param {any} words
 */
export function marked(mark, words) {
  if (!mark || !looks[mark]) return words;
  return h("span", { class: `marked ${mark}` }, symbol(looks[mark]), h("span", {}, words));
}
