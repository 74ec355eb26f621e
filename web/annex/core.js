// The WebAssembly side (wasm/browser/INTERFACE.md): one compiled module a page, one instance an element. Text goes in
// as UTF-8 and comes out as UTF-8; no view of the memory is kept, since memory grows.
import factory from "../annex_widget.js"; // tools/site puts it there

const wasmUrl = new URL("../annex_widget.wasm", import.meta.url);
const partUrls = {
  core: new URL("../annex_core.wasm", import.meta.url),
  one: new URL("../annex_one.wasm", import.meta.url),
  later: new URL("../annex_later.wasm", import.meta.url),
  similar: new URL("../annex_similar.wasm", import.meta.url),
  export: new URL("../annex_export.wasm", import.meta.url),
  typeface: new URL("../annex_typeface.wasm", import.meta.url),
};
/** Comparisons are made by the code of the views, of annexes that were read. @type {Record<string, string[]>} */
const needs = { later: ["one"], similar: ["one"], export: ["one", "later"] };
const encoder = new TextEncoder();

/** @type {Map<string, Promise<WebAssembly.Module>>} one for all elements */
const compiled = new Map();

// One that failed is tried again by the next that needs it.
function compiledModule(url) {
  if (!compiled.has(url.href))
    compiled.set(url.href, compile(url).catch((reason) => {
      compiled.delete(url.href);
      throw reason;
    }));
  return compiled.get(url.href);
}

