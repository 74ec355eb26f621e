// Notices: what to know before reading on, or beside a row.
import { h } from "../dom.js";
import { symbol } from "../symbols.js";
import { button } from "./buttons.js";
import { said, unseen } from "./words.js";

const symbols = { information: "notice", warning: "warning", error: "error" };

/**
 * @param {import("../page.js").Notice} notice
 * @param {import("../mirror.js").Context} context
 */
export function notice(notice, { language, say }) {
  return h("div", { class: `callout ${notice.kind}`, role: "note" },
    symbol(symbols[notice.kind]),
    h("div", { class: "notice-words" },
      h("p", { class: "notice-title" }, unseen(`${say(`widget.notice.${notice.kind}`)} `), notice.title),
      (notice.lines ?? []).map((line) => h("p", {}, said(line, language))),
      notice.law ? h("p", { class: "law" }, notice.law) : null,
      notice.buttons?.length ? h("div", { class: "notice-buttons" }, notice.buttons.map((each) => button(each, "small"))) : null));
}
