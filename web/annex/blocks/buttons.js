// Buttons, alone and in a row.
import { h } from "../dom.js";
import { symbol } from "../symbols.js";

/**
 * @param {import("../page.js").Button} button
 * @param {"small" | "regular"} size
 * @param {string} [about] id of what says what it acts on, for those who do not see what it stands beside
 */
export function button(button, size = "regular", about = "") {
  const toggles = button.pressed !== undefined;
  const unfolds = button.expanded !== undefined;
  return h(
    "button",
    {
      key: button.key,
      type: "button",
      class: `button ${size}`,
      "data-box": "control",
      "data-key": button.key,
      "data-action": button.action,
      "aria-describedby": about || null,
      "aria-pressed": toggles ? String(button.pressed) : null,
      "aria-expanded": unfolds ? String(button.expanded) : null,
    },
    button.pressed ? symbol("check") : null,
    h("span", {}, button.label),
    unfolds ? symbol(button.expanded ? "chevronUp" : "chevronDown") : null,
  );
}

/** @param {import("../page.js").Buttons} block */
export function buttons(block) {
  return h("div", { class: "buttons", role: "group", "aria-label": block.label }, (block.buttons ?? []).map((each) => button(each)));
}
