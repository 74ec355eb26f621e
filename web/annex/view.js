// What is seen of a widget: the mirror, the canvas over it, the switch between them, and the theme of both.
import { Mirror } from "./mirror.js";
import { Painting } from "./painting.js";
import { Theme } from "./theme.js";
import { freshCanvas } from "./frame.js";
import { headingLevelFor } from "./outline.js";
import { loadFonts, watchFonts } from "./fonts.js";
import { giveContextBack, presentationFor, readsTrue, takeContext, watchForcedColors } from "./presentation.js";

// Few browsers falsify what they draw: the others fetch nothing.
const bringTypeface = (core) =>
  import(new URL("typeface.js", import.meta.url).href).then(({ give }) => give(core)).catch(() => false);

const patience = 500; // ms that the graphics may take before the text is shown in their place

export class View {
  #host;
  #frame;
  /** @type {Promise<import("./core.js").Core>} */
  #program;
  /** @type {import("./core.js").Core} */
  #core;
  #texts;
  #tell;
  #mirror;
  #theme;
  #painting;
  #family = "";
  /** Why there is no canvas any more, as `fallback.` in data/texts names it; empty while there can be one. */
  #ended = "";

  /**
   * @param {import("./element.js").ServiceAnnex} host
   * @param {import("./frame.js").Frame} frame
   * @param {import("./texts.js").Texts} texts
   * @param {object} tell
   * @param {(action: string) => void} tell.act the reader pressed or typed
   * @param {(action: string) => void} tell.pressed the canvas was pressed; the core acts by itself
   * @param {() => void} tell.pageChanged by what the canvas was told
   * @param {AbortSignal} tell.signal
   */
  constructor(host, frame, texts, tell) {
    this.#host = host;
    this.#frame = frame;
    this.#texts = texts;
    this.#tell = tell;
    this.#mirror = new Mirror(frame.mirror, {
      say: (key) => texts.say(key),
      act: tell.act,
      focus: (key) => this.#focus(key),
      signal: tell.signal,
    });
    this.#mirror.headingLevel = headingLevelFor(host);
    this.#theme = new Theme(frame, () => this.themeChanged(), tell.signal);
  }

  /**
   * Done when the page that was shown can be seen.
   * @param {Promise<import("./core.js").Core>} program text does not wait for it
   */
  async start(program) {
    const { signal } = this.#tell;
    this.#program = program;
    program.catch(() => this.#giveUp("no-program"));
    this.#frame.toggle.addEventListener("click", () => this.#toggle(), { signal });
    watchFonts(() => this.#fontsChanged(), signal);
    watchForcedColors(() => this.presentationChanged(), signal);
    this.wordsChanged();
    this.themeChanged();
    const slow = this.#mirror.page && this.#host.childNodes.length === 0 && setTimeout(() => this.#uncover("text"), patience);
    if (presentationFor(this.#host.presentation) === "canvas") await this.#prepareCanvas();
    clearTimeout(slow);
    // Nobody sees the mirror before its parts have their places: so it is laid out once.
    this.#frame.mirror.hidden = this.#painting !== undefined && this.#frame.frame.dataset.shows === "children";
    if (!signal.aborted) this.presentationChanged();
  }

  /**
   * @param {import("./page.js").Page} page
   * @param {{ byReader: boolean }} cause
   */
  show(page, cause) {
    this.#frame.stage.setAttribute("aria-label", page.title ?? "");
    // What has not come can be neither kept nor printed.
    this.#frame.actions.hidden = (page.blocks ?? []).some(({ key }) => key === "loading" || key === "failure");
    this.#mirror.show(page, cause, () => this.#painting?.layOut());
  }

  wordsChanged() {
    const shown = this.#frame.frame.dataset.shows;
    this.#frame.toggle.textContent = this.#texts.say(shown === "text" ? "widget.show-as-graphics" : "widget.show-as-text");
    if (this.#ended) this.#explain();
  }

  themeChanged() {
    this.#theme.wanted = this.#host.theme;
    const { values, family } = this.#theme.resolve();
    if (!this.#painting) return;
    this.#core.setTheme(values);
    if (family !== this.#family) this.#setFamily(family);
    this.#painting.layOut();
  }

  async presentationChanged() {
    const wanted = presentationFor(this.#host.presentation);
    if (wanted === "canvas" && !this.#painting && !this.#ended) await this.#prepareCanvas();
    if (this.#tell.signal.aborted) return;
    const shown = wanted === "canvas" && this.#painting ? "canvas" : "text";
    this.#uncover(shown);
    if (this.#painting) this.#painting.shown = shown === "canvas";
  }

  #uncover(shown) {
    this.#frame.frame.dataset.shows = shown;
    this.#frame.toggle.hidden = this.#ended !== "";
    this.wordsChanged();
  }

  stop() {
    this.#painting?.stop();
  }

  /** After the core has let go of the context. */
  release() {
    if (!this.#painting) return;
    this.#painting.release();
    this.#painting = undefined;
    giveContextBack();
  }

  async #prepareCanvas() {
    const { family, values } = this.#theme.resolve();
    const [core] = await Promise.all([this.#program.catch(() => undefined), loadFonts(family)]);
    const canWrite = core && (readsTrue() || (await bringTypeface(core)));
    if (!core || this.#tell.signal.aborted || this.#painting || this.#ended) return;
    if (!canWrite) return this.#giveUp("falsified");
    if (!takeContext()) return this.#giveUp("crowded");
    this.#core = core;
    if (!core.isLive) core.show(this.#mirror.page);
    const canvas = freshCanvas(this.#frame);
    this.#painting = new Painting(this.#core, this.#frame.stage, canvas, {
      placed: (boxes) => {
        this.#mirror.place(boxes);
        this.#frame.mirror.hidden = false;
      },
      pageChanged: () => this.#tell.pageChanged(),
      pressed: (key) => this.#pressed(key),
      gaveUp: () => this.#giveUp("lost"),
    });
    if (!this.#painting.start()) return this.#giveUp("no-webgl");
    this.#core.setTheme(values);
    this.#setFamily(family);
  }

  // The text presentation is the widget from now on.
  #giveUp(why) {
    if (this.#tell.signal.aborted) return;
    this.#ended = why;
    this.#frame.frame.toggleAttribute("data-still", why === "no-program");
    this.stop();
    this.release();
    this.presentationChanged();
  }

  // Most readers never see this: its code and words come when they are needed.
  #explain() {
    import(new URL("fallback.js", import.meta.url).href).then(
      ({ explain }) => explain(this.#frame, this.#ended, this.#texts.language, this.#tell.signal), () => {});
  }

  #pressed(key) {
    this.#mirror.pressed(key);
    this.#tell.pressed(this.#mirror.control(key)?.dataset.action ?? "");
  }

  #focus(key) {
    if (!this.#painting) return;
    this.#core.focus(key);
    this.#painting.ask();
  }

  #toggle() {
    this.#host.presentation = this.#frame.frame.dataset.shows === "text" ? "canvas" : "text";
  }

  #setFamily(family) {
    this.#family = family;
    this.#core.setFonts(family);
  }

  #fontsChanged() {
    if (!this.#painting) return;
    this.#core.setFonts("");
    this.#painting.layOut();
  }
}
