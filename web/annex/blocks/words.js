// Words and lines: what every block is made of.
import { h } from "../dom.js";
import { marked } from "../symbols.js";

/**
 * Words in the page's language as they are; in another one inside an element that names it.
 * @param {import("../page.js").Words | undefined} words
 * @param {string} pageLanguage
 */
export function said(words, pageLanguage) {
  if (!words?.text) return null;
  const foreign = words.language && words.language !== pageLanguage;
  return foreign ? h("span", { lang: words.language }, words.text) : words.text;
}

/**
 * The lines of a cell, one below the other.
 * @param {import("../page.js").CellLine[] | undefined} lines
 * @param {string} language of the page
 */
export function saidLines(lines = [], language) {
  return lines.map((line) => h("div", { class: line.secondary ? "line secondary" : "line" }, marked(line.mark, said(line.words, language))));
}

/** For those who do not see what the eye is told otherwise. */
export const unseen = (text) => (text ? h("span", { class: "unseen" }, text) : null);
