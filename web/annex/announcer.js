// Says what changed to those who do not see it: a polite live region that is there from the beginning. What has come of
// a press is seen as well. Who comes across it later finds nothing there: what it said is no longer so.

const delay = 500; // ms: not for every key that is typed
const rest = 7000; // ms that words stay

export class Announcer {
  #region;
  #seen;
  #timer = 0;

  /**
   * @param {HTMLElement} region role="status", empty
   * @param {HTMLElement} seen empty, and nothing to those who hear
   * @param {AbortSignal} signal
   */
  constructor(region, seen, signal) {
    this.#region = region;
    this.#seen = seen;
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** @param {string} text empty where there is nothing to say any more */
  say(text) {
    clearTimeout(this.#timer);
    this.#seen.textContent = "";
    if (!text) return this.#empty();
    this.#timer = setTimeout(() => {
      // Some screen readers do not read the same message twice: a space that is not heard makes it another.
      const repeated = this.#region.textContent === text;
      this.#region.textContent = repeated ? `${text}\u00a0` : text;
      this.#timer = setTimeout(() => this.#empty(), rest);
    }, delay);
  }

  /** @param {string} text what has come of a press */
  show(text) {
    this.say(text);
    this.#seen.textContent = text;
  }

  #empty() {
    this.#region.textContent = this.#seen.textContent = "";
  }
}
