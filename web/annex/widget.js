// One running widget: from the moment that its element is on the page until it leaves it.
import { Announcer } from "./announcer.js";
import { Catalog } from "./catalog.js";
import { Core } from "./core.js";
import { Tools } from "./tools.js";
import { View } from "./view.js";
import { Address } from "./address.js";
import { actionsTowards } from "./state.js";
import { load } from "./loader.js";
import { failureName } from "./failures.js";
import { nearestLanguage, watchLanguage } from "./languages.js";

/**
 * @typedef {object} Tell what the element is told
 * @property {(state: Record<string, any>) => void} stateChanged
 * @property {(message: string) => void} failed cannot run, or cannot be read
 */

export class Widget {
  #host;
  #frame;
  #texts;
  #tell;
  #end = new AbortController();
  #core;
  #catalog;
  #view;
  #announcer;
  #tools;
  /** @type {Address | undefined} */
  #address;
  #language = "";
  #shownRevision = -1;
  #shownState = "";

  /**
   * @param {import("./element.js").ServiceAnnex} host
   * @param {import("./frame.js").Frame} frame
   * @param {import("./texts.js").Texts} texts
   * @param {Tell} tell
   */
  constructor(host, frame, texts, tell) {
    this.#host = host;
    this.#frame = frame;
    this.#texts = texts;
    this.#tell = tell;
    this.#announcer = new Announcer(frame.status, this.#end.signal);
    this.#tools = new Tools(frame.actions, {
      exported: (format) => this.exported(format),
      fileName: () => this.state?.service ?? this.state?.view ?? "annex",
      say: (key, values) => texts.say(key, values),
      language: () => this.#language || "fr",
      announce: (text) => this.#announcer.say(text),
      signal: this.#end.signal,
    });
  }

  /**
   * Done when the first page is shown. Throws where WebAssembly cannot run, or when stopped meanwhile.
   * @param {Record<string, any> | undefined} state to begin with
   */
  async start(state) {
    const { signal } = this.#end;
    const url = new URL(this.#host.catalog, document.baseURI).href;
    const [core, index] = await Promise.all([Core.make(), load(url, signal)]);
    if (signal.aborted) core.stop();
    signal.throwIfAborted();
    this.#core = core;
    this.#catalog = new Catalog(core, url, signal, (loaded) => this.#tell.failed(`${loaded.url}: ${this.#reason(loaded.failure)}`));
    core.start(this.#wantedLanguages()[0] ?? "fr", new Date());
    this.#followAddress();
    this.#catalog.takeIndex(index);
    await this.#speak();
    this.#goTo(this.#address?.read() ?? state ?? this.#asked());
    await this.#catalog.supply(() => {});
    this.#view = new View(this.#host, this.#frame, core, this.#texts, this.#viewTells());
    await this.#view.start();
    signal.throwIfAborted();
    this.#frame.stage.addEventListener("pointerover", () => this.#lendHand(), { once: true, signal });
    this.#refresh({ byReader: false });
    watchLanguage(this.#host, () => this.languageChanged(), signal);
  }

  /**
   * What is shown, as a file; nothing where it has no such format.
   * @param {string} format
   * @returns {Promise<Uint8Array | undefined>}
   */
  async exported(format) {
    await this.#core.loadLater();
    return this.#core?.exported(format);
  }

  stop() {
    this.#end.abort();
    this.#view?.stop();
    this.#core?.stop();
    this.#view?.release();
    this.#core = this.#view = this.#catalog = undefined;
  }

  get state() {
    return this.#core?.state();
  }

  set state(state) {
    this.#goTo(state);
    this.#changed({ byReader: false });
  }

  /** The element's `service`, `compare` or `view` was set: what the portal asks for, from the beginning. */
  placeChanged() {
    const asked = this.#asked();
    const now = this.#core.state();
    const same = asked.service === (now.service ?? "");
    this.#goTo({ ...now, ...(same ? {} : { version: "", older: "" }), ...asked });
    this.#changed({ byReader: false });
  }

  async languageChanged() {
    if (!this.#core || this.#catalog.chooseLanguage(this.#wantedLanguages()) === this.#language) return;
    await this.#whileRunning(() => this.#speak());
    this.#changed({ byReader: false });
  }

  themeChanged() {
    this.#view?.themeChanged();
  }

  presentationChanged() {
    this.#view?.presentationChanged();
  }

  // Nobody without a pointer waits for it; without it all can be done by buttons.
  async #lendHand() {
    const { Hand } = await import(new URL("./hand.js", import.meta.url).href).catch(() => ({}));
    if (!Hand || this.#end.signal.aborted) return;
    new Hand(this.#frame, {
      act: (action) => this.#act(action),
      compared: () => this.state?.compared ?? [],
      say: (key) => this.#texts.say(key),
      announce: (text) => this.#announcer.say(text),
      signal: this.#end.signal,
    });
  }

  #viewTells() {
    return {
      act: (action) => this.#act(action),
      pressed: (action) => { if (action === "retry" || action.startsWith("retry ")) this.#retry(); },
      pageChanged: () => this.#changed({ byReader: true }),
      signal: this.#end.signal,
    };
  }

  #act(action) {
    this.#core.act(action);
    if (action.split(" ")[0] === "retry") this.#retry();
    this.#changed({ byReader: true });
  }

  // The index first: it names the words, and without words no annex can be read.
  async #retry() {
    const catalog = this.#catalog;
    const show = () => this.#refresh({ byReader: false });
    await this.#whileRunning(async () => {
      await catalog.retryIndex();
      if (!catalog.hasReference) await this.#speak();
      show();
      await catalog.retryAnnexes(show);
      await catalog.supply(show);
      show();
    });
  }

  // Shows what there is and fetches what that needs.
  #changed(cause) {
    if (!this.#core) return;
    const supplied = this.#whileRunning(() => this.#catalog.supply(() => this.#refresh({ byReader: false })));
    this.#refresh(cause);
    return supplied;
  }

  #refresh(cause) {
    if (!this.#core || !this.#view) return;
    const { revision } = this.#core;
    if (revision !== this.#shownRevision) {
      this.#shownRevision = revision;
      const page = this.#core.page();
      this.#view.show(page, cause);
      this.#announcer.say(page.status ?? "");
    }
    const state = this.#core.state();
    const text = JSON.stringify(state);
    if (text !== this.#shownState) this.#address?.write(state, Boolean(cause.byReader));
    if (this.#shownState && text !== this.#shownState) this.#tell.stateChanged(state);
    this.#shownState = text;
  }

  async #speak() {
    const before = this.#language;
    const language = this.#catalog.chooseLanguage(this.#wantedLanguages());
    this.#language = language;
    const { strings, failure } = await this.#catalog.takeLanguage(language);
    if (language !== this.#language) return;
    if (strings) {
      this.#texts.set(language, strings);
      this.#core.act(`language ${language}`);
      this.#view?.wordsChanged();
      this.#tools.wordsChanged();
    } else {
      this.#language = before;
    }
    if (failure) this.#tell.failed(this.#texts.say("widget.no-words", { reason: this.#reason(failure) }));
  }

  #reason(failure) {
    return this.#texts.say(`widget.reason.${failureName(failure)}`) || failureName(failure);
  }

  #wantedLanguages() {
    return [nearestLanguage(this.#host), ...navigator.languages].filter(Boolean);
  }

  #asked() {
    const { service, view } = this.#host;
    const compared = this.#host.compare.split(/\s+/).filter(Boolean);
    return { view: view || (compared.length ? "compare" : service ? "annex" : "list"), service: view === "list" ? "" : service, compared };
  }

  #followAddress() {
    const where = this.#host.syncUrl;
    if (!where) return;
    this.#address = new Address(where, this.#core.state().asOf, (state) => {
      this.#goTo(state ?? this.#asked());
      this.#changed({ byReader: true });
    }, this.#end.signal);
  }

  #goTo(state) {
    for (const action of actionsTowards(this.#core.state(), state)) this.#core.act(action);
  }

  // Work that the widget's end cuts short.
  async #whileRunning(work) {
    try {
      await work();
    } catch (reason) {
      if (!this.#end.signal.aborted) throw reason;
    }
  }
}