async function compile(url) {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  const streams = /^application\/wasm\b/.test(response.headers.get("content-type") ?? "");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// Stands in for each function of the other files (tools/split-widget.mjs) until they have come.
const notYet = new Proxy({}, {
  get: () => () => {
    throw new Error("a view was opened before its code had come");
  },
});

/** Begins to fetch what makes pages, for whoever needs it soon. */
export const fetchCore = () => compiledModule(partUrls.core).catch(() => {});

export class Core {
  #module;
  #instance;
  /** @type {Record<string, Promise<void> | undefined>} */
  #parts = {};
  /** Whether it makes pages, not only paints one that was made ready. */
  isLive = false;

  /** @returns {Promise<Core>} rejected where WebAssembly cannot run: not there, forbidden, not loaded */
  static async make() {
    if (typeof WebAssembly !== "object") throw new Error("WebAssembly is not available");
    const module = await compiledModule(wasmUrl);
    let instance;
    const made = await new Promise((made, failed) => {
      const instantiateWasm = (imports, done) => {
        WebAssembly.instantiate(module, { ...imports, ...Object.fromEntries(Object.keys(partUrls).map((part) => [part, notYet])) }).then((one) => done((instance = one), module), failed);
        return {};
      };
      factory({ instantiateWasm, noExitRuntime: true }).then(made, failed);
    });
    return new Core(made, instance, WebAssembly.Module.imports(module).map((each) => each.module));
  }

  constructor(module, instance, needed) {
    this.#module = module;
    this.#instance = instance;
    for (const part in partUrls) if (!needed.includes(part)) this.#parts[part] = Promise.resolve();
  }

  /**
   * A part of the program and those that it needs: "core" makes pages (before it is there, only one that was made ready
   * can be shown), "one" reads an annex and makes its page, "later" makes the views that open later, "similar" ranks
   * services, "export" makes files of what is shown, "typeface" draws glyphs.
   * @param {keyof typeof partUrls} part
   * @returns {Promise<unknown>} rejected where it does not come; asked again, it is tried again
   */
  load(part) {
    return Promise.all([...(needs[part] ?? []), part].map((each) => this.#load(each)));
  }

  #load(part) {
    this.#parts[part] ??= this.#join(part).catch((reason) => {
      this.#parts[part] = undefined;
      throw reason;
    });
    return this.#parts[part];
  }

  // A part puts its functions into the table of the first file.
  async #join(part) {
    const module = await compiledModule(partUrls[part]);
    await WebAssembly.instantiate(module, { first: this.#instance.exports });
  }

  /** @param {string} language  @param {Date} today the law's date to begin with */
  start(language, today) {
    this.isLive = true;
    this.#with([language], ([text]) => this.#module._widget_start(...text, today.getFullYear(), today.getMonth() + 1, today.getDate()));
  }

  /** @param {Uint8Array} bytes  @returns {boolean} whether it could be read */
  takeReference(bytes) {
    return this.#with([bytes], ([file]) => this.#module._widget_reference(...file)) !== 0;
  }

  /** @param {import("./loader.js").Loaded} loaded */
  takeIndex({ failure, status, bytes }) {
    this.#with([bytes], ([file]) => this.#module._widget_index(failure, status, ...file));
  }

  /** @param {string} name as widget_wanted gave it  @param {import("./loader.js").Loaded} loaded */
  takeAnnex(name, { failure, status, bytes }) {
    this.#with([name, bytes], ([text, file]) => this.#module._widget_supply(...text, failure, status, ...file));
  }

  /** @param {string} action "verb argument" */
  act(action) {
    this.#with([action], ([text]) => this.#module._widget_act(...text));
  }

  /** @returns {string[]} files to fetch; from now on they count as being fetched */
  wanted() {
    return this.#json(this.#module._widget_wanted());
  }

  /** @param {string} action  @returns {string[]} files that would be wanted after it */
  foreseen(action) {
    return this.#with([action], ([text]) => this.#json(this.#module._widget_foresee(...text)));
  }

  /** Shows a page that was made ready, until page() is asked for. @param {import("./page.js").Page} page */
  show(page) {
    return this.#with([JSON.stringify(page)], ([text]) => this.#module._widget_show(...text)) !== 0;
  }

  /** @returns {import("./page.js").Page} */
  page() {
    return this.#json(this.#module._widget_page());
  }

  /** Grows whenever the page does. */
  get revision() {
    return this.#module._widget_revision();
  }

  /** @returns {Record<string, any>} */
  state() {
    return this.#json(this.#module._widget_state());
  }

  /** @param {string} format  @returns {Uint8Array | undefined} nothing where there is nothing of that format */
  exported(format) {
    const pointer = this.#with([format], ([text]) => this.#module._widget_export(...text));
    // As bytes: reading them as text would lose a byte order mark.
    return pointer ? this.#module.HEAPU8.slice(pointer, this.#module.HEAPU8.indexOf(0, pointer)) : undefined;
  }

  /** To write in, instead of what the browser draws. @param {Uint8Array[]} faces regular, semibold  @returns {boolean} */
  takeTypeface(faces) {
    return this.#with(faces, ([regular, semibold]) => this.#module._widget_typeface(...regular, ...semibold)) !== 0;
  }

  /** @param {HTMLCanvasElement} canvas  @returns {boolean} whether there is a context */
  attach(canvas) {
    this.#module.canvas = canvas;
    return this.#module._widget_canvas() !== 0;
  }

  contextLost() {
    this.#module._widget_canvas_lost();
  }

  contextRestored() {
    return this.#module._widget_canvas_restored() !== 0;
  }

  /** @param {Float32Array} values in the order of wasm/paint/theme.h */
  setTheme(values) {
    this.#with([new Uint8Array(values.buffer)], ([bytes]) => this.#module._widget_theme(bytes[0], values.length));
  }

  /** @param {string} family of CSS; empty: the same, with glyphs to be made anew */
  setFonts(family) {
    this.#with([family], ([text]) => this.#module._widget_fonts_changed(...text));
  }

  setSize(width, tileTop, tileHeight, scale) {
    this.#module._widget_size(width, tileTop, tileHeight, scale);
  }

  /** @returns {{ height?: number, boxes?: [string, string, number, number, number, number][] }} */
  layout() {
    return this.#json(this.#module._widget_layout());
  }

  /** @returns {boolean} whether a frame is needed to show it */
  movePointer(x, y, buttons) {
    return this.#module._widget_pointer(x, y, buttons) !== 0;
  }

  leavePointer() {
    return this.#module._widget_pointer_leave() !== 0;
  }

  /** @param {string} key of the control that has the focus; empty for none */
  focus(key) {
    this.#with([key], ([text]) => this.#module._widget_focus(...text));
  }

  /** @returns {{ again: boolean, pageChanged: boolean, layoutChanged: boolean, overControl: boolean }} */
  frame(now) {
    const bits = this.#module._widget_frame(now);
    return { again: (bits & 1) !== 0, pageChanged: (bits & 2) !== 0, layoutChanged: (bits & 4) !== 0, overControl: (bits & 8) !== 0 };
  }

  stop() {
    this.#module._widget_stop();
    this.#module = undefined;
  }

  // Lends copies to a call: as [pointer, length] each.
  #with(values, call) {
    const lent = values.map((value) => this.#lend(typeof value === "string" ? encoder.encode(value) : value));
    try {
      return call(lent);
    } finally {
      for (const [pointer] of lent) this.#module._widget_free(pointer);
    }
  }

  #lend(bytes) {
    const pointer = this.#module._widget_alloc(bytes.length || 1);
    this.#module.HEAPU8.set(bytes, pointer);
    return [pointer, bytes.length];
  }

  #json(pointer) {
    return JSON.parse(this.#module.UTF8ToString(pointer));
  }
}
