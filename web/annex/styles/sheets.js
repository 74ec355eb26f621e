// The style sheets of every element on the page: made once, adopted by each shadow root.
import { base } from "./base.js";
import { blocks } from "./blocks.js";
import { canvas } from "./canvas.js";
import { controls } from "./controls.js";
import { forced } from "./forced.js";
import { print } from "./print.js";
import { tables } from "./tables.js";

/** @type {CSSStyleSheet[] | undefined} */
let sheets;

/** @returns {CSSStyleSheet[]} */
export function styleSheets() {
  sheets ??= [base, controls, blocks, tables, canvas, forced, print].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return [...sheets];
}
