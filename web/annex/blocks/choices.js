// Choices: toggles in a group, each with how many it would leave.
import { h } from "../dom.js";
import { symbol } from "../symbols.js";

/** @param {import("../page.js").Choices} block */
export function choices(block) {
  return h("fieldset", { class: "choices" },
    block.label ? h("legend", {}, block.label) : null,
    h("div", { class: "chips" }, (block.choices ?? []).map(chip)));
}

function chip(choice) {
  return h("button",
    {
      key: choice.key,
      type: "button",
      class: "chip",
      "data-box": "control",
      "data-key": choice.key,
      "data-action": choice.action,
      "aria-pressed": String(Boolean(choice.chosen)),
    },
    choice.chosen ? symbol("check") : null,
    h("span", {}, choice.label),
    !choice.count ? null : [" ", h("span", { class: "count" }, choice.count)]);
}
