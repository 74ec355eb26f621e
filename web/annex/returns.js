// Where a reader begins on a page that they asked for: at its heading; on one that they come back to, at the control
// by which they left it.

export class Returns {
  /** @type {{ page: string, control: string }[]} the pages on the way here */
  #trail = [];
  #pressed = "";

  /** @param {string} control the key of what was pressed last */
  press(control) {
    this.#pressed = control;
  }

  /**
   * @param {HTMLElement} root the mirror, showing the page `to`
   * @param {string} from key of the page that was left
   * @param {string} to
   */
  arrive(root, from, to) {
    if (this.#trail.at(-1)?.page === to && this.#comeBack(root, this.#trail.pop().control)) return;
    this.#trail.push({ page: from, control: this.#pressed });
    begin(root);
  }

  #comeBack(root, key) {
    const control = root.querySelector(`[data-box=control][data-key="${CSS.escape(key)}"]`);
    control?.focus();
    return Boolean(control);
  }
}

// The portal's page moves only where the heading would not be seen.
function begin(root) {
  const heading = root.querySelector(".heading.page");
  if (!heading) return;
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) root.getRootNode().host?.scrollIntoView({ block: "start" });
}
