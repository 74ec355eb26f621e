// The page as DOM: what a screen reader reads, what is found, copied and printed, and in the text presentation what
// is seen. Patched by key when the page changes; over the canvas its parts lie where they are painted.
import { h, patchChildren } from "./dom.js";
import { buttons } from "./blocks/buttons.js";
import { chart } from "./blocks/chart.js";
import { choices } from "./blocks/choices.js";
import { entries } from "./blocks/entries.js";
import { facts } from "./blocks/facts.js";
import { field } from "./blocks/field.js";
import { depths, heading, headingId, paragraph } from "./blocks/heading.js";
import { notice } from "./blocks/notice.js";
import { table } from "./blocks/table.js";
import { placeBoxes } from "./placing.js";
import { Fields } from "./fields.js";
import { Known } from "./known.js";
import { Returns, begin } from "./returns.js";

/** @typedef {{ language: string, headingLevel: number, depth?: number, headed?: string, say: (key: string) => string, known?: Known }} Context
 *   what blocks are made with; `depth` is that of the heading before, `headed` its id, `known` what is known of their parts */

const blocks = { heading, paragraph, facts, notice, table, entries, field, choices, buttons, chart };

export class Mirror {
  #root;
  #say;
  #headingLevel = 2;
  #fields;
  #returns = new Returns();
  /** @type {Context} */
  #context;
  #known = new Known();
  /** @type {{ from: Element | null, key?: string } | undefined} on a page that is still loading, where the focus was, and on which control; it, or the heading, is to come */
  #arriving;
  /** @type {import("./page.js").Page | undefined} */
  #page;

  /**
   * @param {HTMLElement} root an empty element in the shadow root
   * @param {object} options
   * @param {(key: string) => string} options.say the widget's own words
   * @param {(action: string, key?: string) => void} options.act with the key of what was pressed
   * @param {(key: string) => void} options.focus the control that the keyboard is on; empty for none
   * @param {AbortSignal} options.signal ends all listening
   */
  constructor(root, { say, act, focus, signal }) {
    this.#root = root;
    this.#say = say;
    this.#fields = new Fields(root, act, signal);
    root.addEventListener("click", (event) => {
      const control = event.target.closest("[data-action]") ?? openerOf(event.target);
      if (!control) return;
      this.#returns.press(control.dataset.key);
      if (control.dataset.action) act(control.dataset.action, control.dataset.key);
    }, { signal });
    root.addEventListener("focusin", (event) => focus(event.target.matches("[data-key]:focus-visible") ? event.target.dataset.key : ""), { signal });
    root.addEventListener("focusout", () => focus(""), { signal });
  }

  get page() {
    return this.#page;
  }

  /** @param {string} key of a control that was pressed on the canvas */
  pressed(key) {
    this.#returns.press(key);
  }

  /** @param {string} key of the block whose heading the reader wants to read on from */
  goTo(key) {
    const heading = this.#root.querySelector(`[data-box=block][data-key="${CSS.escape(key)}"] > .heading`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** The level of the page's own heading: 2 under a portal's h1. */
  set headingLevel(level) {
    this.#headingLevel = level;
  }

  /**
   * @param {import("./page.js").Page} page
   * @param {{ byReader: boolean }} cause whether the reader asked for it: only then does the focus move
   * @param {() => void} [lay] gives the new parts their places, before any of them is given the focus
   */
  show(page, { byReader }, lay) {
    const before = this.#page;
    const focused = this.#focusedKey();
    this.#page = page;
    const spoken = before?.language === page.language && this.#context.headingLevel === this.#headingLevel;
    this.#known = new Known(spoken ? this.#known : undefined);
    this.#context = { language: page.language, headingLevel: this.#headingLevel, say: this.#say };
    if (this.#root.lang !== page.language) this.#root.lang = page.language; // set anew, all styles would be looked up anew
    patchChildren(this.#root, this.#described(page.blocks ?? []));
    this.#fields.fill(page);
    lay?.();
    if (byReader && before && before.key !== page.key) this.#arrive(before.key, page.key);
    else if (focused !== undefined) this.#keepFocus(focused);
    if (this.#arriving && (this.#focusIsElsewhere() || this.#comeTo(this.#arriving.key) || (begin(this.#root) && !this.#mayComeBack()))) this.#arriving = undefined;
  }

  /** @param {[string, string, number, number, number, number][]} boxes of widget_layout() */
  place(boxes) {
    placeBoxes(this.#root, boxes);
  }

  /** @param {string} key of a control or field */
  control(key) {
    return this.#root.querySelector(`:is([data-box=control], [data-box=field])[data-key="${CSS.escape(key)}"]`);
  }

  #described(all) {
    let depth = 0, headed = "";
    return all.map((block) => {
      const made = this.#known.of(block.key, [block, depth, headed], ([each, ...under], known) => this.#describe(each, under, known));
      if (block.kind === "heading") [depth, headed] = [depths[block.body.level], headingId(block.key)];
      return made;
    });
  }

  #describe(block, [depth, headed], known) {
    const make = blocks[block.kind];
    return h("div", { key: block.key, class: `block of-${block.kind}`, "data-box": "block", "data-key": block.key }, make ? make(block.body ?? block, { ...this.#context, depth, headed, known }, block.key) : null);
  }

  #focusedKey() {
    const active = this.#root.getRootNode().activeElement;
    return active && this.#root.contains(active) ? active.dataset.key ?? "" : undefined;
  }

  #arrive(from, to) {
    const begun = this.#returns.arrive(this.#root, from, to);
    this.#arriving = begun ? undefined : { from: document.activeElement };
  }

  // The reader has gone on meanwhile.
  #focusIsElsewhere() {
    const active = document.activeElement;
    return active !== document.body && active !== this.#arriving?.from && this.#focusedKey() === undefined;
  }

  #comeTo(key) {
    const control = key && this.control(key);
    if (control) control.focus({ preventScroll: true });
    return Boolean(control);
  }

  // A control that was moved loses the focus, one that is gone cannot have it: the page's heading then takes it.
  #keepFocus(key) {
    if (this.#focusedKey() !== undefined) return;
    if (!this.#comeTo(key)) this.#arriving = { from: document.activeElement, key };
  }

  // The control that had the focus is gone, but only for as long as the page loads.
  #mayComeBack() {
    return Boolean(this.#arriving?.key) && (this.#page?.blocks ?? []).some(({ key }) => key === "loading");
  }
}

// A card is opened by its words too, where they were not selected.
const openerOf = (target) => document.getSelection()?.type !== "Range"
  && target.closest(".entry > :not(.entry-choose)")?.parentElement.querySelector("[data-action]");
