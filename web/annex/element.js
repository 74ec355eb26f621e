// The <service-annex> element: attributes, properties and events; starts and stops the widget as the element comes
// and goes. It runs nothing before it is on a page and keeps nothing when it has left.
import { Texts } from "./texts.js";
import { Widget } from "./widget.js";
import { formats } from "./tools.js";
import { chooseLanguage, nearestLanguage } from "./languages.js";
import { makeFrame, showTrouble } from "./frame.js";
import { ownLanguages } from "./texts.js";

const themes = /** @type {const} */ (["auto", "light", "dark"]);
const views = /** @type {const} */ (["", "list", "annex", "compare", "changes", "needs"]);
const presentations = /** @type {const} */ (["auto", "canvas", "text"]);
const properties = ["catalog", "service", "compare", "view", "theme", "presentation", "syncUrl", "state"];

export class ServiceAnnex extends HTMLElement {
  // A field would have esbuild write all private names of the class as WeakMaps.
  static get observedAttributes() { return ["catalog", "service", "compare", "view", "lang", "theme", "presentation"]; }

  #frame = makeFrame(this);
  #texts = new Texts();
  /** @type {Widget | undefined} */
  #widget;
  #running = false;
  #place = { catalog: "", root: /** @type {Node | null} */ (null) };
  #state;
  #wasLeft = false; // the state is where the reader was when the element left, and not the portal's
  /** @type {(() => void)[]} what the portal changed while the widget was starting */
  #late = [];
  #scheduled = false;
  #ready = deferred();
  #broken = false;

  /** URL of the catalog's index. */
  get catalog() { return this.getAttribute("catalog") ?? ""; }
  set catalog(value) { reflect(this, "catalog", value); }

  /** Id of the annex to open; empty for the list. */
  get service() { return this.getAttribute("service") ?? ""; }
  set service(value) { reflect(this, "service", value); }

  /** Ids of the services to compare, space separated. */
  get compare() { return this.getAttribute("compare") ?? ""; }
  set compare(value) { reflect(this, "compare", value); }

  /** @returns {"" | "list" | "annex" | "compare" | "changes" | "needs"} */
  get view() { return oneOf(views, this.getAttribute("view")); }
  set view(value) { reflect(this, "view", value); }

  /** @returns {"auto" | "light" | "dark"} */
  get theme() { return oneOf(themes, this.getAttribute("theme")); }
  set theme(value) { reflect(this, "theme", value); }

  /** @returns {"auto" | "canvas" | "text"} */
  get presentation() { return oneOf(presentations, this.getAttribute("presentation")); }
  set presentation(value) { reflect(this, "presentation", value); }

  /** Where the state is mirrored; read when the widget starts. @returns {"" | "hash" | "query"} */
  get syncUrl() { return oneOf(["", "hash", "query"], this.getAttribute("sync-url")); }
  set syncUrl(value) { reflect(this, "sync-url", value); }

  /**
   * What is shown, as a file. Rejected for what is no format, and where what is shown has none of it.
   * @param {"csv" | "json" | "jsonld" | "html" | "markdown"} format
   * @returns {Promise<Blob>}
   */
  async exportAs(format) {
    if (!Object.hasOwn(formats, format)) throw new TypeError(`"${format}" is no format; there are ${Object.keys(formats).join(", ")}`);
    await this.ready;
    const bytes = await this.#widget.exported(format);
    if (!bytes) throw new Error(`what is shown cannot be told as ${format}`);
    return new Blob([bytes], { type: formats[format][0] });
  }

