// What is seen of a widget: the mirror, the canvas over it, the switch between them, and the theme of both.
import { Mirror } from "./mirror.js";
import { Painting } from "./painting.js";
import { Theme } from "./theme.js";
import { freshCanvas } from "./frame.js";
import { canvasOf, devicePixels, tileFor } from "./tile.js";
import { densityAt, layoutPlace } from "./layout_pixels.js";
import { headingLevelFor } from "./outline.js";
import { loadFonts, watchFonts } from "./fonts.js";
import { giveContextBack, makeContext, presentationFor, readsTrue, takeContext, watchForcedColors } from "./presentation.js";

// Few browsers falsify what they draw: the others fetch nothing.
const bringTypeface = (core) =>
  import(new URL("typeface.js", import.meta.url).href).then(({ give }) => give(core)).catch(() => false);

const patience = 500; // ms that the graphics may take before the text is shown in their place, or the mirror is made all the same
const meanwhile = 100; // ms that the mirror waits for the first picture: nobody reads it before, and the picture comes sooner
const borderWidth = 1; // px, of the frame around the stage (styles/base.js)
const afterwards = 100; // ms that the first picture has been seen before the mirror is made: the reader's first scroll comes sooner

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
  /** @type {ReturnType<Theme["resolve"]>} */
  #look;
  /** @type {import("./page.js").Page | undefined} what is shown, of which the mirror may not know yet */
  #page;
  #tellShown;
  #shown = new Promise((tell) => { this.#tellShown = tell; });
  #mirroring = 0;
  #held = ""; // the control whose press the next page follows
  /** @type {HTMLCanvasElement | undefined} */
  #canvas;
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
      act: (action, key) => this.#act(action, key),
      focus: (key) => this.#focus(key),
      signal: tell.signal,
    });
    this.#mirror.headingLevel = headingLevelFor(host);
    this.#theme = new Theme(frame, () => this.themeChanged(), tell.signal);
  }

  /**
   * Done when the page can be seen that is shown meanwhile.
   * @param {Promise<import("./core.js").Core>} program text does not wait for it
   */
  async start(program) {
    const { signal } = this.#tell;
    this.#program = program;
    this.#frame.toggle.addEventListener("click", () => this.#toggle(), { signal });
    watchFonts(() => this.#fontsChanged(), signal);
    watchForcedColors(() => this.presentationChanged(), signal);
    // The keyboard comes to the widget by its own buttons, which are there before the mirror.
    this.#frame.frame.addEventListener("focusin", () => this.#reflect(), { signal });
    window.addEventListener("beforeprint", () => this.#reflect(), { signal });
    this.wordsChanged();
    this.themeChanged();
    // Browsers need a while for a context: the program and the page are on their way.
    if (this.#canDraw()) this.#prepareContext();
    await this.#shown;
    program.catch(() => this.#giveUp("no-program"));
    const slow = this.#page && this.#host.childNodes.length === 0 && setTimeout(() => this.#uncover("text"), patience);
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
    const has = (name) => (page.blocks ?? []).some(({ key }) => key === name);
    // What has not come can be neither kept nor printed.
    this.#frame.actions.hidden = has("loading") || has("failure");
    // What the portal says in the widget's place is then all that its reader has; of another annex it says nothing.
    const isPlace = page.key === "catalog" || page.key.startsWith(`annex ${this.#host.service} `);
    this.#frame.frame.toggleAttribute("data-fails", has("failure") && isPlace);
    if (cause.byReader) this.#reflect();
    const before = this.#page;
    this.#page = page;
    this.#tellShown();
    const pressed = cause.byReader && page.key === before?.key ? this.#held : "";
    const top = this.#painting?.topOf(pressed);
    const layOut = () => {
      this.#painting?.layOut();
      this.#painting?.keepPlace(pressed, top);
    };
    if (this.#mirror.page) return this.#mirror.show(page, cause, layOut);
    this.#mirrorIn(this.#canDraw() ? meanwhile : 0);
    layOut();
  }

  #canDraw() {
    return presentationFor(this.#host.presentation) === "canvas" && !this.#ended;
  }

  #mirrorIn(delay) {
    clearTimeout(this.#mirroring);
    this.#mirroring = setTimeout(() => this.#reflect(), delay);
  }

  // A page that nobody looks at has no frames.
  #mirrorOnceSeen() {
    this.#mirrorIn(patience);
    const seen = () => this.#mirror.page || this.#tell.signal.aborted || this.#mirrorIn(afterwards);
    requestAnimationFrame(() => requestAnimationFrame(seen));
  }

  // The first page, as text; its parts then lie where they were painted.
  #reflect() {
    clearTimeout(this.#mirroring);
    if (this.#mirror.page || !this.#page || this.#tell.signal.aborted) return;
    this.#mirror.show(this.#page, { byReader: false });
    this.#painting?.place();
  }

  wordsChanged() {
    const shown = this.#frame.frame.dataset.shows;
    this.#frame.toggle.textContent = this.#texts.say(shown === "text" ? "widget.show-as-graphics" : "widget.show-as-text");
    if (this.#ended) this.#explain();
  }

  themeChanged() {
    this.#theme.wanted = this.#host.theme;
    const { values, family } = (this.#look = this.#theme.resolve());
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
    if (shown === "text") {
      this.#reflect();
      this.#frame.mirror.hidden = false;
    }
    this.#frame.frame.dataset.shows = shown;
    this.#frame.toggle.hidden = this.#ended !== "";
    this.wordsChanged();
  }

  stop() {
    clearTimeout(this.#mirroring);
    this.#painting?.stop();
  }

  /** After the core has let go of the context. */
  release() {
    this.#painting = undefined;
    if (!this.#canvas) return;
    this.#canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    this.#canvas.width = this.#canvas.height = 0;
    this.#canvas = undefined;
    giveContextBack();
  }

  // A canvas with a context; otherwise it is known why there is none.
  #prepareContext() {
    if (this.#canvas || this.#ended) return;
    if (!takeContext()) this.#ended = "crowded";
    else if (!makeContext((this.#canvas = freshCanvas(this.#frame, this.#expectedSize())))) this.#ended = "no-webgl";
  }

  // The canvas's size to come, most often: to change it later would make the browser wait for its GPU twice.
  #expectedSize() {
    const { top, width, zoom } = layoutPlace(this.#host);
    const content = { top, width: width - 2 * borderWidth, height: Infinity };
    const view = { content, viewport: innerHeight / zoom, scale: densityAt(zoom) };
    const canvas = canvasOf(view, tileFor(view));
    return [canvas.width, canvas.height].map((length) => devicePixels(length, view.scale));
  }

  async #prepareCanvas() {
    this.#prepareContext();
    if (this.#ended) return this.#giveUp(this.#ended);
    const [core] = await Promise.all([this.#program.catch(() => undefined), loadFonts(this.#look.family)]);
    const canWrite = core && (readsTrue() || (await bringTypeface(core)));
    if (!core || this.#tell.signal.aborted || this.#painting || this.#ended) return;
    if (!canWrite) return this.#giveUp("falsified");
    this.#core = core;
    if (!core.isLive) core.show(this.#page);
    this.#painting = new Painting(this.#core, this.#frame.stage, this.#canvas, {
      placed: (boxes) => {
        if (!this.#mirror.page) return this.#mirrorOnceSeen();
        this.#mirror.place(boxes);
        this.#frame.mirror.hidden = false;
      },
      pageChanged: () => this.#tell.pageChanged(),
      pressed: (key) => this.#pressed(key),
      gaveUp: () => this.#giveUp("lost"),
    });
    if (!this.#painting.start()) return this.#giveUp("no-webgl");
    this.#core.setTheme(this.#look.values);
    this.#setFamily(this.#look.family);
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
    this.#reflect();
    this.#mirror.pressed(key);
    this.#held = key;
    const action = this.#mirror.control(key)?.dataset.action ?? "";
    if (!this.#goesTo(action)) this.#tell.pressed(action);
  }

  // Typed, or pressed on the control of that key.
  #act(action, key = "") {
    this.#held = key;
    if (!this.#goesTo(action)) this.#tell.act(action);
  }

  // "go heading findings": what is on the page already is gone to without the program.
  #goesTo(action) {
    if (!action.startsWith("go ")) return false;
    this.#mirror.goTo(action.slice(3));
    return true;
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
