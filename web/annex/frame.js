// The parts of the element's shadow root. Everything here is there before anything is loaded: the live region must be,
// and the portal's own children are shown through the slot for as long as the widget has nothing better.
import { h, patchChildren } from "./dom.js";
import { styleSheets } from "./styles/sheets.js";

/**
 * @typedef {{ root: ShadowRoot, frame: HTMLElement, actions: HTMLElement, toggle: HTMLButtonElement, stage: HTMLElement, mirror: HTMLElement,
 *   said: HTMLElement, status: HTMLElement, trouble: HTMLElement, progress: HTMLElement }} Frame
 */

/**
 * @param {HTMLElement} host
 * @returns {Frame}
 */
export function makeFrame(host) {
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = styleSheets();
  patchChildren(root, [
    h("div", { class: "frame", "data-shows": "children" },
      h("div", { class: "progress", role: "progressbar", hidden: "" }),
      h("div", { class: "tools" }, h("button", { type: "button", class: "switch show" }), h("div", { class: "actions" }), h("p", { class: "said", "aria-hidden": "true" })),
      h("div", { class: "trouble", role: "alert" }),
      h("div", { class: "stage", role: "group" }, h("div", { class: "mirror", part: "text" })),
      h("p", { class: "print-note" }),
      h("p", { class: "unseen", role: "status" })),
    h("slot"),
  ]);
  const find = (name) => root.querySelector(`.${name}`);
  return { root, frame: find("frame"), actions: find("actions"), toggle: find("show"), stage: find("stage"), mirror: find("mirror"), said: find("said"), status: root.querySelector("[role=status]"), trouble: find("trouble"), progress: find("progress") };
}

/**
 * A canvas whose context was let go never gives another: each start has its own.
 * @param {Frame} frame
 * @param {number[]} size width and height in device pixels
 */
export function freshCanvas({ stage }, [width, height]) {
  stage.querySelector("canvas")?.remove();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  canvas.setAttribute("part", "canvas");
  canvas.setAttribute("aria-hidden", "true");
  stage.prepend(canvas);
  return canvas;
}

/**
 * What went wrong, in place of what cannot be shown.
 * @param {Frame} frame
 * @param {string[]} lines
 */
export function showTrouble({ trouble }, lines) {
  patchChildren(trouble, lines.map((line) => h("p", {}, line)));
}
