// The list of services: cards, each opened by its title.
import { h } from "../dom.js";
import { marked } from "../symbols.js";
import { button } from "./buttons.js";
import { factPair } from "./facts.js";
import { said } from "./words.js";

const longestBeside = 110; // characters; where a value has more, all labels of its card stand above

/**
 * @param {import("../page.js").Entries} block
 * @param {import("../mirror.js").Context} context
 */
export function entries(block, context) {
  return h("ul", { class: "entries", role: "list", "aria-label": block.label }, (block.entries ?? []).map((each) => entry(each, context)));
}

function entry(entry, { language, headingLevel, depth }) {
  return h("li", { key: entry.key, class: "entry", "data-box": "card", "data-key": entry.key },
    h(`h${Math.min(headingLevel + depth + 1, 6)}`, { class: "entry-title" },
      h("button", { id: titleId(entry), type: "button", "data-box": "control", "data-key": entry.key, "data-action": entry.action }, said(entry.title, language))),
    entry.subtitle?.text ? h("p", { class: "entry-subtitle" }, said(entry.subtitle, language)) : null,
    entry.tags?.length ? h("ul", { class: "tags", role: "list" }, entry.tags.map((tag) => tagOf(tag, language))) : null,
    entry.facts?.length ? h("dl", { class: entry.facts.some(isLong) ? "entry-facts stacked" : "entry-facts" }, entry.facts.map((fact) => factPair(fact, language))) : null,
    entry.choose ? h("div", { class: "entry-choose" }, button(entry.choose, "small", titleId(entry))) : null);
}

const isLong = ({ value }) => [...(value?.text ?? "")].length > longestBeside;
const titleId = (entry) => `title-${encodeURIComponent(entry.key)}`;
const tagOf = (tag, language) => h("li", { class: `tag ${tag.mark ?? "plain"}` }, marked(tag.mark, said(tag.words, language)));
