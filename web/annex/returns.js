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
   * @returns {boolean} whether there is a place to begin at; `begin` can be called again when there may be one
   */
  arrive(root, from, to) {
    if (this.#trail.at(-1)?.page === to && this.#comeBack(root, this.#trail.pop().control)) return true;
    this.#trail.push({ page: from, control: this.#pressed });
    return begin(root);
  }

  #comeBack(root, key) {
    const control = root.querySelector(`[data-box=control][data-key="${CSS.escape(key)}"]`);
    control?.focus();
    return Boolean(control);
  }
}

/**
 * Gives the page's heading the focus. The portal's page moves only where the heading would not be seen.
 * @param {HTMLElement} root the mirror
 * @returns {boolean} whether there is a heading
 */
export function begin(root) {
  const heading = root.querySelector(".heading.page");
  if (!heading) return false;
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) root.getRootNode().host?.scrollIntoView({ block: "start" });
  return true;
}
