// Lengths side by side, each beside the words that say it: those who do not see the bars miss nothing.
import { h } from "../dom.js";
import { said } from "./words.js";
import { symbol } from "../symbols.js";

/**
 * @param {import("../page.js").Chart} chart
 * @param {import("../mirror.js").Context} context
 */
export function chart(chart, { language }) {
  return h("figure", { class: "chart" },
    chart.caption ? h("figcaption", {}, chart.caption) : null,
    h("dl", {}, (chart.bars ?? []).map((bar) => barLine(bar, language))));
}

function barLine(bar, language) {
  const drawn = typeof bar.length === "number";
  return h("div", { key: bar.label, class: drawn ? "bar-line" : "bar-line without-length" },
    h("dt", {}, bar.label),
    h("dd", {}, drawn ? lengthOf(bar) : null, h("span", { class: "bar-words" }, said(bar.words, language))));
}

function lengthOf(bar) {
  return h("span", { class: "bar", "aria-hidden": "true" },
    h("span", { class: "length", "--length": bar.length }),
    bar.openEnded ? symbol("onward") : null);
}
