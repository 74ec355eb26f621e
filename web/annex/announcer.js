// Says what changed to those who do not see it: a polite live region that is there from the beginning. Who comes across
// it later finds nothing there: what it said is no longer so.

const delay = 500; // ms: not for every key that is typed
const rest = 7000; // ms that words stay

export class Announcer {
  #region;
  #timer = 0;

  /**
   * @param {HTMLElement} region role="status", empty
   * @param {AbortSignal} signal
   */
  constructor(region, signal) {
    this.#region = region;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @param {string} text empty where there is nothing to say any more */
  say(text) {
    clearTimeout(this.#timer);
    if (!text) return this.#empty();
    this.#timer = setTimeout(() => {
      // Some screen readers do not read the same message twice: a space that is not heard makes it another.
      const repeated = this.#region.textContent === text;
      this.#region.textContent = repeated ? `${text}\u00a0` : text;
      this.#timer = setTimeout(() => this.#empty(), rest);
    }, delay);
  }

  #empty() {
    this.#region.textContent = "";
  }
}
