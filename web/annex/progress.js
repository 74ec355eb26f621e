// How far a long load has come: the files that are here, of those that were asked for. A short one shows nothing.

const patience = 600; // ms before anything is shown
const pause = 60; // ms between one file and the next that it made necessary: still the same load

export class Progress {
  #bar;
  #tells;
  #asked = 0;
  #came = 0;
  #showing = 0;
  #ending = 0;

  /**
   * @param {HTMLElement} bar role="progressbar", hidden
   * @param {object} tells
   * @param {(key: string) => string} tells.say
   * @param {() => void} tells.shown once for each long load
   * @param {AbortSignal} tells.signal
   */
  constructor(bar, tells) {
    this.#bar = bar;
    this.#tells = tells;
    tells.signal.addEventListener("abort", () => this.#end());
  }

  /**
   * Counts a file until it is here, or known not to come.
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T>} the same
   */
  during(work) {
    clearTimeout(this.#ending);
    if (this.#asked++ === 0) this.#showing = setTimeout(() => this.#show(), patience);
    this.#write();
    const here = () => this.#here();
    work.then(here, here);
    return work;
  }

  #here() {
    if (this.#tells.signal.aborted) return;
    this.#came++;
    this.#write();
    if (this.#came === this.#asked) this.#ending = setTimeout(() => this.#end(), pause);
  }

  #show() {
    this.#bar.hidden = false;
    this.#tells.shown();
  }

  #end() {
    clearTimeout(this.#showing);
    clearTimeout(this.#ending);
    this.#asked = this.#came = 0;
    this.#bar.hidden = true;
  }

  #write() {
    this.#bar.style.setProperty("--came", `${(100 * this.#came) / this.#asked}%`);
    const aria = { label: this.#tells.say("widget.loading"), valuemax: this.#asked, valuenow: this.#came };
    for (const name in aria) this.#bar.setAttribute(`aria-${name}`, aria[name]);
  }
}
