// Headings and running text.
import { h } from "../dom.js";
import { said } from "./words.js";

/** How far below the page's own heading. */
export const depths = { page: 0, section: 1, part: 2 };

/**
 * The page's own heading can be given the focus: it is where a reader who went elsewhere begins.
 * @param {import("../page.js").Heading} block
 * @param {import("../mirror.js").Context} context
 */
export function heading(block, { language, headingLevel }) {
  const tag = `h${Math.min(headingLevel + depths[block.level], 6)}`;
  const isPage = block.level === "page";
  return h(tag, { class: `heading ${block.level}`, tabindex: isPage ? "-1" : null }, said(block.words, language));
}

/**
 * @param {import("../page.js").Paragraph} block
 * @param {import("../mirror.js").Context} context
 */
export function paragraph(block, { language }) {
  return h("p", { class: `paragraph ${block.kind}` }, said(block.words, language));
}
