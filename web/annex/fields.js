// What is typed into the mirror's inputs, and what the page puts there.

const dateDelay = 400; // ms: a day is typed digit by digit, and each digit makes a valid date
const firstYear = 1000; // a year that is being typed is 2, 20, 202 before it is 2026: nobody means the law of those

export class Fields {
  #root;
  #act;
  #values = new Map();
  #timer = 0;

  /**
   * @param {HTMLElement} root the mirror
   * @param {(action: string) => void} act
   * @param {AbortSignal} signal
   */
  constructor(root, act, signal) {
    this.#root = root;
    this.#act = act;
    // While an input method composes, what stands in the input is not yet what the reader means.
    root.addEventListener("input", (event) => { if (!event.isComposing) this.#typed(event.target); }, { signal });
    root.addEventListener("compositionend", (event) => this.#typed(event.target), { signal });
    root.addEventListener("focusout", (event) => this.#left(event.target), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /**
   * Never overwrites the input that the reader is in.
   * @param {import("./page.js").Page} page
   */
  fill(page) {
    this.#values = new Map((page.blocks ?? []).filter((block) => block.kind === "field").map((block) => [block.key, (block.body ?? block).value ?? ""]));
    const active = this.#root.getRootNode().activeElement;
    for (const input of this.#root.querySelectorAll("input")) if (input !== active) this.#fillOne(input);
  }

  #fillOne(input) {
    const value = this.#values.get(input.dataset.key);
    if (value !== undefined && input.value !== value) input.value = value;
  }

  #typed(input) {
    if (!input.dataset.verb) return;
    clearTimeout(this.#timer);
    const send = () => this.#act(`${input.dataset.verb} ${input.value}`);
    if (input.type !== "date") send();
    else if (isWhole(input)) this.#timer = setTimeout(send, dateDelay);
  }

  // A date that is whole is on its way; one that was given up is again what the page says.
  #left(input) {
    if (input.dataset.verb && (input.type !== "date" || !isWhole(input))) this.#fillOne(input);
  }
}

const isWhole = ({ value }) => Number.parseInt(value, 10) >= firstYear;
