// Labels and values: tiles side by side where all values are short, a list where they are not.
import { h } from "../dom.js";
import { marked } from "../symbols.js";
import { said } from "./words.js";

const fewestTiles = 3;
const mostTiles = 8;
const longestTile = 48; // characters: three lines of a narrow tile
const longestWord = 24;

/** @param {import("../page.js").Fact[]} facts */
function fitTiles(facts) {
  return facts.length >= fewestTiles && facts.length <= mostTiles && facts.every(({ value }) =>
    (value?.text ?? "").length <= longestTile && (value?.text ?? "").split(/\s+/).every((word) => word.length <= longestWord));
}

/**
 * @param {import("../page.js").Facts} block
 * @param {import("../mirror.js").Context} context
 */
export function facts({ label, facts = [] }, { language }) {
  const look = fitTiles(facts) ? `tiles of-${facts.length}` : "pairs";
  return h("dl", { class: `facts ${look}`, "aria-label": label }, facts.map((fact) => factPair(fact, language)));
}

/**
 * @param {import("../page.js").Fact} fact
 * @param {string} language
 */
export function factPair(fact, language) {
  return h("div", { class: "fact", key: fact.label },
    h("dt", {}, fact.label),
    h("dd", {}, marked(fact.mark, said(fact.value, language)),
      fact.note?.text ? h("div", { class: "note" }, said(fact.note, language)) : null));
}
