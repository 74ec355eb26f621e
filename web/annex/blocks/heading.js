// Headings and running text.
import { h } from "../dom.js";
import { said } from "./words.js";

/** How far below the page's own heading. */
export const depths = { page: 0, section: 1, part: 2 };

/** @param {string} key of the block */
export const headingId = (key) => `heading-${encodeURIComponent(key)}`;

/**
 * Headings can be given the focus: the page's own is where a reader who went elsewhere begins, the others where one
 * who goes to a section does.
 * @param {import("../page.js").Heading} block
 * @param {import("../mirror.js").Context} context
 * @param {string} key of the block
 */
export function heading(block, { language, headingLevel }, key) {
  const tag = `h${Math.min(headingLevel + depths[block.level], 6)}`;
  return h(tag, { id: headingId(key), class: `heading ${block.level}`, tabindex: "-1" }, said(block.words, language));
}

/**
 * @param {import("../page.js").Paragraph} block
 * @param {import("../mirror.js").Context} context
 */
export function paragraph(block, { language }) {
  return h("p", { class: `paragraph ${block.kind}` }, said(block.words, language));
}