  /** What the reader looks at, as a plain object; setting it goes there. Parts that make no sense change nothing. */
  get state() { return (this.#running ? this.#widget?.state : undefined) ?? this.#state ?? {}; }
  set state(value) {
    this.#state = value && typeof value === "object" ? { ...value } : undefined;
    this.#wasLeft = false;
    this.#pass(() => { if (this.#state) this.#widget.state = this.#state; });
  }

  /** Kept when the first page is shown; broken when the widget cannot run. @returns {Promise<void>} */
  get ready() { return this.#ready.promise; }

  connectedCallback() {
    for (const name of properties) upgrade(this, name);
    this.#schedule();
  }

  disconnectedCallback() {
    this.#schedule();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return; // a portal that renders again asks for nothing new, and its reader has gone on
    if (name === "catalog") return this.#schedule();
    if (["service", "compare", "view"].includes(name)) {
      // Put back, it starts where it was, unless the portal asked for another place meanwhile.
      if (!this.#widget && this.#wasLeft) this.#state = undefined;
      this.#pass(() => this.#widget.placeChanged());
    }
    if (name === "lang") this.#pass(() => this.#widget.languageChanged());
    if (name === "theme") this.#pass(() => this.#widget.themeChanged());
    if (name === "presentation") this.#pass(() => this.#widget.presentationChanged());
  }

  // To the widget: at once, or when it has started. One that is to come reads everything itself.
  #pass(change) {
    if (this.#running) change();
    else if (this.#widget) this.#late.push(change);
  }

  // An element that is moved leaves and comes in one task: what counts is where it is afterwards.
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#settle();
    });
  }

  #settle() {
    const { catalog, root } = this.#place;
    if (this.#widget && (!this.isConnected || catalog !== this.catalog || root !== this.getRootNode())) this.#stop();
    if (!this.#widget && this.isConnected) this.#start();
  }

  async #start() {
    this.#place = { catalog: this.catalog, root: this.getRootNode() };
    this.#texts.set(chooseLanguage([nearestLanguage(this), ...navigator.languages], ownLanguages));
    showTrouble(this.#frame, []);
    if (this.#broken) this.#ready = deferred();
    this.#broken = false;
    if (!this.catalog) return this.#cannotRun(this.#texts.say("widget.no-catalog"));
    const widget = new Widget(this, this.#frame, this.#texts, {
      stateChanged: (state) => this.#emit("annex-statechange", { state }),
      failed: (message, reason = "") => this.#emit("annex-error", { message, reason }),
    });
    this.#widget = widget;
    this.#late = [];
    try {
      await widget.start(this.#state);
      this.#running = true;
      for (const change of this.#late) change();
      this.#ready.keep();
      this.#emit("annex-ready", {});
    } catch (reason) {
      if (this.#widget === widget) this.#failed(reason);
    }
  }

  #stop() {
    this.#state = this.state;
    this.#wasLeft = true;
    if (this.#running) this.#ready = deferred();
    this.#widget.stop();
    this.#widget = undefined;
    this.#running = false;
    this.#frame.frame.dataset.shows = "children";
  }

  #failed(reason) {
    this.#widget.stop();
    this.#cannotRun(this.#texts.say("widget.cannot-run"), reason instanceof Error ? reason.message : String(reason));
  }

  // The portal's own children stay, under a plain word about why.
  #cannotRun(message, reason = "") {
    showTrouble(this.#frame, reason ? [message, this.#texts.say("widget.cannot-run.why", { reason })] : [message]);
    this.#frame.frame.dataset.shows = "children";
    this.#broken = true;
    this.#ready.break(new Error(reason ? `${message} (${reason})` : message));
    this.#emit("annex-error", { message, reason });
  }

  // In a task of its own, so that a listener can do what it likes with the element.
  #emit(type, detail) {
    setTimeout(() => this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail })));
  }
}

function oneOf(values, value) {
  return values.includes(value) ? value : values[0];
}

function reflect(element, name, value) {
  if (value === null || value === undefined || value === "") element.removeAttribute(name);
  else element.setAttribute(name, value);
}

// A property that was set before the element was defined hides the accessor.
function upgrade(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}

function deferred() {
  const made = {};
  made.promise = new Promise((keep, broken) => Object.assign(made, { keep, break: broken }));
  made.promise.catch(() => {}); // nobody has to wait for it
  return made;
}
